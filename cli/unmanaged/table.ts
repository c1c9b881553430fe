// What is unmanaged, as tables for people.
import { printable } from "../../provider/validation/printable";
import type { Unmanaged } from "./find";
import { nextSteps } from "./next-steps";

type Row = readonly string[];

export function asTables({ customers, users }: Unmanaged): string[] {
    if (customers.length + users.length === 0) {
        return ["Every customer and user at Webex is managed by a program."];
    }
    const heading = `${count(customers.length, "customer")} and ${count(users.length, "user")} at Webex are not managed by any program.`;
    const ofCustomers = customers.map(({ externalId, name, status, id }) => [externalId, name, status, id]);
    const ofUsers = users.map(({ email, package: held, customer, status, id }) => [email, held, customer, status, id]);
    return [
        heading,
        ...table(["EXTERNAL ID", "CUSTOMER", "STATUS", "ID"], ofCustomers),
        ...table(["USER", "PACKAGE", "OF CUSTOMER", "STATUS", "ID"], ofUsers),
        ...nextSteps({ customers, users }),
    ];
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

function table(heading: Row, rows: readonly Row[]): string[] {
    const shown = rows.map((row) => row.map((cell) => printable(cell) || "-"));
    const widths = heading.map((_, column) => Math.max(...[heading, ...shown].map((row) => lengthOf(row[column]))));
    const line = (row: Row): string =>
        row
            .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell)))
            .join("  ")
            .trimEnd();
    return rows.length === 0 ? [] : ["", line(heading), ...shown.map(line)];
}

const characters = new Intl.Segmenter();
const lengthOf = (cell = ""): number => Array.from(characters.segment(cell)).length;
