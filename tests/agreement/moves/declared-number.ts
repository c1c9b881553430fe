// Which number or extension a step declares for a user: a fresh one, one that somebody has, one that is not a number.
import * as fc from "fast-check";
import { pickAt, type Customer, type User, type World } from "../world";

export type DeclaredNumber = "keep" | "none" | "fresh" | "others" | "elsewhere" | "stock" | { readonly text: string };

export const declaredNumber = (malformed: readonly string[]): fc.Arbitrary<DeclaredNumber> =>
    fc.oneof(
        { weight: 8, arbitrary: fc.constant<DeclaredNumber>("keep") },
        { weight: 4, arbitrary: fc.constantFrom<DeclaredNumber>("none", "fresh") },
        { weight: 3, arbitrary: fc.constantFrom<DeclaredNumber>("others", "stock") },
        { weight: 1, arbitrary: fc.constant<DeclaredNumber>("elsewhere") },
        { weight: 1, arbitrary: fc.constantFrom(...malformed).map((text): DeclaredNumber => ({ text })) },
    );

export const freshExtension = (world: World): string => String(1000 + world.next());

const fieldOf = (users: readonly User[], field: string): unknown =>
    users.map(({ inputs }) => inputs[field]).find((value) => value !== undefined);

const abroad = (world: World, customer: Customer): User[] =>
    world.customers.filter((other) => other !== customer).flatMap(({ users }) => users);

/**
 * Webex's precheck validates newcomers only. For a user who is there, a number that is not the customer's is nothing that a
 * preview can know of: another customer may have it, or the location's numbers are all given out.
 */
function knowable({ places }: Customer, user: User | undefined, phone: DeclaredNumber): DeclaredNumber {
    const isStocked = places.some(({ stock }) => stock.length > 0);
    const isStrange = phone === "elsewhere" || (isStocked && phone === "fresh");
    return user !== undefined && isStrange ? "keep" : phone;
}

export function declaredPhone(
    world: World,
    customer: Customer,
    user: User | undefined,
    asked: DeclaredNumber,
): unknown {
    const phone = knowable(customer, user, asked);
    switch (phone) {
        case "keep":
            return user?.inputs["phoneNumber"];
        case "none":
            return undefined;
        case "fresh":
            return `+46901${100000 + world.next()}`;
        case "others":
            return fieldOf(
                customer.users.filter((other) => other !== user),
                "phoneNumber",
            );
        case "elsewhere":
            return fieldOf(abroad(world, customer), "phoneNumber");
        case "stock":
            return pickAt(
                customer.places.flatMap(({ stock }) => stock),
                world.users.length,
            );
        default:
            return phone.text;
    }
}

export function declaredExtension(
    world: World,
    customer: Customer,
    user: User | undefined,
    extension: DeclaredNumber,
): unknown {
    switch (extension) {
        case "keep":
            return user?.inputs["extension"];
        case "none":
            return undefined;
        case "others":
        case "stock":
            return fieldOf(
                customer.users.filter((other) => other !== user),
                "extension",
            );
        case "elsewhere":
            return fieldOf(abroad(world, customer), "extension");
        case "fresh":
            return freshExtension(world);
        default:
            return extension.text;
    }
}
