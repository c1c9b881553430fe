// A step that declares a user anew or otherwise: package, number, extension, location and roles, by themselves and together.
import * as fc from "fast-check";
import { packageNamed } from "../../../provider/catalog/packages";
import { isRaw, type Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";
import { pickAt, type Customer, type User, type World } from "../world";

type Told = "keep" | "none" | "fresh" | "others" | "elsewhere" | "stock" | { readonly text: string };

export interface UserMove {
    readonly step: "user";
    readonly customer: number;
    readonly who?: number | undefined;
    readonly email: "fresh" | "admin" | { readonly text: string };
    readonly package: "keep" | { readonly of: "createdWith" | "customer" | "all"; readonly at: number };
    readonly phone: Told;
    readonly extension: Told;
    readonly place: "keep" | "none" | { readonly at: number };
    readonly roles: "keep" | "absent" | readonly string[];
    /** Numbers come and go with the package, as a sensible program has it. */
    readonly isFitting: boolean;
}

const packages = [
    "webex_suite",
    "webex_calling",
    "webex_meetings",
    "cx_premium_agent",
    "common_area_calling",
    "attendant_console",
    "cisco_calling_plan",
    "cx_ai_assistant",
    "webex_holograms",
    "",
] as const;

/** Calling as the API sheet has it (3.2), for what a sensible program would write. */
const calling: readonly unknown[] = [
    "webex_suite",
    "webex_calling",
    "webex_calling_standard",
    "webex_voice",
    "cx_essentials",
];

const roleLists = [
    [],
    ["Full Administrator"],
    ["Full Administrator"],
    ["Read-only Administrator"],
    ["User Administrator"],
    ["Compliance Officer"],
    ["Compliance Officer", "Full Administrator"],
    ["full administrator"],
] as const;

const told = (malformed: readonly string[]): fc.Arbitrary<Told> =>
    fc.oneof(
        { weight: 8, arbitrary: fc.constant<Told>("keep") },
        { weight: 4, arbitrary: fc.constantFrom<Told>("none", "fresh") },
        { weight: 3, arbitrary: fc.constantFrom<Told>("others", "stock") },
        { weight: 1, arbitrary: fc.constant<Told>("elsewhere") },
        { weight: 1, arbitrary: fc.constantFrom(...malformed).map((text): Told => ({ text })) },
    );

const shared = {
    step: fc.constant("user" as const),
    customer: fc.nat({ max: 3 }),
    // An empty text is not among them: where a person is changed, it is how the wire says "none".
    phone: told(["0901234567", "+0901234567", "+46 90 123", "+12345", "+1234567890123456"]),
    extension: told(["0", "0012", "12a", "+12", "1 2"]),
    isFitting: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
};
const packageOf = (keep: number): fc.Arbitrary<UserMove["package"]> =>
    fc.oneof(
        { weight: keep, arbitrary: fc.constant<UserMove["package"]>("keep") },
        {
            weight: 8,
            arbitrary: fc.record({ of: fc.constantFrom("createdWith" as const, "customer" as const), at: fc.nat(5) }),
        },
        {
            weight: 1,
            arbitrary: fc.record({ of: fc.constant("all" as const), at: fc.nat({ max: packages.length - 1 }) }),
        },
    );
const place = fc.oneof(
    { weight: 5, arbitrary: fc.constant<UserMove["place"]>("keep") },
    { weight: 1, arbitrary: fc.constant<UserMove["place"]>("none") },
    { weight: 3, arbitrary: fc.record({ at: fc.nat({ max: 2 }) }) },
);
const roles = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<UserMove["roles"]>("keep", "absent") },
    { weight: 3, arbitrary: fc.constantFrom<UserMove["roles"]>(...roleLists) },
);

export const userCreation: fc.Arbitrary<UserMove> = fc.record({
    ...shared,
    email: fc.oneof(
        { weight: 16, arbitrary: fc.constant<UserMove["email"]>("fresh") },
        { weight: 4, arbitrary: fc.constant<UserMove["email"]>("admin") },
        { weight: 1, arbitrary: fc.constantFrom("anna", "anna@", "").map((text) => ({ text })) },
    ),
    package: packageOf(0),
    place,
    roles,
});

export const userChange: fc.Arbitrary<UserMove> = fc.record({
    ...shared,
    who: fc.nat({ max: 5 }),
    email: fc.constant<UserMove["email"]>("fresh"),
    package: packageOf(8),
    place,
    roles,
});

