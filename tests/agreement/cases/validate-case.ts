// Creates what a case starts from, and lets the provider and the emulator validate its step.
import type { Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";
import { emulatorOutcome } from "../emulator-side/emulator-outcome";
import { usual } from "../moves/customer-move";
import { validateAtEntryPoints } from "../provider-side/entry-points";
import { askingSessions } from "../provider-side/sessions";
import { dynamicShell, type Shell } from "../provider-side/shell";
import { emptyWorld } from "../run-history";
import type { Outcome } from "../outcome";
import type { Wire } from "../wire";
import type { Customer, World } from "../world";
import type { Case, CaseKind } from "./case";

export interface Outcomes {
    readonly provider: Outcome;
    readonly emulator: Outcome;
}

const laidOver = (base: Raw, changes: Raw): Raw =>
    Object.fromEntries(Object.entries({ ...base, ...changes }).filter(([, value]) => value !== null));

const usualOf = (world: World, kind: CaseKind): Raw => {
    switch (kind) {
        case "template":
            return {
                name: "Standard",
                serviceProviderAdmin: "ops@partner.example",
                country: "SE",
                language: "sv",
                subscription: "Sub-100200",
            };
        case "customer":
            return {
                provisioningId: world.provisioningId,
                name: "Norrbygg",
                adminEmail: "it@norrbygg.example",
                externalId: "crm-1",
                packages: { webex_meetings: {} },
                ...usual,
            };
        case "user":
            return { email: "anna@norrbygg.example", firstName: "Anna", lastName: "Berg" };
    }
};

async function create(world: World, wire: Wire, attempt: Attempt): Promise<void> {
    const { refused } = await emulatorOutcome(world, wire, attempt);
    if (refused.length > 0) {
        throw new Error(`The case could not be created: ${refused.join("; ")}`);
    }
}

function onlyCustomer(world: World): Customer {
    const [customer] = world.customers;
    if (customer === undefined) {
        throw new Error("The case has no customer.");
    }
    return customer;
}

async function ownCustomer(world: World, wire: Wire, { customer, later }: Case): Promise<void> {
    const now = { ...usualOf(world, "customer"), packages: customer };
    await create(world, wire, { kind: "customer", now });
    if (later !== undefined) {
        const added = { ...now, packages: { ...customer, ...later } };
        await create(world, wire, { kind: "customer", customer: onlyCustomer(world), now: added });
    }
}

async function createPresent(world: World, wire: Wire, one: Case): Promise<void> {
    const base = usualOf(world, one.kind);
    if (one.kind === "user") {
        await ownCustomer(world, wire, one);
        for (const user of one.users ?? []) {
            await create(world, wire, attemptOf(world, "user", laidOver(base, user), false));
        }
    }
    if (one.before !== undefined) {
        await create(world, wire, attemptOf(world, one.kind, laidOver(base, one.before), false));
    }
    if (one.allowances !== undefined) {
        await wire.control("PUT", "/partner", { allowances: one.allowances });
    }
    if (one.isMigrating === true) {
        await wire.control("PUT", `/customers/${onlyCustomer(world).id}`, { migrating: true });
    }
}

function attemptOf(world: World, kind: CaseKind, now: Raw, isUpdate: boolean): Attempt {
    switch (kind) {
        case "template":
            return { kind, template: isUpdate ? world.templates.at(-1) : undefined, now };
        case "customer":
            return { kind, customer: isUpdate ? onlyCustomer(world) : undefined, now };
        case "user": {
            const customer = onlyCustomer(world);
            return { kind, customer, user: isUpdate ? customer.users.at(-1) : undefined, now };
        }
    }
}

export async function validateCase(wire: Wire, one: Case, shell: Shell = dynamicShell): Promise<Outcomes> {
    const world = await emptyWorld(wire);
    await createPresent(world, wire, one);
    const base = laidOver(usualOf(world, one.kind), one.before ?? {});
    const attempt = attemptOf(world, one.kind, laidOver(base, one.after), one.before !== undefined);
    const { outcome } = await validateAtEntryPoints(attempt, askingSessions(wire), shell);
    return { provider: outcome, emulator: await emulatorOutcome(world, wire, attempt) };
}
