// An earlier export in the folder, so that a customer keeps its file, its resource's name and its answers at the next one.
import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { CommandFailure } from "../../failure";
import { entriesOf } from "../../out-folder";

export const CHOOSE_ANOTHER = "Choose another folder with --out.";

export interface EarlierExport {
    /** What the files in `customers/` contain, by the name of the customer. */
    readonly customers: ReadonlyMap<string, string>;
}

const isExport = (entries: readonly string[]): boolean =>
    ["answers.ts", "index.ts", "customers"].every((name) => entries.includes(name));

/**
 * Asked before Webex is: nobody should wait for an answer that cannot be kept. Undefined where the folder is new or empty;
 * what is in it is touched only where `isMerged` and where it is an export.
 */
export function earlierExport(folder: string, isMerged: boolean): EarlierExport | undefined {
    const entries = entriesOf(folder, CHOOSE_ANOTHER);
    if (entries.length === 0) {
        return undefined;
    }
    const found = `The folder ${folder} is not empty (${entries.slice(0, 3).join(", ")})`;
    if (!isExport(entries)) {
        throw new CommandFailure(`${found}; nothing was overwritten. ${CHOOSE_ANOTHER}`);
    }
    if (!isMerged) {
        throw new CommandFailure(
            `${found}; it contains an earlier export, and nothing was overwritten. Add --merge to keep its files and add what is new, or choose another folder with --out.`,
        );
    }
    const files = readdirSync(join(folder, "customers")).filter((file) => file.endsWith(".ts"));
    return {
        customers: new Map(
            files.map((file) => [parse(file).name, readFileSync(join(folder, "customers", file), "utf8")]),
        ),
    };
}
