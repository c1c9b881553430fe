// The customers that the stack of this run declares, from the customers file of a fleet.
import * as pulumi from "@pulumi/pulumi";
import { printable } from "../provider/validation/printable";

/** One row of the customers file. */
export interface FleetCustomer {
    /** The line in the file, from 1. */
    readonly line: number;
    /** The value in a column; `undefined` where the cell is blank, or where there is no such column. */
    get(column: string): string | undefined;
    /** The value in a column; ends the program with the line and the column where there is none. */
    require(column: string): string;
}

/**
 * The customers of one stack of a fleet (docs/fleets.md): the rows of the customers file whose column, which `fleet.yaml` names, contains
 * the stack's name. It throws where there is no such row, so that a row removed by mistake, or a mistyped stack, removes nobody.
 *
 * `stack` is the stack of this run unless another is given; `folder` is where `fleet.yaml` is, the program's working folder by default.
 *
 * @example
 * ```ts
 * const names = wholesale.fleetCustomers().map((customer) => customer.require("name"));
 * ```
 */
export function fleetCustomers(stack: string = pulumi.getStack(), folder: string = process.cwd()): FleetCustomer[] {
    // Loaded at the first call: programs without a fleet do not pay for the parsers.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { FLEET_FILE, readFleet, WrongFleetFile } = require("./fleet-file") as typeof import("./fleet-file");
    try {
        const { rows, customersFile, stackColumn } = readFleet(folder);
        const file = printable(customersFile);
        const own = rows.filter((row) => row.stack === stack);
        if (own.length === 0) {
            throw new WrongFleetFile(
                `${file} has no row whose ${printable(stackColumn)} is ${printable(stack)}, the name of this stack. Add the row; or, if the customer has left, run \`webex-wholesale fleet destroy --only ${printable(stack)}\`. ${FLEET_FILE} says which column names the stack.`,
            );
        }
        return own.map(({ line, cells }) => ({
            line,
            get: (column) => cells.get(column),
            require: (column) => cells.get(column) ?? missing(file, line, column),
        }));
    } catch (error) {
        throw error instanceof WrongFleetFile ? new pulumi.RunError(error.message) : error;
    }
}

function missing(file: string, line: number, column: string): never {
    throw new pulumi.RunError(
        `${file}, line ${line}: the column ${printable(column)} is empty or missing. Fill it in.`,
    );
}
