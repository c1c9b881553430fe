// The customers that the command was asked for, by external id; all of them where none is named.
import { CommandFailure } from "../../failure";
import type { TenantCustomer } from "./customers";

export function chosenFrom(all: readonly TenantCustomer[], wanted: readonly string[]): readonly TenantCustomer[] {
    const unknown = wanted.filter((externalId) => all.every(({ customer }) => customer.externalId !== externalId));
    if (unknown.length > 0) {
        const names = unknown.map((externalId) => JSON.stringify(externalId)).join(", ");
        throw new CommandFailure(`Webex has no customer with the external id ${names}; nothing was written.`);
    }
    if (all.length === 0) {
        throw new CommandFailure("The partner has no customers at Webex; nothing was written.");
    }
    return wanted.length === 0 ? all : all.filter(({ customer }) => wanted.includes(customer.externalId));
}
