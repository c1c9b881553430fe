// Every place of an input, so that a test can put something else there: each leaf, and each list and map as a whole.
export type Path = readonly (string | number)[];

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The paths of a value's parts at every depth, without the value itself. */
export function placesIn(value: unknown, above: Path = []): Path[] {
    if (!isTree(value)) {
        return [];
    }
    const keys: Path = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
    return keys.flatMap((key) => {
        const path = [...above, key];
        return [path, ...placesIn(value[String(key)], path)];
    });
}

export function replacedAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
    if (key === undefined) {
        return by;
    }
    const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
    copy[String(key)] = replacedAt(copy[String(key)], rest, by);
    return copy;
}
