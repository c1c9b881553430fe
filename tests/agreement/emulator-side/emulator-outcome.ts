// What the emulator answers to the requests of a step, and the state of the world after them.
import { z } from "zod";
import type { Attempt } from "../attempt";
import { customerPlan } from "../requests/customer-plan";
import { carryOut, type Plan } from "../requests/plan";
import { locationPlan } from "../requests/location-plan";
import { templatePlan } from "../requests/template-plan";
import { userPlan } from "../requests/user-plan";
import type { Outcome } from "../outcome";
import type { Wire } from "../wire";
import { renamePlace, type Customer, type User, type World } from "../world";
import { reasonOf } from "./complaint-rule";

function planOf(world: World, attempt: Attempt): Plan {
    switch (attempt.kind) {
        case "template":
            return templatePlan(world, attempt.template, attempt.now);
        case "customer":
            return customerPlan(world, attempt.customer, attempt.now);
        case "location":
            return locationPlan(attempt.customer, attempt.location, attempt.now);
        case "user":
            return userPlan(world, attempt.customer, attempt.user, attempt.now);
    }
}

export async function emulatorOutcome(world: World, wire: Wire, attempt: Attempt): Promise<Outcome> {
    const usersBefore = attempt.kind === "user" ? attempt.customer.users.length : 0;
    const complaints = await carryOut(planOf(world, attempt), wire);
    if (attempt.kind === "customer" && complaints.length === 0) {
        await readPlaces(wire, attempt.customer ?? world.customers.at(-1));
    }
    // Accepted as a user, and then refused the role: it goes again, so that state and backend stay alike.
    if (attempt.kind === "user" && complaints.length > 0 && attempt.customer.users.length > usersBefore) {
        const half = attempt.customer.users.pop();
        await wire.must("DELETE", `/people/${half?.personId ?? ""}`);
    }
    if (attempt.kind === "user" && attempt.user !== undefined && complaints.length === 0) {
        release(world, attempt.customer, attempt.user);
    }
    return { refused: complaints.map((complaint) => reasonOf(attempt.kind, complaint)), warned: [] };
}

/** Who has moved belongs to the new customer alone. */
function release(world: World, customer: Customer, user: User): void {
    const index = world.stranded.indexOf(user);
    if (index >= 0 && !customer.users.includes(user)) {
        world.stranded.splice(index, 1);
    }
}

const calling = z.object({ locations: z.array(z.object({ id: z.string(), name: z.string() })) });

/** The head office comes into being, or is renamed, with its customer. */
export async function readPlaces(wire: Wire, customer: Customer | undefined): Promise<void> {
    if (customer === undefined) {
        return;
    }
    const answer = await wire.must("GET", `/telephony/config/locations?orgId=${customer.orgId}`);
    const known = new Map(customer.places.map((place) => [place.id, place]));
    const read = calling.parse(answer).locations.map(({ id, name }) => ({
        id,
        name,
        calling: true,
        stock: known.get(id)?.stock ?? [],
    }));
    for (const { id, name } of read) {
        renamePlace(customer, id, known.get(id)?.name, name);
    }
    customer.places.splice(0, customer.places.length, ...read, ...customer.places.filter((place) => !place.calling));
}
