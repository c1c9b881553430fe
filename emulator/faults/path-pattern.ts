// Whether the path of a request matches the pattern of a fault.

const BASE = "/v1";

/** Without `*` the whole path must be equal; `*` matches any run of characters. /v1 may be left out. */
export function pathMatches(pattern: string, path: string): boolean {
    const full = pattern.startsWith("/") && !pattern.startsWith(`${BASE}/`) ? BASE + pattern : pattern;
    const [head = "", ...rest] = full.split("*");
    const tail = rest.pop();
    if (tail === undefined) {
        return path === head;
    }
    if (!path.startsWith(head)) {
        return false;
    }
    let position = head.length;
    for (const part of rest) {
        const found = path.indexOf(part, position);
        if (found < 0) {
            return false;
        }
        position = found + part.length;
    }
    return path.endsWith(tail) && path.length - tail.length >= position;
}
