// How a step changes the packages of a customer: quantities around the present one, packages added, dropped, swapped.
import * as fc from "fast-check";
import { isRaw, type Raw } from "../../../provider/validation/unknown";

const countable = [
    "webex_calling",
    "webex_meetings",
    "webex_suite",
    "common_area_calling",
    "webex_calling_standard",
    "webex_voice",
    "cx_essentials",
    "attendant_console",
] as const;
const uncountable = [
    "cisco_calling_plan",
    "cx_premium_agent",
    "cx_standard_agent",
    "cx_voice_ports",
    "cx_ai_assistant",
    "webex_ai_agent",
] as const;
const unknown = ["webex_holograms", "webex_caling", "WEBEX_CALLING", ""] as const;

/** How many: as the others have it, none, all, or every second one. */
type Counted = "fitting" | "none" | "all" | "some" | "evenUncountable";

export type PackageMove =
    | { readonly packages: "keep" }
    | { readonly packages: "shift"; readonly at: number; readonly by: number }
    | { readonly packages: "write"; readonly at: number; readonly quantity: unknown }
    | { readonly packages: "add"; readonly name: string; readonly counted: Counted; readonly quantity: number }
    | { readonly packages: "drop"; readonly at: number }
    | { readonly packages: "count"; readonly counted: Counted; readonly quantity: number }
    | {
          readonly packages: "swap";
          readonly names: readonly string[];
          readonly counted: Counted;
          readonly quantity: number;
      };

const name = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...countable) },
    { weight: 5, arbitrary: fc.constantFrom(...uncountable) },
    { weight: 1, arbitrary: fc.constantFrom(...unknown) },
);
const names = fc.oneof(
    { weight: 8, arbitrary: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }) },
    { weight: 3, arbitrary: fc.constantFrom(["webex_calling", "webex_meetings"], ["webex_suite", "webex_calling"]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...uncountable), { minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...unknown), { maxLength: 2 }) },
);
const at = fc.nat({ max: 4 });
const few = fc.integer({ min: 1, max: 4 });
const counted = fc.oneof(
    { weight: 6, arbitrary: fc.constant<Counted>("fitting") },
    { weight: 3, arbitrary: fc.constantFrom<Counted>("none", "all") },
    { weight: 1, arbitrary: fc.constantFrom<Counted>("some", "evenUncountable") },
);

/** The first packages of a customer: with quantities as often as without. */
export const firstPackages: fc.Arbitrary<PackageMove> = fc.record({
    packages: fc.constant("swap" as const),
    names,
    counted: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom<Counted>("none", "all") },
        { weight: 1, arbitrary: fc.constantFrom<Counted>("some", "evenUncountable") },
    ),
    quantity: few,
});

export const packageMove: fc.Arbitrary<PackageMove> = fc.oneof(
    { weight: 4, arbitrary: fc.constant<PackageMove>({ packages: "keep" }) },
    {
        weight: 5,
        arbitrary: fc.record({
            packages: fc.constant("shift" as const),
            at,
            by: fc.constantFrom(-1, 0, 1, 1, 3),
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            packages: fc.constant("write" as const),
            at,
            quantity: fc.constantFrom<unknown>(0, -1, 1, 1.5, "2", 2 ** 53, null),
        }),
    },
    { weight: 5, arbitrary: fc.record({ packages: fc.constant("add" as const), name, counted, quantity: few }) },
    { weight: 3, arbitrary: fc.record({ packages: fc.constant("drop" as const), at }) },
    { weight: 1, arbitrary: fc.record({ packages: fc.constant("count" as const), counted, quantity: few }) },
    {
        weight: 1,
        arbitrary: fc.record({ packages: fc.constant("swap" as const), names, counted, quantity: few }),
    },
);

const quantityIn = (choice: unknown): unknown => (isRaw(choice) ? choice["quantity"] : undefined);
const isCountable = (name: string): boolean => countable.some((known) => known === name);

function chosen(names: readonly string[], counted: Counted, quantity: number, isCounted: boolean): Raw {
    const has = (name: string, index: number): boolean => {
        switch (counted) {
            case "fitting":
                return isCounted && isCountable(name);
            case "none":
                return false;
            case "all":
                return isCountable(name);
            case "some":
                return isCountable(name) && index % 2 === 0;
            case "evenUncountable":
                return true;
        }
    };
    return Object.fromEntries(names.map((name, index) => [name, has(name, index) ? { quantity } : {}]));
}

export function movedPackages(present: Raw, move: PackageMove): Raw {
    const entries = Object.entries(present);
    const isCounted = entries.some(([, choice]) => typeof quantityIn(choice) === "number");
    switch (move.packages) {
        case "keep":
            return present;
        case "shift":
        case "write": {
            const [name, choice] = entries[move.at % Math.max(1, entries.length)] ?? [];
            const had = quantityIn(choice);
            if (name === undefined || (move.packages === "shift" && typeof had !== "number")) {
                return present;
            }
            const quantity = move.packages === "write" ? move.quantity : Number(had) + move.by;
            return { ...present, [name]: { quantity } };
        }
        case "add":
            return { ...present, ...chosen([move.name], move.counted, move.quantity, isCounted) };
        case "drop":
            return Object.fromEntries(entries.filter((_, index) => index !== move.at % entries.length));
        case "count":
            return chosen(Object.keys(present), move.counted, move.quantity, isCounted);
        case "swap":
            return chosen(move.names, move.counted, move.quantity, isCounted);
    }
}
