// A step that declares a customer anew or otherwise: packages, and now and then another field at its boundary.
import * as fc from "fast-check";
import { isRaw, type Raw } from "../../../provider/validation/unknown";
import type { Attempt } from "../attempt";
import { ABSENT, allEdited, type Edit } from "../edit";
import { pickAt, type Customer, type World } from "../world";
import { firstPackages, movedPackages, packageMove, type PackageMove } from "./package-move";

export interface CustomerMove {
    readonly step: "customer";
    /** Which customer; undefined for a new one. */
    readonly who?: number | undefined;
    readonly packages: PackageMove;
    readonly edits: readonly Edit[];
    readonly externalId?: "fresh" | "taken" | "freed" | undefined;
    /** The template that a new customer is made from: the one that all may share, another one, or none that there is. */
    readonly template?: "home" | "other" | "unheard of";
    /** An organization for a new customer: one that was left, or one that another customer has. */
    readonly attach?: "nothing" | "left" | "taken";
}

const of = (path: string, ...values: unknown[]): Edit[] => values.map((value) => ({ path, value }));
const fifty = "x".repeat(50);

const addressEdits = (path: string): Edit[] => [
    ...of(`${path}.addressLine1`, fifty, `${fifty}x`, `${fifty} `, "", "  ", ABSENT, 7),
    ...of(`${path}.addressLine2`, fifty, `${fifty}x`, "", ABSENT),
    ...of(`${path}.city`, "Luleå", "", " ", ABSENT),
    ...of(`${path}.stateOrProvince`, "AC", "", ABSENT),
    ...of(`${path}.zipOrPostalCode`, "903 27", "", ABSENT),
    ...of(`${path}.country`, "SE", "XX", "se", "SWE", "", ABSENT),
];

const sharedEdits: readonly Edit[] = [
    ...addressEdits("address"),
    ...of("address.country", "US", "NO", "FI", "US"),
    ...of("externalId", "", " "),
    ...of("meetingsTimezone", "Europe/Oslo", "Mars/Olympus", "+01:00", ""),
    ...of("subPartnerAdminEmail", "ops@sub.example", "ops"),
];
const officeEdits: readonly Edit[] = [
    ...of("headOffice.name", "HQ", "Kontoret", "y".repeat(80), "y".repeat(81), "", ABSENT),
    ...of(
        "headOffice.timezone",
        "UTC",
        "Europe/Stockholm",
        "europe/stockholm",
        "Europe/Stockhol",
        "+01:00",
        "",
        ABSENT,
    ),
    ...of("headOffice.language", "sv_se", "en_US", "sv", "xx_se", "sv_xx", ABSENT),
    ...addressEdits("headOffice.address"),
];
const creationEdits: readonly Edit[] = [
    ...of("name", "100 % Bygg", "", ABSENT),
    ...of("adminEmail", "it", "", ABSENT),
    // At a change an absent one stays as it is, on the wire as in Webex.
    ...of("externalId", ABSENT),
    ...of("language", "sv", "en_US", "en_us", "xx", "sv-SE"),
    ...of("headOffice", ...Array.from({ length: 10 }, () => ABSENT)),
    ...of("address.country", "US", "CA", "JP"),
];

const someOf = (edits: readonly Edit[], share: number): fc.Arbitrary<readonly Edit[]> =>
    fc.oneof(
        { weight: share, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 2 }) },
    );

const externalId = fc.oneof(
    { weight: 12, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom("fresh" as const, "taken" as const, "freed" as const) },
);

export const customerCreation: fc.Arbitrary<CustomerMove> = fc.record({
    step: fc.constant("customer" as const),
    packages: firstPackages,
    edits: someOf([...sharedEdits, ...officeEdits, ...creationEdits], 4),
    externalId,
    template: fc.oneof(
        { weight: 20, arbitrary: fc.constantFrom("home" as const, "other" as const) },
        { weight: 1, arbitrary: fc.constant("unheard of" as const) },
    ),
    attach: fc.oneof(
        { weight: 11, arbitrary: fc.constant("nothing" as const) },
        { weight: 4, arbitrary: fc.constant("left" as const) },
        { weight: 1, arbitrary: fc.constant("taken" as const) },
    ),
});

export const customerChange: fc.Arbitrary<CustomerMove> = fc.record({
    step: fc.constant("customer" as const),
    who: fc.nat({ max: 3 }),
    packages: packageMove,
    edits: someOf([...sharedEdits, ...officeEdits], 5),
    externalId,
});

/** What a customer has unless a step says otherwise. */
export const usual: Raw = {
    address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
    headOffice: {
        name: "HQ",
        timezone: "Europe/Stockholm",
        language: "sv_se",
        address: { addressLine1: "Storgatan 1", city: "Umeå", zipOrPostalCode: "903 26", country: "SE" },
    },
    locationSupportsWebex: true,
};

function newCustomer(world: World, move: CustomerMove): Raw {
    const number = world.next();
    const owners = { nothing: undefined, left: world.orphans[0], taken: pickAt(world.customers, number) };
    const orphan = owners[move.attach ?? "nothing"];
    const templates = {
        home: world.provisioningId,
        other: pickAt(world.templates, number)?.id ?? world.provisioningId,
        "unheard of": "bm8gdGVtcGxhdGU",
    };
    return {
        provisioningId: templates[move.template ?? "home"],
        // An attached organization keeps its own name and administrator.
        ...(orphan === undefined
            ? { name: `Bygg ${number}`, adminEmail: `it@c${number}.example`, language: "sv" }
            : { orgId: orphan.orgId }),
        externalId: `crm-${number}`,
        ...usual,
    };
}

/** A customer without head office gets one, so that an edit of it finds something to change. */
function presentOrNew(world: World, customer: Customer | undefined, move: CustomerMove): Raw {
    const fresh = customer === undefined ? newCustomer(world, move) : undefined;
    const base = fresh ?? customer?.inputs ?? {};
    const edits = customer !== undefined && base["headOffice"] === undefined && move.edits.some(isOfOffice);
    return edits ? { ...base, headOffice: usual["headOffice"] } : base;
}

const isOfOffice = ({ path }: Edit): boolean => path.startsWith("headOffice");

/** Of a customer that was removed, unless another one has it by now. */
const freedId = (world: World): string | undefined =>
    world.freedIds.find((id) => world.customers.every(({ inputs }) => inputs["externalId"] !== id));

export function customerAttempt(world: World, move: CustomerMove): Attempt {
    const customer = move.who === undefined ? undefined : pickAt(world.customers, move.who);
    const base = presentOrNew(world, customer, move);
    const isAttached = base["name"] === undefined;
    const edits = move.edits.filter(({ path }) => !isAttached || !["name", "adminEmail", "language"].includes(path));
    const others = world.customers.filter((other) => other !== customer);
    const taken = pickAt(others, world.customers.length)?.inputs["externalId"];
    const ids = { fresh: `crm-${world.next()}`, taken, freed: freedId(world) };
    const externalId = move.externalId === undefined ? undefined : ids[move.externalId];
    const present = base["packages"];
    return {
        kind: "customer",
        customer,
        now: {
            ...allEdited(base, edits),
            ...(externalId === undefined ? {} : { externalId }),
            packages: movedPackages(isRaw(present) ? present : {}, move.packages),
        },
    };
}
