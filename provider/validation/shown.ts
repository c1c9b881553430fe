// A value of a program as a message shows it: as JSON, except for the numbers that JSON would show as null.

const named = (_key: string, part: unknown): unknown =>
    typeof part === "number" && !Number.isFinite(part) ? String(part) : part;

export const shown = (value: unknown): string =>
    typeof value === "number" ? String(value) : JSON.stringify(value, named);
