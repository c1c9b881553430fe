// Inputs and state of a resource in the core's words: its customer by id, and what Webex never returns as it was declared.
import type { HandlerName } from "../provider/kind-names";
import { kinds } from "../provider/kinds";
import { asFirstDeclared } from "../provider/validation/first-declared";
import { isAbsent, isRaw, type Raw } from "../provider/validation/unknown";

/** What state holds of a resource, by an import with its customer as the program writes it. */
export function withCustomerId({ customer, ...rest }: Raw): Raw {
    const customerId = isRaw(customer) ? customer["id"] : customer;
    return isAbsent(customerId) ? rest : { customerId, ...rest };
}

/** As a program writes it: an imported resource has this in its generated code. */
export function asWritten({ customerId, ...rest }: Raw): Raw {
    return isAbsent(customerId) ? rest : { customer: customerId, ...rest };
}

/** Outputs, with what Webex never returns from the inputs: an imported customer has it there alone. */
export const withDeclared = (kind: HandlerName, outputs: Raw, inputs: Raw): Raw =>
    asFirstDeclared(kinds[kind].fields, outputs, inputs);
