// The options of a scan: only `fleet drift` has them.
import { InvalidArgumentError, type Command } from "commander";
import { CommandFailure } from "../../failure";

export interface ScanOptions {
    readonly scan?: boolean;
    /** N of `1/N`. */
    readonly share?: number;
}

const DEFAULT_SHARE = 14;
const MOST = 365;

export function addScan(command: Command): Command {
    return command
        .option("--scan", "read the lists of all customers, and compare in depth only stacks that these show changed")
        .option(
            "--share <1/N>",
            `with --scan: the part of the fleet that is compared in depth each time as well (default: 1/${DEFAULT_SHARE})`,
            parseShare,
        );
}

/** Nothing without a scan. */
export function shareOf({ scan, share }: ScanOptions): number | undefined {
    if (scan !== true && share !== undefined) {
        throw new CommandFailure("--share needs --scan: without a scan every selected stack is compared in depth.");
    }
    return scan === true ? (share ?? DEFAULT_SHARE) : undefined;
}

function parseShare(text: string): number {
    const [, count = "0"] = /^1\/(\d{1,3})$/u.exec(text) ?? [];
    const number = Number(count);
    if (number >= 1 && number <= MOST) {
        return number;
    }
    throw new InvalidArgumentError(`Write 1/N with N from 1 to ${MOST}, such as 1/14 for every stack within 14 runs.`);
}
