// Which e-mail address a step declares for a user: a fresh one, or one that somebody has, has had, or has at another customer.
import * as fc from "fast-check";
import { textAt } from "../../../provider/validation/unknown";
import { pickAt, type Customer, type User, type World } from "../world";

export type Address =
    /** A new user's own, and at a change the present one. */
    | "usual"
    | "fresh"
    /** The customer's own administrator's. */
    | "admin"
    /** Another user's of the same customer. */
    | "sibling"
    /** A user's of another customer. */
    | "abroad"
    /** Of a person whose subscription is gone, and who is a person of an organization still. */
    | "left"
    /** Of somebody who is gone altogether. */
    | "freed"
    | { readonly text: string };

export const newAddress: fc.Arbitrary<Address> = fc.oneof(
    { weight: 16, arbitrary: fc.constant<Address>("usual") },
    { weight: 4, arbitrary: fc.constant<Address>("admin") },
    { weight: 4, arbitrary: fc.constantFrom<Address>("sibling", "abroad", "left", "freed") },
    { weight: 1, arbitrary: fc.constantFrom("anna", "anna@", "").map((text): Address => ({ text })) },
);

export const changedAddress: fc.Arbitrary<Address> = fc.oneof(
    { weight: 24, arbitrary: fc.constant<Address>("usual") },
    { weight: 2, arbitrary: fc.constant<Address>("fresh") },
    { weight: 3, arbitrary: fc.constantFrom<Address>("admin", "sibling", "abroad", "left", "freed") },
);

/** As a program might write it: addresses compare without case. */
const recased = (email: string | undefined, count: number): string | undefined =>
    email !== undefined && count % 2 === 0 ? `${email.charAt(0).toUpperCase()}${email.slice(1)}` : email;

const emailOf = (user: User | undefined): string | undefined => textAt(user?.inputs, "email");

const isHeld = (world: World, email: string): boolean =>
    world.users.some((user) => emailOf(user)?.toLowerCase() === email.toLowerCase()) ||
    world.left.some((one) => one.email.toLowerCase() === email.toLowerCase());

function found(world: World, customer: Customer, user: User | undefined, address: Address): string | undefined {
    const at = world.users.length;
    const others = world.customers.filter((other) => other !== customer);
    switch (address) {
        case "admin": {
            const admin = textAt(customer.inputs, "adminEmail");
            return admin !== undefined && !isHeld(world, admin) ? admin : undefined;
        }
        case "sibling": {
            const siblings = customer.users.filter((other) => other !== user);
            return recased(emailOf(pickAt(siblings, at)), at);
        }
        case "abroad": {
            const users = others.flatMap(({ users }) => users).filter((other) => other !== user);
            return recased(emailOf(pickAt(users, at)), at);
        }
        case "left":
            return pickAt(world.left.filter(isKnowable(world, user)), at)?.email;
        case "freed":
            return pickAt(
                world.freed.filter((email) => !isHeld(world, email)),
                at,
            );
        default:
            return undefined;
    }
}

/**
 * Whoever was left behind in an organization that nobody manages any more is not a user of any customer, and no preview can know of that person
 * where a user who is there gets the address: Webex's precheck validates newcomers only, who may have it.
 */
const isKnowable =
    (world: World, user: User | undefined) =>
    ({ orgId }: World["left"][number]): boolean =>
        user === undefined || world.customers.some((customer) => customer.orgId === orgId);

export function addressOf(world: World, customer: Customer, user: User | undefined, address: Address): string {
    const own = emailOf(user);
    const fresh = `u${world.next()}@c.example`;
    if (typeof address === "object") {
        return address.text;
    }
    return address === "fresh" ? fresh : (found(world, customer, user, address) ?? own ?? fresh);
}
