// A value of a program as a message shows it: as JSON, except for the numbers that JSON would show as null.

const named = (_key: string, part: unknown): unknown =>
    typeof part === "number" && !Number.isFinite(part) ? String(part) : part;

export const shown = (value: unknown): string =>
    typeof value === "number" ? String(value) : JSON.stringify(value, named);

/** Names of which one is meant, as a program writes them. */
export const quotedList = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(", ");
