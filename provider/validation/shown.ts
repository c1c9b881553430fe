// A value of a program as a message shows it: as JSON, except for the numbers that JSON would show as null, and no longer than a line.

const LONGEST_TEXT = 60;
const LONGEST = 200;

/** By whole characters, so that no half of one is left. */
const cut = (text: string): string => {
    const characters = Array.from(text.slice(0, 2 * LONGEST_TEXT));
    return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join("")}…` : text;
};

const named = (_key: string, part: unknown): unknown =>
    typeof part === "number" && !Number.isFinite(part) ? String(part) : typeof part === "string" ? cut(part) : part;

export function shown(value: unknown): string {
    const text = typeof value === "number" ? String(value) : JSON.stringify(value, named);
    return text.length > LONGEST && typeof value === "object" ? `a long ${kindOf(value)}` : text;
}

/** How a text may appear in a message, so that a secret one can be found there. */
export const formsOf = (text: string): string[] => [
    text,
    ...[text, cut(text)].map((one) => JSON.stringify(one).slice(1, -1)),
];

export const kindOf = (value: unknown): string =>
    Array.isArray(value) ? "list" : typeof value === "object" ? "object" : typeof value;

/** Names of which one is meant, as a program writes them. */
export const quotedList = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(", ");

/** `a, b and c` */
export const inSeries = (names: readonly string[]): string =>
    names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** `"a", "b" or "c"` */
export const alternatives = (names: readonly string[]): string => {
    const [last = "", ...others] = [...names].reverse().map((name) => JSON.stringify(name));
    return others.length === 0 ? last : `${others.reverse().join(", ")} or ${last}`;
};
