// Reads what pulumi printed: which resources it is going to change, what it complained of, and whether a stack trace slipped out.
import type { ChildResult } from "../../tools/pulumi/child";

/** What a command said, on both streams. */
export interface Outcome {
    readonly code: number;
    readonly text: string;
}

export const said = ({ code, stdout, stderr }: ChildResult): Outcome => ({ code, text: stdout + stderr });

const ROW = /^ [-+~ ]{1,3} *\S+::?\S+ (\S+) (create|update|delete|replace)\b *(.*)$/gmu;

/** `update norrbygg [diff: ~packages]`, one for each resource that preview is going to change, the stack itself left out. */
export function changesIn({ text }: Outcome): string[] {
    const rows = [...text.matchAll(ROW)].filter(([row]) => !row.includes("pulumi:pulumi:Stack"));
    return rows.map(([, name = "", op = "", rest = ""]) => `${op} ${name} ${rest}`.trim()).sort();
}

const TRACE = /^\s+at .+(:\d+:\d+\)?|\(native\)|<anonymous>\)?)$/gmu;

export const traceIn = ({ text }: Outcome): string[] => text.match(TRACE) ?? [];

/** The part headed "Diagnostics", without what differs from run to run. */
export function diagnosticsIn({ text }: Outcome): string {
    const [, told = ""] = /^Diagnostics:\n(.*?)\n\n?(?=Resources:|$(?![^]))/msu.exec(`${text}\n`) ?? [];
    return inOrderOfResources(lasting(told).replace(/[^\S\n]+$/gmu, ""));
}

/**
 * Of the part headed "Diagnostics" what is said of our resources: a host interrupts the program of a refused run, and then the program may print, at the
 * stack, where it was.
 */
export const ofResources = (diagnostics: string): string =>
    diagnostics
        .split("\n\n")
        .filter((section) => section.startsWith("  webexwholesale:"))
        .join("\n\n");

/** The part headed "Resources": how many are changed, and how many stay. */
export function totalsIn({ text }: Outcome): string {
    return /^Resources:\n(?: {4}.*\n)+/mu.exec(`${text}\n`)?.[0].trimEnd() ?? "";
}

/** The whole text, without what differs in each run or each release: Pulumi's identifiers, and the version in a provider's name. */
export const repeatable = ({ text }: Outcome): string =>
    lasting(text)
        .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, "<uuid>")
        .replace(/\bdefault(?:_\d+){3}\b/gu, "default")
        .trimEnd();

/** Pulumi prints resources, and what each says, in the order of arrival, and that differs from run to run. */
const inOrderOfResources = (told: string): string => {
    const sections = partsOf(told, /^(?= {2}\S)/mu).map((section) => inOrderOfKinds(section));
    return sections.sort((one, other) => headOf(one).localeCompare(headOf(other), "en")).join("\n\n");
};

const inOrderOfKinds = (section: string): string => {
    const [head = "", ...messages] = partsOf(section, /^(?= {4}(?:error|warning|info): )/mu);
    const isError = (message: string): number => Number(message.trimStart().startsWith("error"));
    const sorted = messages.sort((one, other) => isError(one) - isError(other));
    return `${head}\n${sorted.join("\n")}`;
};

const partsOf = (text: string, border: RegExp): string[] =>
    text
        .split(border)
        .map((part) => part.replace(/^\n+|\s+$/gu, ""))
        .filter((part) => part !== "");

const headOf = (section: string): string => section.split("\n", 1).join("");

/** Without what Webex and the emulator make up in each run. */
export const lasting = (text: string): string =>
    text
        .replace(/\bY2lzY29zcGFyazovL[\w-]+/gu, "<id>")
        .replace(/http:\/\/127\.0\.0\.1:\d+/gu, "<emulator>")
        .replace(/\bROUTERGW_[\w-]+/gu, "<trackingId>");
