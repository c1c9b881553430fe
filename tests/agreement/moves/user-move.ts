// A step that declares a user anew or otherwise: package, number, extension, location and roles, by themselves and together.
import * as fc from "fast-check";
import { packageNamed } from "../../../provider/catalog/packages";
import { isRaw, type Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";
import { pickAt, type Customer, type User, type World } from "../world";
import { addressOf, changedAddress, newAddress, type Address } from "./address-move";
import {
    freshExtension,
    declaredNumber,
    declaredExtension,
    declaredPhone,
    type DeclaredNumber,
} from "./declared-number";

export interface UserMove {
    readonly step: "user";
    readonly customer: number;
    readonly who?: number | undefined;
    /** The customer that the user is to belong to from now on; absent where that stays. */
    readonly to?: number | undefined;
    readonly email: Address;
    readonly name: string;
    readonly package: "keep" | { readonly of: "createdWith" | "customer" | "all"; readonly at: number };
    readonly phone: DeclaredNumber;
    readonly extension: DeclaredNumber;
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

/** The packages with calling (Webex API, Provision a Wholesale Customer), for what a sensible program would write. */
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

const shared = {
    step: fc.constant("user" as const),
    customer: fc.nat({ max: 3 }),
    // An empty text is not among them: where a person is changed, it is how the wire says "none".
    phone: declaredNumber(["0901234567", "+0901234567", "+46 90 123", "+12345", "+1234567890123456"]),
    extension: declaredNumber(["0", "0012", "12a", "+12", "1 2"]),
    // Cisco's pages say what Webex Calling takes of a name.
    name: fc.oneof(
        { weight: 30, arbitrary: fc.constant("Berg") },
        { weight: 1, arbitrary: fc.constantFrom("Berg #2", "Anna/Bo", "y".repeat(30), "y".repeat(31)) },
    ),
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
    email: newAddress,
    package: packageOf(0),
    place,
    roles,
});

export const userChange: fc.Arbitrary<UserMove> = fc.record({
    ...shared,
    who: fc.nat({ max: 5 }),
    to: fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.nat({ max: 3 }) }),
    email: changedAddress,
    package: packageOf(8),
    place,
    roles,
});

/** Who is changed: a user of the customer, or one of those whose customer was removed and whom the state still has. */
function whoOf(world: World, from: Customer, { who, to }: UserMove): User | undefined {
    const isStranded = who !== undefined && to !== undefined && world.stranded.length > 0;
    return who === undefined ? undefined : pickAt(isStranded ? world.stranded : from.users, who);
}

export function userAttempt(world: World, move: UserMove): Attempt | undefined {
    const from = pickAt(world.customers, move.customer);
    const user = from === undefined ? undefined : whoOf(world, from, move);
    const customer = user !== undefined && move.to !== undefined ? pickAt(world.customers, move.to) : from;
    if (customer === undefined) {
        return undefined;
    }
    const base: Raw = {
        ...(user?.inputs ?? { firstName: "Anna" }),
        email: addressOf(world, customer, user, move.email),
        lastName: lastNameOf(world, user, move),
        ...(user === undefined ? {} : { customerId: customer.id }),
        // The former customer's locations are not this one's.
        ...(customer.users.some((one) => one === user) ? {} : { location: undefined }),
    };
    const wanted = packageOfMove(customer, base, move);
    const calls = calling.includes(wanted);
    // Whether a package that nobody knows calls, nobody knows either: its users get no number.
    const isUnheardOf = typeof wanted === "string" && packageNamed(wanted) === undefined;
    const fitted = (field: string, value: unknown): unknown =>
        isUnheardOf || (move.isFitting && !calls)
            ? undefined
            : (value ?? (move.isFitting && field === "extension" && calls ? freshExtension(world) : undefined));
    const phoneNumber = fitted("phoneNumber", declaredPhone(world, customer, user, move.phone));
    const extension =
        move.isFitting && phoneNumber !== undefined
            ? declaredExtension(world, customer, user, move.extension)
            : fitted("extension", declaredExtension(world, customer, user, move.extension));
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

/** Nobody takes over, unasked, a user of another name; and with another name a new address would be another person's. */
function lastNameOf(world: World, user: User | undefined, { email, name }: UserMove): unknown {
    if (user === undefined) {
        return email === "sibling" ? `Björk ${world.next()}` : name;
    }
    return email === "usual" && name !== "Berg" ? name : user.inputs["lastName"];
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

/** A location without calling takes no user, and a name that is not there yet may be made in the same run: neither is chosen. */
function placeOf(customer: Customer, base: Raw, { place, isFitting }: UserMove, calls: boolean): unknown {
    const places = customer.places.filter((one) => one.calling);
    if (place === "keep") {
        const isNeeded = isFitting && calls && places.length > 1 && base["location"] === undefined;
        return isNeeded ? places[0]?.name : base["location"];
    }
    return place === "none" ? undefined : pickAt(places, place.at)?.name;
}
