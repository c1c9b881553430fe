// Inputs and state of a resource in the core's words: its customer by id, and what Webex never returns as it was declared.
import type { KindName } from "../provider/resources";
import { pick } from "../provider/validation/pick";
import { isAbsent, isRaw, type Raw } from "../provider/validation/unknown";

/** Read by no call: an imported customer has them in its inputs alone. */
const NEVER_RETURNED: Readonly<Partial<Record<KindName, readonly string[]>>> = {
    WholesaleCustomer: [
        "provisioningId",
        "adminEmail",
        "language",
        "locationSupportsWebex",
        "meetingsTimezone",
        "subPartnerAdminEmail",
        "onBehalfOf",
    ],
};

/** What state holds of a resource, by an import with its customer as the program writes it. */
export function withCustomerId({ customer, ...rest }: Raw): Raw {
    const customerId = isRaw(customer) ? customer["id"] : customer;
    return isAbsent(customerId) ? rest : { customerId, ...rest };
}

/** As a program writes it: an imported resource has this in its generated code. */
export function asWritten({ customerId, ...rest }: Raw): Raw {
    return isAbsent(customerId) ? rest : { customer: customerId, ...rest };
}

/** Outputs, with what Webex never returns from the inputs. */
export function withDeclared(kind: KindName, outputs: Raw, inputs: Raw): Raw {
    const missing = (NEVER_RETURNED[kind] ?? []).filter((key) => isAbsent(outputs[key]));
    return { ...outputs, ...pick(inputs, missing) };
}