export function userAttempt(world: World, move: UserMove): Attempt | undefined {
    const customer = pickAt(world.customers, move.customer);
    if (customer === undefined) {
        return undefined;
    }
    const user = move.who === undefined ? undefined : pickAt(customer.users, move.who);
    const base = user?.inputs ?? newcomer(world, customer, move);
    const wanted = packageOfMove(customer, base, move);
    const calls = calling.includes(wanted);
    // Whether a package that nobody knows calls, nobody knows either: its users get no number.
    const isUnheardOf = typeof wanted === "string" && packageNamed(wanted) === undefined;
    const fitted = (field: string, value: unknown): unknown =>
        isUnheardOf || (move.isFitting && !calls)
            ? undefined
            : (value ?? (move.isFitting && field === "extension" && calls ? fresh(world) : undefined));
    const phoneNumber = fitted("phoneNumber", toldPhone(world, customer, user, knowable(customer, user, move.phone)));
    const extension =
        move.isFitting && phoneNumber !== undefined
            ? toldExtension(world, customer, user, move.extension)
            : fitted("extension", toldExtension(world, customer, user, move.extension));
    const location = fitted("location", placeOf(customer, base, move, calls));
    const roles = move.roles === "keep" ? base["roles"] : move.roles === "absent" ? undefined : move.roles;
    const { phoneNumber: _had, extension: _was, location: _where, roles: _held, ...rest } = base;
    const now = { ...rest, package: wanted, phoneNumber, extension, location, roles };
    return {
        kind: "user",
        customer,
        user,
        now: Object.fromEntries(Object.entries(now).filter(([, value]) => value !== undefined)),
    };
}

/**
 * Webex's precheck judges newcomers only. For a user who is there, a number that is none of the customer's is nothing that a
 * preview can know of: another customer may have it, or the location's numbers are all given out.
 */
function knowable({ places }: Customer, user: User | undefined, phone: Told): Told {
    const isStocked = places.some(({ stock }) => stock.length > 0);
    const isStrange = phone === "elsewhere" || (isStocked && phone === "fresh");
    return user !== undefined && isStrange ? "keep" : phone;
}

function newcomer(world: World, customer: Customer, { email }: UserMove): Raw {
    const number = world.next();
    const admin = customer.inputs["adminEmail"];
    const isFree = typeof admin === "string" && !world.users.some(({ inputs }) => inputs["email"] === admin);
    const address =
        email === "admin" && isFree ? admin : typeof email === "object" ? email.text : `u${number}@c.example`;
    return { email: address, firstName: "Anna", lastName: "Berg" };
}

function packageOfMove(customer: Customer, base: Raw, move: UserMove): unknown {
    if (move.package === "keep") {
        return base["package"];
    }
    const { of, at } = move.package;
    const present = customer.inputs["packages"];
    const owned = isRaw(present) ? Object.keys(present) : [];
    return pickAt({ createdWith: customer.createdWith, customer: owned, all: packages }[of], at);
}

const fresh = (world: World): string => String(1000 + world.next());

function toldPhone(world: World, customer: Customer, user: User | undefined, told: Told): unknown {
    const of = (users: readonly User[]): unknown =>
        users.map(({ inputs }) => inputs["phoneNumber"]).find((phone) => phone !== undefined);
    switch (told) {
        case "keep":
            return user?.inputs["phoneNumber"];
        case "none":
            return undefined;
        case "fresh":
            return `+46901${100000 + world.next()}`;
        case "others":
            return of(customer.users.filter((other) => other !== user));
        case "elsewhere":
            return of(world.customers.filter((other) => other !== customer).flatMap(({ users }) => users));
        case "stock":
            return pickAt(
                customer.places.flatMap(({ stock }) => stock),
                world.users.length,
            );
        default:
            return told.text;
    }
}

function toldExtension(world: World, customer: Customer, user: User | undefined, told: Told): unknown {
    switch (told) {
        case "keep":
            return user?.inputs["extension"];
        case "none":
            return undefined;
        case "others":
        case "elsewhere":
        case "stock":
            return customer.users
                .filter((other) => other !== user)
                .map(({ inputs }) => inputs["extension"])
                .find((extension) => extension !== undefined);
        case "fresh":
            return fresh(world);
        default:
            return told.text;
    }
}

/** A location without calling takes no user, and a name that is not there yet may be made in the same run: neither is chosen. */
function placeOf(customer: Customer, base: Raw, { place, isFitting }: UserMove, calls: boolean): unknown {
    const places = customer.places.filter((one) => one.calling);
    if (place === "keep") {
        const isNeeded = isFitting && calls && places.length > 1 && base["location"] === undefined;
        return isNeeded ? places[0]?.name : base["location"];
    }
    return place === "none" ? undefined : pickAt(places, place.at)?.name;
}
