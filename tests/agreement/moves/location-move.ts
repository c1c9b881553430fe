// A step that declares a location anew or otherwise: name, calling, connection, numbers, and now and then a field at its boundary.
import * as fc from "fast-check";
import type { Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";
import { ABSENT, allEdited, type Edit } from "../edit";
import { pickAt, type Customer, type Location, type World } from "../world";

export interface LocationMove {
    readonly step: "location";
    readonly customer: number;
    /** Which location; undefined for a new one. */
    readonly who?: number | undefined;
    /** A name is taken within its customer, and free where another customer has it. */
    readonly name: "keep" | "fresh" | "taken" | "abroad";
    readonly calling: "keep" | "with" | "without";
    readonly pstn: "keep" | "none" | "cloud" | "plan" | "unheard of";
    readonly numbers: "keep" | "none" | "empty" | "one" | "more" | "sibling" | "malformed";
    readonly main: "keep" | "none" | "first" | "foreign";
    readonly edits: readonly Edit[];
}

const of = (path: string, ...values: unknown[]): Edit[] => values.map((value) => ({ path, value }));

const sharedEdits: readonly Edit[] = [
    ...of("name", "", " ", "y".repeat(80), "y".repeat(81), "y".repeat(256), "y".repeat(257)),
    ...of("timezone", "Europe/Oslo", "UTC", "Mars/Olympus", "+01:00", ""),
    ...of("language", "en_us", "sv_SE", "sv", "xx_yy", ""),
    ...of("address.addressLine1", "Lagergatan 3", ""),
    ...of("address.city", "Luleå", ""),
    ...of("address.country", "XX", ""),
];
/** At a change an absent one stays as it is. */
const creationEdits: readonly Edit[] = [
    ...of("name", ABSENT),
    ...of("timezone", ABSENT),
    ...of("language", ABSENT),
    ...of("address.addressLine1", ABSENT),
    ...of("address.city", ABSENT),
    ...of("address.country", ABSENT),
];

const someOf = (edits: readonly Edit[]): fc.Arbitrary<readonly Edit[]> =>
    fc.oneof(
        { weight: 5, arbitrary: fc.constant<readonly Edit[]>([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 2 }) },
    );

const weighted = <Value>(...pairs: readonly (readonly [number, Value])[]): fc.Arbitrary<Value> =>
    fc.oneof(...pairs.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

const shared = {
    step: fc.constant("location" as const),
    customer: fc.nat({ max: 3 }),
};

export const locationCreation: fc.Arbitrary<LocationMove> = fc.record({
    ...shared,
    edits: someOf([...sharedEdits, ...creationEdits]),
    name: weighted<LocationMove["name"]>([7, "fresh"], [1, "taken"], [1, "abroad"]),
    calling: weighted<LocationMove["calling"]>([2, "keep"], [4, "with"], [2, "without"]),
    pstn: weighted<LocationMove["pstn"]>([2, "none"], [5, "cloud"], [1, "plan"], [1, "unheard of"]),
    numbers: weighted<LocationMove["numbers"]>(
        [3, "none"],
        [3, "one"],
        [3, "more"],
        [1, "empty"],
        [1, "sibling"],
        [1, "malformed"],
    ),
    main: weighted<LocationMove["main"]>([4, "none"], [2, "first"], [1, "foreign"]),
});

export const locationChange: fc.Arbitrary<LocationMove> = fc.record({
    ...shared,
    edits: someOf(sharedEdits),
    who: fc.nat({ max: 3 }),
    name: weighted<LocationMove["name"]>([8, "keep"], [2, "fresh"], [1, "taken"], [1, "abroad"]),
    calling: weighted<LocationMove["calling"]>([6, "keep"], [1, "with"]),
    pstn: weighted<LocationMove["pstn"]>([8, "keep"], [2, "cloud"], [1, "plan"], [1, "unheard of"]),
    numbers: weighted<LocationMove["numbers"]>(
        [4, "keep"],
        [2, "one"],
        [2, "more"],
        [1, "none"],
        [1, "sibling"],
        [1, "malformed"],
    ),
    main: weighted<LocationMove["main"]>([6, "keep"], [2, "first"], [1, "foreign"]),
});

const usual: Raw = {
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: { addressLine1: "Lagergatan 2", city: "Umeå", zipOrPostalCode: "903 27", country: "SE" },
};

const fresh = (world: World): string => `+46903${100000 + world.next()}`;

function numbersOf(world: World, customer: Customer, base: Raw, location: Location | undefined, move: LocationMove) {
    const had = (base["phoneNumbers"] as readonly string[] | undefined) ?? [];
    const sibling = customer.places.filter(({ id }) => id !== location?.place.id).flatMap(({ stock }) => stock);
    switch (move.numbers) {
        case "keep":
            return base["phoneNumbers"];
        case "none":
            return undefined;
        case "empty":
            return [];
        case "one":
            return [fresh(world)];
        case "more":
            return [...had, fresh(world), fresh(world)].slice(-4);
        case "sibling":
            return [...had, sibling[0] ?? fresh(world)];
        case "malformed":
            return [...had, "0901234567"];
    }
}

const connections: Readonly<Record<string, unknown>> = {
    cloud: { provider: "Cloud Connected PSTN" },
    plan: { provider: "Cisco Calling Plans" },
    "unheard of": { provider: "Nordic Telecom" },
};

const hasPlace = ({ places }: Customer, name: unknown): boolean => places.some((place) => place.name === name);

export function locationAttempt(world: World, move: LocationMove): Attempt | undefined {
    const customer = pickAt(world.customers, move.customer);
    if (customer === undefined || (move.who === undefined && customer.places.length > 3)) {
        return undefined;
    }
    const location = move.who === undefined ? undefined : pickAt(customer.locations, move.who);
    const base = location?.inputs ?? usual;
    const taken = customer.places.find(({ id }) => id !== location?.place.id)?.name;
    const others = world.customers.filter((other) => other !== customer).flatMap(({ places }) => places);
    const abroad = others.map((place) => place.name).find((one) => !hasPlace(customer, one));
    const name = { keep: base["name"], fresh: undefined, taken, abroad }[move.name];
    const asked = numbersOf(world, customer, base, location, move);
    // Webex lets go of no main number: a list without it is refused as a mistake in the program, which no request shows.
    const kept = move.main === "keep" ? base["mainNumber"] : undefined;
    const phoneNumbers =
        Array.isArray(asked) && kept !== undefined ? [...new Set([...(asked as unknown[]), kept])] : asked;
    // A provider that nobody offers can be recognized only where Webex has been asked for its offers.
    const hasCalling = customer.places.some((place) => place.calling);
    const pstn = move.pstn === "unheard of" && !hasCalling ? "cloud" : move.pstn;
    const mains = { keep: base["mainNumber"], none: undefined, first: phoneNumbers, foreign: fresh(world) };
    const main = move.main === "first" ? (phoneNumbers as readonly string[] | undefined)?.[0] : mains[move.main];
    const calling = { keep: base["callingEnabled"], with: true, without: false }[move.calling];
    const { phoneNumbers: _had, mainNumber: _was, pstn: _so, callingEnabled: _then, customerId: _of, ...rest } = base;
    const now: Raw = {
        ...rest,
        name: name ?? `Plats ${world.next()}`,
        // Nobody takes over a place of another time zone unasked.
        ...(move.name === "taken" && location === undefined ? { timezone: "Pacific/Auckland" } : {}),
        callingEnabled: calling,
        pstn: pstn === "keep" ? base["pstn"] : connections[pstn],
        phoneNumbers,
        mainNumber: main,
    };
    const present = Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined));
    const edited = allEdited(present, move.edits);
    // One that exists as declared is taken over, which no request shows.
    const isTakenOver = location === undefined && move.name !== "taken" && hasPlace(customer, edited["name"]);
    return isTakenOver ? undefined : { kind: "location", customer, location, now: edited };
}
