// Reads JSON that may be broken and may contain secrets: an error of `JSON.parse` would quote it.

/** Undefined where it is not JSON. */
export function jsonIn(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return undefined;
    }
}
