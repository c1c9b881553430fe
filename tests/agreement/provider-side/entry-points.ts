// What the provider answers at its public entry points: `check`, `diff` after it, and `diff` alone; all must give the same result.
import { same, sameEmail } from "../../../provider/validation/same";
import { at, isRaw, type Raw } from "../../../provider/validation/unknown";
import { Refused } from "../../../provider/dynamic/resource";
import { presentOf, type Attempt } from "../attempt";
import { rulesIn, type Outcome } from "../outcome";
import type { Customer, User } from "../world";
import type { Heard, NewSession } from "./sessions";
import { dynamicShell, type EntryPoints, type Present, type Shell } from "./shell";

const kindOf = {
    template: "onboardingTemplate",
    customer: "wholesaleCustomer",
    location: "customerLocation",
    user: "customerUser",
} as const;

/** `[C8] packages.webex_calling.quantity: 24 is lower than …` becomes `C8 packages.webex_calling.quantity`. */
export function reasonsIn(text: string): string[] {
    return [...text.matchAll(/\[([A-Z]\d+)\] ([^:\n]*):/gu)].map(([, rule = "", path = ""]) => `${rule} ${path}`);
}

const distinct = (reasons: readonly string[]): string[] => [...new Set(reasons)].sort();

/** A customer, as the classes of its users and locations pass it on. */
function factsOf({ id, inputs, createdWith }: Customer): Raw {
    const { packages, adminEmail, headOffice } = inputs;
    const headOfficeName = isRaw(headOffice) ? headOffice["name"] : undefined;
    return { id, urn: `urn:${id}`, packages, createdWith, adminEmail, headOfficeName };
}

/** What the program declares, as its class passes it to `check`. */
function newsOf(attempt: Attempt): Raw {
    if (attempt.kind !== "user" && attempt.kind !== "location") {
        return attempt.now;
    }
    const { customerId: _kept, ...now } = attempt.now;
    return { ...now, customer: factsOf(attempt.customer) };
}

function entryOf({ customerId: _customer, email: _email, ...entry }: Raw): Raw {
    return entry;
}

/** The same user as an entry of `CustomerUsers`, beside all others of its customer. */
async function refusedInMap(
    { customer, user, now }: Attempt & { kind: "user" },
    { session }: Heard,
    shell: Shell,
): Promise<string[]> {
    const had = customer.users.filter((one) => one === user);
    const others = customer.users.filter((one) => one !== user);
    const mapOf = (users: readonly User[], side: "inputs" | "outs"): Raw =>
        Object.fromEntries(users.map((one) => [String(one.inputs["email"]), entryOf(one[side])]));
    const before = mapOf([...others, ...had], "outs");
    const olds = customer.users.length === 0 ? {} : { customerId: customer.id, users: before };
    const email = typeof now["email"] === "string" ? now["email"] : "";
    const news = { customer: factsOf(customer), users: { ...mapOf(others, "inputs"), [email]: entryOf(now) } };
    const { refused } = await shell("customerUsers", session).check(olds, news);
    return distinct(refused.flatMap(reasonsIn));
}

/** In one map an address is one user's: what two resources would share is not a second entry there. */
function isSharedInMap({ customer, user, now }: Attempt & { kind: "user" }): boolean {
    return customer.users.some((one) => one !== user && sameEmail(one.inputs["email"], now["email"]));
}

export class EntryPointsDisagree extends Error {}

export interface Validated {
    readonly outcome: Outcome;
    /** The inputs as `check` returns them. */
    readonly inputs: Raw;
}

