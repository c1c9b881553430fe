// Which values a program keeps secret, and texts without them: Pulumi hands a provider secrets as plain values, so the class sends along where they are.
import { formsOf } from "../validation/shown";
import { isRaw, isUnknown, type Raw } from "../validation/unknown";

const HIDDEN = "[secret]";
/** Shorter ones are hidden in what is said of their own resource only: a quantity of 5 is also part of many other sentences. */
const RECOGNIZABLE = 6;

export function textsIn(value: unknown): string[] {
    if (Array.isArray(value)) {
        return value.flatMap(textsIn);
    }
    if (isRaw(value)) {
        // Of keys, addresses alone are anybody's data: the others are names of packages and of properties.
        return Object.entries(value).flatMap(([key, each]) => [...(key.includes("@") ? [key] : []), ...textsIn(each)]);
    }
    const isText = typeof value === "string" || typeof value === "number";
    return isText && value !== "" && !isUnknown(value) ? [String(value), ...textsIn(userIn(value))] : [];
}

/** A user of a map travels as one text. */
function userIn(value: string | number): unknown {
    try {
        return typeof value === "string" && value.startsWith("{") ? (JSON.parse(value) as unknown) : undefined;
    } catch {
        return undefined;
    }
}

/** A key may hold dots, as an e-mail address does. */
function within(value: unknown, path: string): unknown[] {
    return isRaw(value) || Array.isArray(value)
        ? Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
              path === key ? [part] : path.startsWith(`${key}.`) ? within(part, path.slice(key.length + 1)) : [],
          )
        : [];
}

/** The text without these values, as whole words, whatever their case. */
function without(texts: Iterable<string>, text: string): string {
    const longestFirst = [...new Set([...texts].flatMap(formsOf))].sort((one, other) => other.length - one.length);
    return longestFirst.reduce((rest, secret) => {
        const literal = secret.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
        return rest.replace(new RegExp(`(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])`, "giu"), HIDDEN);
    }, text);
}

const textsAt = (paths: readonly string[], sides: readonly Raw[]): string[] =>
    paths.flatMap((path) => sides.flatMap((side) => textsIn(within(side, path))));

export class SecretValues {
    private readonly pathsOf = new Map<string, readonly string[]>();
    private readonly recognizable = new Set<string>();

    /** Where in its inputs the resource with these natural keys has secrets. */
    note(keys: readonly string[], paths: readonly string[], ...sides: readonly Raw[]): void {
        if (paths.length > 0) {
            keys.forEach((key) => this.pathsOf.set(key, paths));
            const texts = textsAt(paths, sides);
            texts.filter(({ length }) => length >= RECOGNIZABLE).forEach((text) => this.recognizable.add(text));
        }
    }

    /** What is said of one resource, without its own secrets, former and present ones. */
    hider(keys: readonly string[], noted: readonly string[], ...sides: readonly Raw[]): (text: string) => string {
        const paths = [...noted, ...keys.flatMap((key) => this.pathsOf.get(key) ?? [])];
        const texts = textsAt(paths, sides);
        return texts.length === 0 ? (text) => this.hide(text) : (text) => this.hide(without(texts, text));
    }

    hide(text: string): string {
        return this.recognizable.size === 0 ? text : without(this.recognizable, text);
    }
}
