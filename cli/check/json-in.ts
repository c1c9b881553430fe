// Reads JSON that may be broken and may hold secrets: an error of `JSON.parse` would quote it.

/** Nothing where it is no JSON. */
export function jsonIn(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
