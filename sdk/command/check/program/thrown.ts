// What a program threw, as one line and the place in the user's own files.
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UNKNOWN } from "../../../../provider/plan/unknown";
import type { Stopped } from "./job";

interface Place {
    readonly file: string;
    readonly line: number;
}

export function describe(thrown: unknown, folder: string): Stopped {
    if (!(thrown instanceof Error)) {
        return { stopped: `it threw ${String(thrown)}` };
    }
    const lines = thrown.message.split("\n").filter((line) => line.trim() !== "");
    // ts-node puts its compiler's findings in the lines below a heading.
    const findings = thrown.name === "TSError" ? lines.slice(1) : lines;
    const [first = thrown.name] = findings.map((line) => line.trim());
    const said = first.replaceAll(UNKNOWN, "an encrypted value");
    return { stopped: said, ...placeOf(thrown.stack ?? "", folder) };
}

/** The topmost line of the stack that is in the program and in no package; a syntax error names its file first. */
function placeOf(stack: string, folder: string): Place | undefined {
    const places = stack.split("\n").map((line, index) => placeIn(line, index === 0));
    return places.find(
        (place) =>
            place !== undefined &&
            place.file.startsWith(folder + sep) &&
            !place.file.includes(`${sep}node_modules${sep}`),
    );
}

function placeIn(line: string, isFirst: boolean): Place | undefined {
    const frame = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*?):(\d+):\d+\)?$/.exec(line.trim());
    const [, path, number] = frame ?? (isFirst ? /^(.+):(\d+)$/.exec(line) : null) ?? [];
    return path === undefined
        ? undefined
        : { file: path.startsWith("file:") ? fileURLToPath(path) : path, line: Number(number) };
}
