// What happens beside the program: migrations, allowances, locations, numbers, users and customers removed, quantities raised.
import * as fc from "fast-check";
import { isRaw } from "../../../provider/validation/unknown";
import { z } from "zod";
import type { Wire } from "../wire";
import { pickAt, type Customer, type User, type World } from "../world";

export interface ExternalEvent {
    readonly step: "happening";
    readonly what:
        | "migrate"
        | "settle"
        | "allow"
        | "unbound"
        | "location"
        | "office"
        | "stock"
        | "dismiss"
        | "unsubscribe"
        | "remove"
        | "raise";
    readonly at: number;
    readonly by: number;
}

export const externalEvent: fc.Arbitrary<ExternalEvent> = fc.record({
    step: fc.constant("happening" as const),
    what: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom<ExternalEvent["what"]>("allow", "location", "stock", "dismiss") },
        { weight: 2, arbitrary: fc.constantFrom<ExternalEvent["what"]>("unsubscribe", "allow") },
        { weight: 1, arbitrary: fc.constant<ExternalEvent["what"]>("migrate") },
        {
            weight: 2,
            arbitrary: fc.constantFrom<ExternalEvent["what"]>("migrate", "settle", "unbound", "remove", "raise"),
        },
        { weight: 1, arbitrary: fc.constant<ExternalEvent["what"]>("office") },
    ),
    at: fc.nat({ max: 5 }),
    by: fc.integer({ min: -1, max: 2 }),
});

const created = z.object({ id: z.string() });
const here = { address1: "Lagergatan 2", city: "Umeå", state: "", postalCode: "903 27", country: "SE" };

/** What was done, in words; nothing where there was nothing to do it to. */
export async function applyEvent(
    world: World,
    wire: Wire,
    { what, at, by }: ExternalEvent,
): Promise<string | undefined> {
    const customer = pickAt(world.customers, at);
    if (customer === undefined) {
        return undefined;
    }
    const who = String(customer.inputs["externalId"]);
    switch (what) {
        case "migrate":
        case "settle":
            await wire.control("PUT", `/customers/${customer.id}`, { migrating: what === "migrate" });
            return `${who} ${what === "migrate" ? "enters" : "leaves"} migration`;
        case "allow":
            return allow(world, wire, customer, at, by);
        case "unbound":
            world.allowances = {};
            await wire.control("PUT", "/partner", { allowances: {} });
            return "the partner has no bound";
        case "location":
        case "office":
            return open(world, wire, customer, what === "location");
        case "stock":
            return stock(world, wire, customer, at);
        case "dismiss":
            return dismiss(world, wire, customer, at);
        case "unsubscribe":
            return unsubscribe(world, wire, customer, at);
        case "remove":
            return remove(world, wire, customer, by > 0);
        case "raise":
            return raise(wire, customer);
    }
}

function quantitiesOf(customer: Customer): [string, number][] {
    const packages = customer.inputs["packages"];
    return Object.entries(isRaw(packages) ? packages : {}).flatMap(([name, choice]): [string, number][] => {
        const quantity = isRaw(choice) ? choice["quantity"] : undefined;
        return typeof quantity === "number" ? [[name, quantity]] : [];
    });
}

/** Of one package, or of all that the customer has. */
async function allow(world: World, wire: Wire, customer: Customer, at: number, by: number): Promise<string> {
    const all = quantitiesOf(customer);
    const one = pickAt(all, at) ?? ["webex_meetings", 2];
    const bounded = (by < 0 && all.length > 0 ? all : [one]).map(([name, quantity]) => [name, quantity + by] as const);
    world.allowances = { ...world.allowances, ...Object.fromEntries(bounded) };
    await wire.control("PUT", "/partner", { allowances: world.allowances });
    return `the partner may assign ${bounded.map(([name, quantity]) => `${quantity} of ${name}`).join(", ")}`;
}

async function open(world: World, wire: Wire, customer: Customer, calling: boolean): Promise<string | undefined> {
    if (customer.places.length > 2) {
        return undefined;
    }
    const name = `Lager ${world.next()}`;
    const body = { name, timeZone: "UTC", preferredLanguage: "sv_se", announcementLanguage: "sv_se", address: here };
    const query = `orgId=${customer.orgId}`;
    const { id } = created.parse(await wire.must("POST", `/locations?${query}`, body));
    if (calling) {
        await wire.must("POST", `/telephony/config/locations?${query}`, { id, ...body });
    }
    customer.places.push({ id, name, calling, stock: [] });
    return `${String(customer.inputs["externalId"])} opens ${name}${calling ? "" : ", without calling"}`;
}

