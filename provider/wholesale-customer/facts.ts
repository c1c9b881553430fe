// Asks Webex, at preview, what the rules of a customer cannot know offline; only for what is new or changes.
import type { CallContext } from "../webex/webex-client";
import type { Customer, CustomerBody } from "../webex/wire/customer";
import { customerKey } from "../validation/identity";
import { packageEntries } from "../validation/package-entries";
import { holdsUnknown, textAt, type Raw } from "../validation/unknown";
import { unitsOf } from "../run-state/licensed-units";
import type { Session } from "../run-state/session";
import { isSuspended } from "../run-state/suspended";
import { differingFields } from "./diff";
import { existingCustomer } from "./existing";
import { headOfficeOffers } from "./head-office-offers";
import { customerInputs } from "./inputs";
import type { WebexCustomerFacts } from "./subject";
import { changeOf, creationOf } from "./wire-format";

export interface CustomerQuery {
    readonly now: Raw;
    readonly before?: Raw | undefined;
    readonly id?: string | undefined;
}

/** Who has the external id; a new customer that exists as declared is ours, from a run that was killed, and so is one to adopt. */
async function holderOf(
    { now, before }: CustomerQuery,
    session: Session,
    call: CallContext,
): Promise<"nobody" | "another" | "ourselves"> {
    const externalId = textAt(now, "externalId");
    if (externalId === undefined || before?.["externalId"] === externalId) {
        return "nobody";
    }
    if (session.freedKeys.isFree(customerKey(now))) {
        return "nobody";
    }
    const isTaken = (await session.cache.customers(call)).some((customer) => customer.externalId === externalId);
    if (!isTaken) {
        return "nobody";
    }
    if (before !== undefined) {
        return "another";
    }
    const isOurs = now["adopt"] === true || (await existingCustomer(now, session, call))?.differing.length === 0;
    return isOurs ? "ourselves" : "another";
}

/** Another customer that has the organization which a new one is to attach. */
async function organizationHolder(
    { now, before }: CustomerQuery,
    session: Session,
    call: CallContext,
): Promise<string | undefined> {
    const [orgId, externalId] = [textAt(now, "orgId"), textAt(now, "externalId")];
    if (orgId === undefined || before !== undefined) {
        return undefined;
    }
    const customers = await session.cache.customers(call);
    return customers.find((one) => one.orgId === orgId && one.externalId !== externalId)?.externalId;
}

/** What of the body is known yet: Webex's precheck takes a part of it too. */
const knownPart = (body: object): Partial<CustomerBody> =>
    Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && !holdsUnknown(value)));

async function precheckProblems(
    { now, before }: CustomerQuery,
    current: Customer | undefined,
    session: Session,
    call: CallContext,
): Promise<readonly string[]> {
    const inputs = customerInputs.safeParse(now);
    if (!inputs.success) {
        return [];
    }
    if (holdsUnknown(inputs.data.packages) || holdsUnknown(inputs.data.address)) {
        session.say(
            "note: Webex's precheck (rules C11 and C12) was not run, because packages or addresses are not known yet.",
        );
        return [];
    }
    // With its organization Webex knows that the customer itself is meant.
    const change = { ...changeOf(inputs.data), address: inputs.data.address, orgId: current?.orgId };
    const asked = before === undefined ? creationOf(inputs.data) : change;
    // One that this very run gives up elsewhere is still taken in Webex's eyes.
    const isFreed = session.freedKeys.isFree(customerKey(now));
    const body = knownPart({ ...asked, ...(isFreed ? { externalId: undefined } : {}) });
    const result = await session.client.customers.precheck(body, call);
    return result.passed ? [] : result.problems.map(({ description }) => description);
}

async function usersByPackage(
    id: string,
    session: Session,
    call: CallContext,
): Promise<ReadonlyMap<string, readonly string[]>> {
    const users = new Map<string, string[]>();
    for (const { email, packages } of (await session.cache.subscribers(id, call)).values()) {
        for (const name of packages) {
            users.set(name, [...(users.get(name) ?? []), email]);
        }
    }
    return users;
}

/** The customer as it is at Webex: by its id, at `check` by the external id it had. */
async function ownCustomer(
    { before, id }: CustomerQuery,
    session: Session,
    call: CallContext,
): Promise<Customer | undefined> {
    const key = textAt(before, "externalId");
    const own = id ?? (await session.cache.customers(call)).find(({ externalId }) => externalId === key)?.id;
    return own === undefined ? undefined : session.cache.customer(own, call);
}

async function factsOf(
    { now, before }: CustomerQuery,
    customer: Customer,
    session: Session,
    call: CallContext,
): Promise<WebexCustomerFacts> {
    const kept = new Set((packageEntries(now) ?? []).map(({ name }) => name));
    const isDropping = (packageEntries(before) ?? []).some(({ name }) => !kept.has(name));
    return {
        assigned:
            customer.orgId === undefined
                ? undefined
                : unitsOf(customer, await session.cache.licenses(customer.orgId, call)),
        users: isDropping ? await usersByPackage(customer.id, session, call) : undefined,
    };
}

/** Read only where the head office gets another name, which another location may have. */
async function locationsFor(
    { now, before }: CustomerQuery,
    customer: Customer | undefined,
    session: Session,
    call: CallContext,
): Promise<readonly string[] | undefined> {
    const [had, name] = [textAt(before, "headOffice.name"), textAt(now, "headOffice.name")];
    if (had === undefined || had === name || customer?.orgId === undefined) {
        return undefined;
    }
    return (await session.cache.locations(customer.orgId, call)).map((location) => location.name);
}

export async function factsFor(query: CustomerQuery, session: Session): Promise<WebexCustomerFacts> {
    const { now, before } = query;
    const differing = before === undefined ? undefined : differingFields(before, now);
    if (differing?.length === 0) {
        return {};
    }
    const call: CallContext = {
        about: `check the customer ${textAt(now, "externalId") ?? ""}`.trim(),
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    const facts = await session.webex.ask(async (): Promise<WebexCustomerFacts> => {
        // The head office is a location by now, which no sub-partner's state concerns.
        const isProvisioned = differing?.every((field) => field === "headOffice") !== true;
        if (isProvisioned && (await isSuspended(call, session))) {
            return { isSuspended: true };
        }
        const holder = await holderOf(query, session, call);
        // Webex's precheck would call an external id taken that is our own: the creation takes the existing customer.
        if (holder !== "nobody") {
            return { externalIdTaken: holder === "another" };
        }
        const organization = await organizationHolder(query, session, call);
        if (organization !== undefined) {
            return { organizationHolder: organization };
        }
        const current = before === undefined ? undefined : await ownCustomer(query, session, call);
        const office = {
            locations: await locationsFor(query, current, session, call),
            pstnOffered: await headOfficeOffers(query, current, session, call),
        };
        if (differing !== undefined && !differing.includes("packages")) {
            return office;
        }
        return {
            ...office,
            precheck: await precheckProblems(query, current, session, call),
            ...(current === undefined ? {} : await factsOf(query, current, session, call)),
        };
    });
    return facts ?? {};
}
