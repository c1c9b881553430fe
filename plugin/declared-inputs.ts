// Inputs and state of a resource in the core's words: its customer by id, and what Webex never returns as it was declared.
import type { HandlerName } from "../provider/kind-names";
import { kinds } from "../provider/kinds";
import { keysWith } from "../provider/validation/field-table";
import { pick } from "../provider/validation/pick";
import { isAbsent, isRaw, type Raw } from "../provider/validation/unknown";

/** An imported customer has them in its inputs alone. */
const neverReturned = (kind: HandlerName): string[] =>
    keysWith(kinds[kind].fields, (field) => field.neverReturned === true);

/** What state holds of a resource, by an import with its customer as the program writes it. */
export function withCustomerId({ customer, ...rest }: Raw): Raw {
    const customerId = isRaw(customer) ? customer["id"] : customer;
    return isAbsent(customerId) ? rest : { customerId, ...rest };
}

/** As a program writes it: an imported resource has this in its generated code. */
export function asWritten({ customerId, ...rest }: Raw): Raw {
    return isAbsent(customerId) ? rest : { customer: customerId, ...rest };
}

/** An imported customer has none of it until a program declares it: its first word counts as what was there. */
export function asFirstDeclared(kind: HandlerName, had: Raw, news: Raw): Raw {
    const keys = neverReturned(kind);
    const isImported =
        keys.includes("provisioningId") && isAbsent(had["provisioningId"]) && !isAbsent(had["externalId"]);
    const missing = isImported ? keys.filter((key) => isAbsent(had[key])) : [];
    return { ...had, ...pick(news, missing) };
}

/** Outputs, with what Webex never returns from the inputs. */
export function withDeclared(kind: HandlerName, outputs: Raw, inputs: Raw): Raw {
    const missing = neverReturned(kind).filter((key) => isAbsent(outputs[key]));
    return { ...outputs, ...pick(inputs, missing) };
}
