// Whether two values are the same to Webex: order of keys, absent and null, and case of e-mail addresses do not count.
import { isAbsent, isRaw, type Raw } from "./unknown";

/** Where a value alone does not decide it, all that was had and is wanted comes along. */
export type Same = (had: unknown, wanted: unknown, olds: Raw, news: Raw) => boolean;

export function same(one: unknown, other: unknown): boolean {
    if (isAbsent(one) || isAbsent(other)) {
        return isAbsent(one) && isAbsent(other);
    }
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((item, index) => same(item, other[index]));
    }
    if (isRaw(one) && isRaw(other)) {
        const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
        return [...keys].every((key) => same(one[key], other[key]));
    }
    return one === other;
}

export function sameEmail(one: unknown, other: unknown): boolean {
    return typeof one === "string" && typeof other === "string"
        ? one.trim().toLowerCase() === other.trim().toLowerCase()
        : same(one, other);
}

/** Codes whose case says nothing, such as `sv_SE`. */
export function sameWord(one: unknown, other: unknown): boolean {
    return typeof one === "string" && typeof other === "string"
        ? one.toLowerCase() === other.toLowerCase()
        : same(one, other);
}

/** Names that Webex may tell without the blanks around them. */
export function sameName(one: unknown, other: unknown): boolean {
    return typeof one === "string" && typeof other === "string" ? one.trim() === other.trim() : same(one, other);
}

/** What was read, in the words of the program where they mean the same: a spelling alone never shows. */
export function asDeclared<Found>(
    declared: unknown,
    found: Found,
    isSame: (one: unknown, other: unknown) => boolean,
): Found {
    return !isAbsent(declared) && isSame(declared, found) ? (declared as Found) : found;
}

/** The same members in any order. */
export function sameSet(one: unknown, other: unknown): boolean {
    return Array.isArray(one) && Array.isArray(other)
        ? same([...(one as unknown[])].map(String).sort(), [...(other as unknown[])].map(String).sort())
        : same(one, other);
}

/** Blank and absent are the same to Webex, at any depth. */
function withoutBlanks(value: unknown): unknown {
    if (!isRaw(value)) {
        return value === "" ? undefined : value;
    }
    const filled = Object.entries(value).filter(([, inner]) => !isAbsent(inner) && inner !== "");
    return Object.fromEntries(filled.map(([key, inner]) => [key, withoutBlanks(inner)]));
}

export const sameUnlessBlank = (one: unknown, other: unknown): boolean =>
    same(withoutBlanks(one), withoutBlanks(other));
