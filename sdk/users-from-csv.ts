// One CustomerUser for each row of a CSV file.
import type * as pulumi from "@pulumi/pulumi";
import type { CustomerArgument } from "./customer-reference";
import { CustomerUser } from "./customer-user";

/**
 * Declares the users of a file, with Partner Hub's columns, and answers them by e-mail address in lower case. Comma, semicolon or tab,
 * quotes, a byte order mark and empty lines are fine; every wrong row is told at once, with its row number, and nothing is declared then.
 */
export function usersFromCsv(
    customer: CustomerArgument,
    file: string,
    opts?: pulumi.CustomResourceOptions,
): Record<string, CustomerUser> {
    // Loaded at the first call: programs without a file do not pay for the parser and the rules.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { readCsvUsers } = require("./csv-users") as typeof import("./csv-users");
    const users = readCsvUsers(file).map((user) => {
        const email = user.email.toLowerCase();
        return [email, new CustomerUser(email, { ...user, customer }, opts)] as const;
    });
    return Object.fromEntries(users);
}