export async function validateAtEntryPoints(
    attempt: Attempt,
    newSession: NewSession,
    shell: Shell = dynamicShell,
): Promise<Validated> {
    const present = presentOf(attempt);
    const heard = newSession();
    const points = shell(kindOf[attempt.kind], heard.session);
    const { inputs, refused: reasons } = await points.check(present?.inputs ?? {}, newsOf(attempt));
    let refused = distinct(reasons.flatMap(reasonsIn));
    if (present !== undefined) {
        const after = await refusedAtDiff(points, present, inputs);
        const alone = await refusedAtDiff(await freshPoints(attempt, newSession(), shell), present, inputs);
        refused = isRenamedAtWebex(attempt, present.inputs) ? distinct([...refused, ...after]) : refused;
        expectSame("diff after check", refused, after);
        expectSame("diff alone", refused, alone);
        if (isFoundByKey(attempt, present.inputs)) {
            expectAlike("adoption", refused, await refusedAtAdoption(attempt, newSession(), shell));
        }
    }
    if (attempt.kind === "user") {
        const { customer, user } = attempt;
        const isMoved = user !== undefined && !customer.users.includes(user);
        const inMap = isSharedInMap(attempt) ? refused : await refusedInMap(attempt, newSession(), shell);
        // A user who moves is a new entry there, and refused in the words for new entries.
        (isMoved ? expectAlike : expectSame)("CustomerUsers", rulesIn(refused), rulesIn(inMap));
    }
    return { outcome: { refused, warned: distinct(warningsIn(heard)) }, inputs };
}

/** `check` gets no id from Pulumi and cannot find the location by its former name; `diff` can, by its id. */
const isRenamedAtWebex = (attempt: Attempt, had: Raw): boolean =>
    attempt.kind === "location" && attempt.location?.place.name !== had["name"];

const keys = { customer: "externalId", location: "name", user: "email" } as const;

/**
 * Under another key another object would be taken over, as after a renaming of which the rest was refused; so would another head office under
 * another name. What Webex does not report cannot differ from it. Templates are not adopted by name.
 */
function isFoundByKey(attempt: Attempt, had: Raw): boolean {
    const { kind, now } = attempt;
    const fixed = ["headOffice.name", "adminEmail", "language"];
    if (kind === "customer" && !fixed.every((path) => same(at(now, path), at(had, path)))) {
        return false;
    }
    const isRenamedHalfway = kind === "location" && attempt.location?.place.name !== now["name"];
    return kind !== "template" && now[keys[kind]] === had[keys[kind]] && !isRenamedHalfway;
}

/** The same object, as if it were not in the state: taking it over with these inputs is the same change. */
async function refusedAtAdoption(attempt: Attempt, { session }: Heard, shell: Shell): Promise<string[]> {
    const { refused } = await shell(kindOf[attempt.kind], session).check({}, { ...newsOf(attempt), adopt: true });
    return distinct(refused.flatMap(reasonsIn));
}

const warningsIn = ({ lines }: Heard): string[] =>
    lines.filter((line) => line.startsWith("warning: ")).flatMap(reasonsIn);

/** A user's diff follows its customer's, which provides the packages. */
async function freshPoints(attempt: Attempt, { session }: Heard, shell: Shell): Promise<EntryPoints> {
    if (attempt.kind === "user" || attempt.kind === "location") {
        await shell(kindOf.customer, session).diff(attempt.customer, attempt.customer.inputs);
    }
    return shell(kindOf[attempt.kind], session);
}

async function refusedAtDiff(points: EntryPoints, present: Present, news: Raw): Promise<string[]> {
    try {
        await points.diff(present, news);
        return [];
    } catch (error) {
        if (!(error instanceof Refused)) {
            throw error;
        }
        return distinct(error.sentences.flatMap(reasonsIn));
    }
}

/** Refused or not; an adoption has a rule of its own for most of it. */
function expectAlike(entryPoint: string, check: readonly string[], other: readonly string[]): void {
    if (check.length > 0 !== other.length > 0) {
        expectSame(entryPoint, check, other);
    }
}

function expectSame(entryPoint: string, check: readonly string[], other: readonly string[]): void {
    if (check.join() !== other.join()) {
        throw new EntryPointsDisagree(
            `check refuses [${check.join("; ")}], and ${entryPoint} refuses [${other.join("; ")}]`,
        );
    }
}
