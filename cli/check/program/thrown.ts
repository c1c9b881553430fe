// What a program threw, as one line and the place in the user's own files.
import { dirname, isAbsolute } from "node:path";
import { fileURLToPath } from "node:url";
import { ENCRYPTED } from "../project/config-value";
import type { Stopped } from "./job";
import { isOwn, type SourceLocation } from "./source-location";

/** Its own error would explain how to sign in, which `check` prevents. */
const LOOKUP = /[\\/]sdk[\\/]lookups\.[jt]s/u;

type Line = Pick<SourceLocation, "file" | "line">;

export function describe(thrown: unknown, folder: string): Stopped {
    if (!(thrown instanceof Error)) {
        return { stopped: `it threw ${String(thrown)}` };
    }
    const stack = thrown.stack ?? "";
    if (LOOKUP.test(stack)) {
        return {
            stopped: "it looks something up at Webex, and check runs without a network",
            ...placeOf(stack, folder),
        };
    }
    const lines = thrown.message.split("\n").filter((line) => line.trim() !== "");
    // ts-node puts its compiler's findings in the lines below a heading.
    const findings = thrown.name === "TSError" ? lines.slice(1) : lines;
    const [first = thrown.name] = findings.map((line) => line.trim());
    const said = first.replaceAll(ENCRYPTED, "an encrypted value");
    return {
        stopped: said,
        ...((thrown instanceof SyntaxError ? misspelt(stack) : undefined) ?? placeOf(stack, folder)),
    };
}

/** A syntax error names its file first, which may be a shared one outside of the program's folder. */
function misspelt(stack: string): Line | undefined {
    const place = placeIn(stack.split("\n", 1).join(""), true);
    return place !== undefined && isAbsolute(place.file) && isOwn(place.file, dirname(place.file)) ? place : undefined;
}

/** The topmost line of the stack that is the user's own; a syntax error names its file first. */
function placeOf(stack: string, folder: string): Line | undefined {
    const places = stack.split("\n").map((line, index) => placeIn(line, index === 0));
    return places.find((place) => place !== undefined && isOwn(place.file, folder));
}

/** A frame is shorter; the first lines of a stack are whatever was thrown. */
const LONGEST_LINE = 2_000;

function placeIn(line: string, isFirst: boolean): Line | undefined {
    if (line.length > LONGEST_LINE) {
        return undefined;
    }
    const frame = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:\\)[^()]*?):(\d+):\d+\)?$/u.exec(line.trim());
    const [, path, number] = frame ?? (isFirst ? /^(.+):(\d+)$/u.exec(line) : null) ?? [];
    return path === undefined
        ? undefined
        : { file: path.startsWith("file:") ? fileURLToPath(path) : path, line: Number(number) };
}
