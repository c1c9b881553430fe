// What a wrong value was probably meant to be, among the values that are allowed: advice in a message, never a reason to accept or refuse.
import { distance } from "fastest-levenshtein";
import { alternatives } from "./shown";

/** Allowed values, each with the other names that people know it by. */
export type Choices = Readonly<Record<string, readonly string[]>>;

const LONGEST = 100;
const MOST = 3;

/** Letters and digits alone, without case and accents: `Webex Calling` and `webex_calling` are one. */
const plain = (text: string): string =>
    text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "");

/** How many letters may be wrong: none in codes, and few enough that another word is not taken for a slip. */
const tolerance = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : length < 12 ? 2 : 3);

/** Two neighbouring letters in the wrong order are one slip. */
function isSwap(one: string, other: string): boolean {
    const at = Array.from(one).findIndex((letter, index) => letter !== other[index]);
    const swapped = `${one.slice(0, at)}${one[at + 1] ?? ""}${one[at] ?? ""}${one.slice(at + 2)}`;
    return at >= 0 && swapped === other;
}

const apart = (one: string, other: string): number => (isSwap(one, other) ? 1 : distance(one, other));

/** The choices that the text names in other words, or else those nearest to it. */
export function meantBy(text: string, choices: Choices): string[] {
    const given = plain(text);
    if (given === "" || text.length > LONGEST) {
        return [];
    }
    const limit = tolerance(given.length);
    const rated = Object.entries(choices).map(([name, others]) => ({
        name,
        slips: Math.min(...[name, ...others].map((one) => apart(given, plain(one)))),
    }));
    const nearest = Math.min(...rated.map(({ slips }) => slips));
    const meant = rated.filter(({ slips }) => slips === nearest && slips <= limit).map(({ name }) => name);
    return meant.length > MOST ? [] : meant;
}

export const amongNames = (names: readonly string[]): Choices => Object.fromEntries(names.map((name) => [name, []]));

export const didYouMean = (meant: readonly string[]): string | undefined =>
    meant.length === 0 ? undefined : `Did you mean ${alternatives(meant)}?`;

/** The hint for a text that is none of the choices; for other values none. */
export const hintFor = (value: unknown, choices: Choices): string | undefined =>
    typeof value === "string" ? didYouMean(meantBy(value, choices)) : undefined;
