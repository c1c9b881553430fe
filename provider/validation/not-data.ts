// Values of a program that are not data, such as a function or a date: Pulumi drops them silently, so the classes send a mark in their place.
import type { Violation, Refusal } from "./refusal";
import { validateAll, type Rule } from "./rule";
import { isRaw } from "./unknown";

const MARK = "webexwholesale:notData";

/** Sent in place of the value; `what` says what it is: `a function`. */
export const notData = (what: string): Readonly<Record<string, string>> => ({ [MARK]: what });

interface Place {
    readonly path: string;
    readonly what: string;
}

export const valueIsData: Rule<Place> = {
    id: "D1",
    severity: "refused",
    sentence: "A value in any property that is not plain data, such as a function, a date or a Map object.",
    source: "choice: Pulumi would silently drop it",
    factsFrom: ["offline"],
    example: { path: "location", what: "a function" },
    validate: (place) => [findingAt(place)],
};

const findingAt = ({ path, what }: Place): Violation => ({
    path,
    reason: `is ${what}, which Pulumi cannot send`,
    fix: "Use a string, a number, a boolean, an array or a plain object.",
});

function placesIn(value: unknown, path: string): Place[] {
    if (typeof value !== "object" || value === null) {
        return [];
    }
    const what = isRaw(value) ? value[MARK] : undefined;
    return typeof what === "string"
        ? [{ path, what }]
        : Object.entries(value).flatMap(([key, part]) => placesIn(part, path === "" ? key : `${path}.${key}`));
}

/** The refusals, in which each such value is refused once: by the rule that refuses its place anyway, or by one of its own. */
export function withNotData(refusals: readonly Refusal[], inputs: unknown): readonly Refusal[] {
    const places = placesIn(inputs, "");
    if (places.length === 0) {
        return refusals;
    }
    const about = ({ path }: Refusal): Place[] =>
        places.filter((place) => place.path === path || place.path.startsWith(`${path}.`));
    const isExplained = new Set<string>();
    const explained = refusals.flatMap((refusal) => {
        const lost = about(refusal);
        if (lost.length === 0) {
            return [refusal];
        }
        // What else is said of that place is said of the mark.
        const first = refusal.severity === "refused" ? lost.filter(({ path }) => !isExplained.has(path)) : [];
        first.forEach(({ path }) => isExplained.add(path));
        return first.map((place) => ({ ...refusal, ...findingAt(place), fix: refusal.fix }));
    });
    const others = places.filter(({ path }) => !isExplained.has(path));
    return [...explained, ...others.flatMap((place) => validateAll([valueIsData], place))];
}
