// One CustomerUser for each row of a CSV file.
import * as pulumi from "@pulumi/pulumi";
import type { CustomerArgument } from "./customer-reference";
import { CustomerUser } from "./customer-user";
import { countriesOf } from "./known-countries";

/**
 * Declares the users of a file that has Partner Hub's columns, and returns them by e-mail address in lower case. The separator may be a
 * comma, a semicolon or a tab; quotes, a byte order mark and empty lines are accepted. All invalid rows are reported at once, with their row
 * numbers, and then nothing is declared.
 *
 * The first user of a new organization automatically becomes its administrator: the row with the customer's admin e-mail address, or else
 * the first one with the role `Full Administrator`, is created before all others.
 *
 * Throws `UsersFileError` if the file is wrong.
 *
 * @example
 * ```ts
 * const customer = wholesale.WholesaleCustomer.get("norrbygg", "Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvMQ");
 * const users = wholesale.usersFromCsv(customer, "users.csv");
 * export const annasId = users["anna@norrbygg.example"]?.personId;
 * ```
 */
export function usersFromCsv(
    customer: CustomerArgument,
    file: string,
    opts?: pulumi.CustomResourceOptions,
): Record<string, CustomerUser> {
    // Loaded at the first call: programs without a file do not pay for the parser and the rules.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { readCsvUsers, administratorAmong } = require("./csv-users") as typeof import("./csv-users");
    const rows = readCsvUsers(file, countriesOf(customer));
    const declared = new Map<string, CustomerUser>();
    const administrator = pulumi
        .output(adminEmailOf(customer))
        .apply((adminEmail) => declared.get(administratorAmong(rows, adminEmail)?.email.toLowerCase() ?? ""));
    for (const user of rows) {
        const name = user.email.toLowerCase();
        const before = administrator.apply((one) => (one === undefined || one === declared.get(name) ? [] : [one]));
        const options = pulumi.mergeOptions(opts, { dependsOn: before });
        declared.set(name, new CustomerUser(name, { ...user, customer }, options));
    }
    return Object.fromEntries(declared);
}

const adminEmailOf = (customer: CustomerArgument): pulumi.Input<string | undefined> =>
    typeof customer === "object" && "adminEmail" in customer ? customer.adminEmail : undefined;