const options = z.object({ items: z.array(z.object({ id: z.string(), displayName: z.string() })) });

/** Numbers need a connection to the telephone network. */
async function connect(wire: Wire, locationId: string): Promise<void> {
    const path = `/telephony/pstn/locations/${locationId}`;
    const { items } = options.parse(await wire.must("GET", `${path}/connectionOptions`));
    const cloud = items.find(({ displayName }) => displayName === "Cloud Connected PSTN");
    await wire.must("PUT", `${path}/connection`, { id: cloud?.id });
}

async function stock(world: World, wire: Wire, customer: Customer, at: number): Promise<string | undefined> {
    const place = pickAt(
        customer.places.filter(({ calling }) => calling),
        at,
    );
    if (place === undefined || place.stock.length > 2) {
        return undefined;
    }
    const number = `+46902${100000 + world.next()}`;
    await connect(wire, place.id);
    const path = `/telephony/config/locations/${place.id}/numbers?orgId=${customer.orgId}`;
    await wire.must("POST", path, { phoneNumbers: [number], state: "ACTIVE" });
    place.stock.push(number);
    return `${number} is added to ${place.name}`;
}

async function dismiss(world: World, wire: Wire, customer: Customer, at: number): Promise<string | undefined> {
    const user = pickAt(customer.users, at);
    if (user === undefined) {
        return undefined;
    }
    await wire.must("DELETE", `/people/${user.personId}`);
    takeOut(world, customer, user);
    return `${emailOf(user)} is removed`;
}

const emailOf = ({ inputs }: User): string => String(inputs["email"]);

function takeOut(world: World, customer: Customer, user: User): void {
    customer.users.splice(customer.users.indexOf(user), 1);
    world.freed.push(emailOf(user));
}

/** The mapping goes, and the person stays in the organization, with roles and address. */
async function unsubscribe(world: World, wire: Wire, customer: Customer, at: number): Promise<string | undefined> {
    const user = pickAt(customer.users, at);
    if (user === undefined) {
        return undefined;
    }
    await wire.must("DELETE", `/wholesale/subscribers/${user.id}`);
    customer.users.splice(customer.users.indexOf(user), 1);
    world.left.push({ email: emailOf(user), personId: user.personId, orgId: customer.orgId, roles: user.roles });
    return `${emailOf(user)} loses the subscription, and stays a person of the organization`;
}

async function remove(world: World, wire: Wire, customer: Customer, isLeaving: boolean): Promise<string> {
    const users = [...customer.users];
    for (const user of users) {
        await (isLeaving ? unsubscribe(world, wire, customer, 0) : dismiss(world, wire, customer, 0));
        world.stranded.push(user);
    }
    await wire.must("DELETE", `/wholesale/customers/${customer.id}`);
    world.customers.splice(world.customers.indexOf(customer), 1);
    world.freedIds.push(String(customer.inputs["externalId"]));
    world.orphans.push({ orgId: customer.orgId, places: customer.places, awaitsFirstUser: customer.awaitsFirstUser });
    return `${String(customer.inputs["externalId"])} is removed${isLeaving ? ", and its people stay" : ""}`;
}

/** Raised behind the program's back, and accepted into the state by a refresh. */
async function raise(wire: Wire, customer: Customer): Promise<string | undefined> {
    const raised = quantitiesOf(customer).map(([name, quantity]): [string, number] => [name, quantity + 2]);
    if (raised.length === 0) {
        return undefined;
    }
    const limits = Object.fromEntries(raised);
    await wire.control("PUT", `/customers/${customer.id}`, { limits });
    const packages = customer.inputs["packages"];
    const read = Object.fromEntries(
        Object.keys(isRaw(packages) ? packages : {}).map((name) => {
            const quantity = limits[name];
            return [name, quantity === undefined ? {} : { quantity }];
        }),
    );
    customer.inputs = { ...customer.inputs, packages: read };
    customer.outs = { ...customer.outs, packages: read };
    return `the quantities of ${String(customer.inputs["externalId"])} are raised by 2 at Webex, and refreshed`;
}
