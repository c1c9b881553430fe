// Reads fleet.yaml and the customers file that it names: which customers are in which stack. Without Pulumi, because the command reads it too.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import { z } from "zod";
import { printable } from "../provider/validation/printable";
import { decodeCsv } from "./csv-decode";
import { fleetRows, type FleetRow } from "./fleet-rows";

export const FLEET_FILE = "fleet.yaml";

/** A file of the fleet is missing or wrong; the message says which, where, and what to do. */
export class WrongFleetFile extends Error {}

export interface Fleet {
    readonly folder: string;
    /** Relative to the folder. */
    readonly customersFile: string;
    /** The column whose value names a customer's stack. */
    readonly stackColumn: string;
    /** The stack that the others refer to, where there is one. */
    readonly sharedStack: string | undefined;
    readonly rows: readonly FleetRow[];
}

const settings = z.strictObject({
    customers: z.string().min(1).default("customers.csv"),
    stack: z.string().min(1),
    shared: z
        .string()
        .regex(/^[\w.-]+$/u)
        .optional(),
});
export type FleetSettings = z.infer<typeof settings>;

export function readFleet(folder: string): Fleet {
    const { customers, stack, shared } = readSettings(folder);
    return {
        folder,
        customersFile: customers,
        stackColumn: stack,
        sharedStack: shared,
        rows: rowsOfText(decoded(customers, bytesOf(folder, customers)), { customers, stack, shared }),
    };
}

/** Of the customers file as it is now, or as it was in another commit. */
export function rowsOfText(text: string, { customers, stack, shared }: FleetSettings): readonly FleetRow[] {
    const { rows, problems } = fleetRows(text, { column: stack, sharedStack: shared });
    if (problems.length > 0) {
        const more = problems.length > MOST ? [`and ${problems.length - MOST} more`] : [];
        throw new WrongFleetFile(`${printable(customers)} ${[...problems.slice(0, MOST), ...more].join("; ")}`);
    }
    return rows;
}

const MOST = 5;

function readSettings(folder: string): FleetSettings {
    const text = decoded(FLEET_FILE, bytesOf(folder, FLEET_FILE));
    let value: unknown;
    try {
        value = parseYaml(text);
    } catch {
        throw new WrongFleetFile(`${FLEET_FILE} in ${folder} is not valid YAML. Correct it.`);
    }
    const parsed = settings.safeParse(value);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
        throw new WrongFleetFile(
            `${FLEET_FILE} in ${folder}: ${where}${issue?.message ?? "is wrong"}. It has the keys stack (a column of the customers file), customers (that file, default customers.csv) and shared (the name of the shared stack).`,
        );
    }
    return parsed.data;
}

function decoded(file: string, bytes: Buffer): string {
    const text = decodeCsv(bytes);
    if (typeof text === "string") {
        return text;
    }
    throw new WrongFleetFile(`${printable(file)} ${text.reason}. ${text.fix}`);
}

function bytesOf(folder: string, file: string): Buffer {
    try {
        return readFileSync(join(folder, file));
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        const advice =
            file === FLEET_FILE
                ? "Run this in the folder of a fleet, or write one with `webex-wholesale fleet init`."
                : `Write the customers into it, or name another file in ${FLEET_FILE}.`;
        throw new WrongFleetFile(
            code === "ENOENT"
                ? `There is no ${printable(file)} in ${folder}. ${advice}`
                : `${printable(join(folder, file))} cannot be read (${code}). ${advice}`,
        );
    }
}
