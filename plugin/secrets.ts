// Marks as secret, in what is answered, what the program keeps secret: at the same place, and wherever else a text contains it.
import { textsIn } from "../provider/run-state/secret-values";
import { isRaw, type Raw } from "../provider/validation/unknown";
import { asSecret, type Path, type Received } from "./wire-values";

/** Shorter ones are parts of many other texts. */
const RECOGNIZABLE = 6;

/** Of a secret customer only the id is kept, under another name. */
const alsoAt = (path: Path): Path[] => (path[0] === "customer" ? [path, ["customerId"]] : [path]);

export function valueAt(root: unknown, path: Path): unknown {
    return path.reduce<unknown>((value, key) => {
        if (Array.isArray(value)) {
            return value[Number(key)] as unknown;
        }
        return isRaw(value) ? value[key] : undefined;
    }, root);
}

/** The places as the core names them; a key that contains a dot ends the path before it. */
export function dotted(paths: readonly Path[]): string[] {
    return paths.map((path) => {
        const end = path.findIndex((key) => key.includes("."));
        return (end === -1 ? path : path.slice(0, end)).join(".");
    });
}

export function withSecrets(answer: Raw, ...sides: readonly Received[]): Raw {
    const places = new Set(sides.flatMap(({ secrets }) => secrets.flatMap(alsoAt)).map((path) => JSON.stringify(path)));
    if (places.size === 0) {
        return answer;
    }
    const texts = sides
        .flatMap(({ value, secrets }) => secrets.flatMap((path) => textsIn(valueAt(value, path))))
        .filter(({ length }) => length >= RECOGNIZABLE);
    const marked = (value: unknown, path: Path): unknown => {
        const isSecret = places.has(JSON.stringify(path));
        const holds = typeof value === "string" && texts.some((text) => value.includes(text));
        if (isSecret || holds) {
            return asSecret(value);
        }
        if (Array.isArray(value)) {
            return value.map((part, index) => marked(part, [...path, String(index)]));
        }
        return isRaw(value) ? markedObject(value, path) : value;
    };
    const markedObject = (value: Raw, path: Path): Raw =>
        Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part, [...path, key])]));
    return markedObject(answer, []);
}
