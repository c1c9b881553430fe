// What is unmanaged, as tables for people.
import { counted } from "../counted";
import { table } from "../table";
import type { Unmanaged } from "./find";

export function asTables({ customers, users }: Unmanaged): string[] {
    if (customers.length + users.length === 0) {
        return ["Every customer and user at Webex is managed by a program."];
    }
    const heading = `${counted(customers.length, "customer")} and ${counted(users.length, "user")} at Webex are not managed by any program.`;
    const ofCustomers = customers.map(({ externalId, name, status, id }) => [externalId, name, status, id]);
    const ofUsers = users.map(({ email, package: held, customer, status, id }) => [email, held, customer, status, id]);
    return [
        heading,
        ...table(["EXTERNAL ID", "CUSTOMER", "STATUS", "ID"], ofCustomers),
        ...table(["USER", "PACKAGE", "OF CUSTOMER", "STATUS", "ID"], ofUsers),
    ];
}
