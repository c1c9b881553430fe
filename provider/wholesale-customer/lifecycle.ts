// What Pulumi does with a wholesale customer; a job that fails after Webex took it on never loses the customer's id.
import type { CallContext } from "../webex/webex-client";
import { NotFound } from "../webex/errors/family";
import type { Customer } from "../webex/wire/customer";
import { customerKey, locationKey } from "../validation/identity";
import type { Refusal } from "../validation/refusal";
import { validateAll } from "../validation/rule";
import { same } from "../validation/same";
import { asFirstDeclared } from "../validation/first-declared";
import { pick } from "../validation/pick";
import { isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import { noteHeadOffice } from "../run-state/location-countries";
import type { Session } from "../run-state/session";
import { stopIfDifferent, stopIfRefused } from "../dynamic/stop-if-refused";
import { KeptInState, type Resource } from "../dynamic/resource";
import { differingFields } from "./diff";
import { existingCustomer } from "./existing";
import { factsFor, type CustomerQuery } from "./facts";
import { customerFields } from "./fields";
import { hasUnfinishedJob, keepCurrentState, orFailedStatus } from "./failed-job";
import { asConnected, connectHeadOffice, repairHeadOffice } from "./head-office";
import { importedCustomer, noSuchCustomer } from "./imported";
import { customerInputs, inputKeys } from "./inputs";
import { observe, warningsOf } from "./observe";
import { customerRules } from "./rules";
import { externalIdIsFree } from "./rules/identity";
import { ANY_OTHER_REASON } from "./rules/precheck";
import type { WebexCustomerFacts } from "./subject";
import { changeOf, creationOf } from "./wire-format";

const nameOf = (inputs: Raw): string => {
    const key = textAt(inputs, "externalId");
    return `the customer ${JSON.stringify(textAt(inputs, "name") ?? "")}${key === undefined ? "" : ` (${key})`}`;
};

export const customerCall = (doing: string, inputs: Raw): CallContext => ({
    about: `${doing} ${nameOf(inputs)}`,
    onBehalfOf: textAt(inputs, "onBehalfOf"),
});

const validate = (now: Raw, before?: Raw, facts?: WebexCustomerFacts): Refusal[] =>
    validateAll(customerRules, { now, before, facts });

/** Webex is asked only about what the offline rules let through. */
async function validateWithFacts(query: CustomerQuery, session: Session): Promise<Refusal[]> {
    const { now, before } = query;
    const drifted = session.drifted.has(textAt(before, "externalId") ?? "");
    const offline = validate(now, before, { drifted });
    if (offline.some(({ severity }) => severity === "refused")) {
        return offline;
    }
    const validated = validate(now, before, { drifted, ...(await factsFor(query, session)) });
    // What a rule refuses in its own words needs no warning in the precheck's.
    const isRefused = validated.some(({ severity }) => severity === "refused");
    return validated.filter(({ rule, severity }) => !isRefused || rule !== ANY_OTHER_REASON || severity === "refused");
}

/** Awaits the job, reads back, and keeps id and outputs in state whatever goes wrong on the way. */
async function awaitAndObserve(
    id: string,
    declared: Raw,
    session: Session,
    call: CallContext,
    isFound = false,
): Promise<{ customer: Customer; outs: Raw }> {
    try {
        const customer = await session.client.customers.awaitProvisioned(id, call);
        session.cache.invalidateCustomer(id, customer.orgId);
        const full = (await session.cache.customer(id, call)) ?? customer;
        if (customer.status === "provisioned_with_errors") {
            const said = warningsOf(full).join("; ");
            session.say(
                `warning: ${nameOf(declared)} was provisioned with errors at Webex: ${said || "Webex gave no reason"}.`,
            );
        }
        return { customer: full, outs: (await observe(full, declared, session, call, isFound)).outs };
    } catch (error) {
        throw error instanceof Error ? new KeptInState(id, declared, error) : error;
    }
}

const learn = (id: string, outs: Raw, session: Session): void =>
    session.customers.learn(id, {
        packages: outs["packages"],
        createdWith: outs["createdWith"],
        adminEmail: textAt(outs, "adminEmail"),
    });

/** For a location that is to have the head office's former name, and comes after its customer. */
function freeFormerName(id: string, from: string, to: string, news: Raw, session: Session): void {
    const serial = session.identities.declarantOf(customerKey(news))?.serial;
    if (from !== to && serial !== undefined) {
        session.freedKeys.release([locationKey(id, from)], serial);
    }
}

const takenName = (inputs: Raw): string => `A customer with the external id ${JSON.stringify(inputs["externalId"])}`;

export const wholesaleCustomer: Resource = {
    nameOf,
    declaredOnceRule: externalIdIsFree.id,

    keysOf: (inputs) => {
        const externalId = textAt(inputs, "externalId");
        const what = `the external id ${JSON.stringify(externalId)}`;
        return externalId === undefined ? [] : [{ key: customerKey(inputs), path: "externalId", what }];
    },

    groupOf: (inputs) => `customer ${textAt(inputs, "externalId") ?? ""}`,

    /** One that differs was refused already, as C13. */
    async find(inputs, session) {
        const externalId = textAt(inputs, "externalId");
        const isFreed = session.freedKeys.isFree(customerKey(inputs));
        const found = isFreed ? undefined : await existingCustomer(inputs, session, customerCall("check", inputs));
        if (found === undefined) {
            return undefined;
        }
        if (externalId !== undefined) {
            session.customers.noteExisting(customerKey(inputs), found.customer.id);
        }
        return { id: found.customer.id, outs: found.outs, differing: [] };
    },

    async check(olds, news, session) {
        const before = isAbsent(olds["externalId"]) ? undefined : asFirstDeclared(customerFields, olds, news);
        noteHeadOffice(news, session);
        if (before === undefined && !isAbsent(news["orgId"]) && news["adopt"] !== true) {
            session.say(
                `note: ${nameOf(news)} attaches an existing organization. If the organization has 100 or more users, or a verified or claimed domain, its administrator must first approve the request that Webex sends by e-mail; until then the customer stays in status "provisioning", and the next \`pulumi up\` continues.`,
            );
        }
        return {
            inputs: pick(news, ["__provider", ...inputKeys]),
            refusals: await validateWithFacts({ now: news, before }, session),
        };
    },

    async diff(id, had, news, session) {
        const olds = asFirstDeclared(customerFields, had, news);
        // The users' own diffs follow this one, and their customer's outputs are unknown to them while it changes.
        learn(
            id,
            {
                ...pick(olds, ["createdWith", "adminEmail"]),
                packages: isUnknown(news["packages"]) ? undefined : news["packages"],
            },
            session,
        );
        const [from, to] = [textAt(olds, "headOffice.name"), textAt(news, "headOffice.name")];
        if (from !== undefined && to !== undefined) {
            session.locations.rename(id, from, to);
            freeFormerName(id, from, to, news, session);
        }
        const fields = differingFields(olds, news);
        const changes = fields.length > 0 || hasUnfinishedJob(olds);
        return { changes, fields, refusals: await validateWithFacts({ now: news, before: olds, id }, session) };
    },

    async create(raw, session) {
        stopIfRefused(validate(raw));
        const inputs = customerInputs.parse(raw);
        const call = customerCall("create", inputs);
        const declared: Raw = {
            ...inputs,
            createdWith: Object.keys(inputs.packages),
            ...(inputs.orgId === undefined ? {} : { attached: true }),
        };
        const found = await existingCustomer(declared, session, call);
        if (found === undefined) {
            const id = await session.client.customers.provision(creationOf(inputs), call);
            session.identities.recordCreated(id);
            const settled = await awaitAndObserve(id, declared, session, call);
            const outs = await connectHeadOffice(id, settled.outs, inputs, session, call);
            learn(id, outs, session);
            return { id, outs };
        }
        if (inputs.adopt !== true) {
            // Before its job is awaited: a failure on the way would put somebody else's customer into our state.
            stopIfDifferent(takenName(declared), found.differing);
        }
        const { id } = found.customer;
        const kept = inputs.adopt === true ? pick(declared, [...inputKeys, "attached"]) : declared;
        const { outs: current } = await awaitAndObserve(id, kept, session, call, true);
        if (inputs.adopt !== true) {
            stopIfDifferent(takenName(inputs), differingFields(asConnected(current, inputs), inputs));
        }
        const outs = inputs.adopt === true ? current : await connectHeadOffice(id, current, inputs, session, call);
        learn(id, outs, session);
        return { id, outs };
    },

    async read(id, props, session) {
        const call = customerCall("read", props);
        const customer = await session.cache.customer(id, call);
        if (customer === undefined) {
            if (isAbsent(props["externalId"])) {
                throw noSuchCustomer(id);
            }
            return undefined;
        }
        // A look-up of the native plugin knows nothing at all: there, quantities come from the licenses.
        const isLookup = Object.keys(props).length === 0;
        const { outs, inputs } = await observe(customer, props, session, call, isLookup);
        learn(id, outs, session);
        if (!isAbsent(props["packages"]) && !same(props["packages"], outs["packages"])) {
            session.drifted.add(customer.externalId);
        }
        return { outs, inputs };
    },

    readImported: importedCustomer,

    async update(id, had, news, session) {
        const olds = asFirstDeclared(customerFields, had, news);
        stopIfRefused(validate(news, olds));
        const inputs = customerInputs.parse(news);
        const call = customerCall("update", inputs);
        const declared: Raw = { ...pick(olds, ["createdWith", "headOfficeId", "attached"]), ...inputs };
        const before = await session.client.customers.get(id, call);
        if (before === undefined) {
            throw new NotFound(
                `Could not ${call.about}: it no longer exists at Webex. Run \`pulumi refresh\`, then \`pulumi up\` to create it again.`,
            );
        }
        const { outs: current } = await awaitAndObserve(
            id,
            { ...declared, ...pick(olds, ["packages"]) },
            session,
            call,
        ).catch(orFailedStatus(olds));
        const differing = differingFields(current, inputs);
        await repairHeadOffice(textAt(current, "orgId"), current, inputs, session, call);
        if (differing.some((field) => field !== "headOffice") || current["status"] === "error") {
            await session.client.customers.update(id, changeOf(inputs), call);
        }
        const { outs } = await awaitAndObserve(id, declared, session, call).catch(
            keepCurrentState(id, olds, session, call),
        );
        learn(id, outs, session);
        return outs;
    },

    async remove(id, props, session) {
        const call = customerCall("remove", props);
        await session.client.customers.remove(id, call);
        await session.client.customers.awaitRemoved(id, call);
        session.cache.invalidateCustomer(id, textAt(props, "orgId"));
    },
};
