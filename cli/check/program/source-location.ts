// Where in the user's own files a resource is declared: for the report, and to put resources in the order of the program.
import { sep } from "node:path";
import { fileURLToPath } from "node:url";

export interface SourceLocation {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

interface Position {
    readonly uri: string;
    readonly line: number;
    readonly column: number;
}

/** The positions that are in the program and in no package, innermost first. */
export function ownLocations(positions: readonly (Position | undefined)[], folder: string): SourceLocation[] {
    return positions.flatMap((position) => {
        const file = position?.uri.startsWith("file:") === true ? pathOf(position.uri) : "";
        return position !== undefined && isOwn(file, folder)
            ? [{ file, line: position.line, column: position.column }]
            : [];
    });
}

/** Pulumi takes the address of an ES module for a path, and makes an address of that once more. */
function pathOf(uri: string): string {
    const path = fileURLToPath(uri);
    const doubled = /[\\/]file:[\\/]+(.*)$/u.exec(path)?.[1];
    return doubled === undefined ? path : fileURLToPath(`file:///${doubled}`);
}

export const isOwn = (file: string, folder: string): boolean =>
    file.startsWith(folder + sep) && !file.includes(`${sep}node_modules${sep}`);

/** Sorts as the program runs: by the outermost call, then by those inside. */
export function orderOf(places: readonly SourceLocation[]): string {
    const padded = (number: number): string => String(number).padStart(7, "0");
    return places
        .toReversed()
        .map(({ file, line, column }) => `${file}:${padded(line)}:${padded(column)}`)
        .join(" ");
}
