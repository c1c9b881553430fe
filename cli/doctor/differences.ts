// Where a list differs from our description of it; names of fields and words of lists only, never a person's data.
import { z } from "zod";
import { at } from "../../provider/validation/unknown";
import type { Read } from "./reads";

const PLAIN = /^[A-Za-z][\w-]{0,60}$/u;
const items = z.array(z.unknown());

export interface Held {
    readonly items: readonly unknown[];
    readonly differences: readonly string[];
}

export function differencesIn(body: unknown, { key, item, known = {} }: Read): Held {
    const list = items.safeParse(at(body, key));
    if (!list.success) {
        return { items: [], differences: [`the answer does not contain a list "${key}"`] };
    }
    const found = new Set<string>();
    for (const one of list.data) {
        const parsed = item.safeParse(one);
        if (!parsed.success) {
            for (const { path, code } of parsed.error.issues) {
                found.add(`${nameOf(path)} does not have the form that we expect (${code})`);
            }
        }
        for (const [field, words] of Object.entries(known)) {
            addUnknown(found, field, at(one, field), words);
        }
    }
    return { items: list.data, differences: [...found].sort() };
}

function addUnknown(found: Set<string>, field: string, value: unknown, words: readonly string[]): void {
    const given = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const word of given) {
        if (typeof word !== "string" || words.includes(word)) {
            continue;
        }
        found.add(
            PLAIN.test(word)
                ? `${field} contains "${word}", which we do not know`
                : `${field} contains a value that we do not know`,
        );
    }
}

const nameOf = (path: readonly PropertyKey[]): string =>
    path.filter((part) => typeof part === "string" && PLAIN.test(part)).join(".") || "an item";
