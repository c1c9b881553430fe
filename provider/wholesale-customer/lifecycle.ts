// What Pulumi does with a wholesale customer; a job that fails after Webex took it on never loses the customer's id.
import type { Call } from "../webex/backend";
import { NotFound } from "../webex/errors/family";
import type { Customer } from "../webex/wire/customer";
import { customerKey, locationKey } from "../validation/identity";
import type { Refusal } from "../validation/refusal";
import { judgeAll } from "../validation/rule";
import { same } from "../validation/same";
import { pick } from "../validation/pick";
import { isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { stopIfForeign, stopIfRefused } from "../dynamic/judgement";
import { KeptInState, type Resource } from "../dynamic/resource";
import { differingFields } from "./diff";
import { existingCustomer } from "./existing";
import { factsFor, type Question } from "./facts";
import { asItStands, orStanding } from "./failed-job";
import { asConnected, connectHeadOffice, repairHeadOffice } from "./head-office";
import { customerInputs, inputKeys } from "./inputs";
import { observe, warningsOf } from "./observe";
import { customerRules } from "./rules";
import type { CustomerFacts } from "./subject";
import { changeOf, creationOf } from "./wire-format";

const nameOf = (inputs: Raw): string => {
    const key = textAt(inputs, "externalId");
    return `the customer ${JSON.stringify(textAt(inputs, "name") ?? "")}${key === undefined ? "" : ` (${key})`}`;
};

export const customerCall = (doing: string, inputs: Raw): Call => ({
    about: `${doing} ${nameOf(inputs)}`,
    onBehalfOf: textAt(inputs, "onBehalfOf"),
});

const judge = (now: Raw, before?: Raw, facts?: CustomerFacts): Refusal[] =>
    judgeAll(customerRules, { now, before, facts });

/** Webex is asked only about what the offline rules let through. */
async function judgeWithFacts(question: Question, session: Session): Promise<Refusal[]> {
    const { now, before } = question;
    const drifted = session.drifted.has(textAt(before, "externalId") ?? "");
    const offline = judge(now, before, { drifted });
    if (offline.some(({ severity }) => severity === "refused")) {
        return offline;
    }
    const judged = judge(now, before, { drifted, ...(await factsFor(question, session)) });
    // What a rule refuses in its own words needs no warning in the precheck's.
    const isRefused = judged.some(({ severity }) => severity === "refused");
    return judged.filter(({ rule, severity }) => !isRefused || rule !== "P1" || severity === "refused");
}

/** Awaits the job, reads back, and keeps id and outputs in state whatever goes wrong on the way. */
async function settle(
    id: string,
    declared: Raw,
    session: Session,
    call: Call,
    isFound = false,
): Promise<{ customer: Customer; outs: Raw }> {
    try {
        const customer = await session.backend.customers.settled(id, call);
        session.directory.forgetCustomer(id, customer.orgId);
        const full = (await session.directory.customer(id, call)) ?? customer;
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

/** A job that failed or has not ended is gone on with at the next update; a refresh in between clears the engine's own memory of it. */
const isUnsettled = ({ status }: Raw): boolean =>
    ["error", "provisioning", "updating", "pending_rpl_review"].some((word) => word === status);

/** For a location that is to have the head office's former name, and comes after its customer. */
function freeFormerName(id: string, from: string, to: string, news: Raw, session: Session): void {
    const serial = session.identities.declarantOf(customerKey(news))?.serial;
    if (from !== to && serial !== undefined) {
        session.freedKeys.leave([locationKey(id, from)], serial);
    }
}

const takenName = (inputs: Raw): string => `A customer with the external id ${JSON.stringify(inputs["externalId"])}`;

export const wholesaleCustomer: Resource = {
    nameOf,
    declaredOnceRule: "C13",

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
        const before = isAbsent(olds["externalId"]) ? undefined : olds;
        if (before === undefined && !isAbsent(news["orgId"]) && news["adopt"] !== true) {
            session.say(
                `note: ${nameOf(news)} attaches an existing organization. If the organization has 100 or more users, or a verified or claimed domain, its administrator must first approve the request that Webex sends by e-mail; until then the customer stays in status "provisioning", and the next \`pulumi up\` continues.`,
            );
        }
        return {
            inputs: pick(news, ["__provider", ...inputKeys]),
            refusals: await judgeWithFacts({ now: news, before }, session),
        };
    },

    async diff(id, olds, news, session) {
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
        const changes = fields.length > 0 || isUnsettled(olds);
        return { changes, fields, refusals: await judgeWithFacts({ now: news, before: olds, id }, session) };
    },

    async create(raw, session) {
        stopIfRefused(judge(raw));
        const inputs = customerInputs.parse(raw);
        const call = customerCall("create", inputs);
        const declared: Raw = {
            ...inputs,
            createdWith: Object.keys(inputs.packages),
            ...(inputs.orgId === undefined ? {} : { attached: true }),
        };
        const found = await existingCustomer(declared, session, call);
        if (found === undefined) {
            const id = await session.backend.customers.provision(creationOf(inputs), call);
            session.identities.make(id);
            const settled = await settle(id, declared, session, call);
            const outs = await connectHeadOffice(id, settled.outs, inputs, session, call);
            learn(id, outs, session);
            return { id, outs };
        }
        if (inputs.adopt !== true) {
            // Before its job is awaited: a failure on the way would put somebody else's customer into our state.
            stopIfForeign(takenName(declared), found.differing);
        }
        const { id } = found.customer;
        const kept = inputs.adopt === true ? pick(declared, [...inputKeys, "attached"]) : declared;
        const { outs: standing } = await settle(id, kept, session, call, true);
        if (inputs.adopt !== true) {
            stopIfForeign(takenName(inputs), differingFields(asConnected(standing, inputs), inputs));
        }
        const outs = inputs.adopt === true ? standing : await connectHeadOffice(id, standing, inputs, session, call);
        learn(id, outs, session);
        return { id, outs };
    },

    async read(id, props, session) {
        const call = customerCall("read", props);
        const customer = await session.directory.customer(id, call);
        if (customer === undefined) {
            if (isAbsent(props["externalId"])) {
                throw new NotFound(
                    `Webex has no customer with the id ${id}. Look up the id in Partner Hub or with getCustomer({ externalId }).`,
                );
            }
            return undefined;
        }
        const { outs, inputs } = await observe(customer, props, session, call);
        learn(id, outs, session);
        if (!isAbsent(props["packages"]) && !same(props["packages"], outs["packages"])) {
            session.drifted.add(customer.externalId);
        }
        return { outs, inputs };
    },

    async update(id, olds, news, session) {
        stopIfRefused(judge(news, olds));
        const inputs = customerInputs.parse(news);
        const call = customerCall("update", inputs);
        const declared: Raw = { ...pick(olds, ["createdWith", "headOfficeId", "attached"]), ...inputs };
        const before = await session.backend.customers.get(id, call);
        if (before === undefined) {
            throw new NotFound(
                `Could not ${call.about}: it no longer exists at Webex. Run \`pulumi refresh\`, then \`pulumi up\` to create it again.`,
            );
        }
        const { outs: standing } = await settle(id, { ...declared, ...pick(olds, ["packages"]) }, session, call).catch(
            orStanding(olds),
        );
        const differing = differingFields(standing, inputs);
        await repairHeadOffice(textAt(standing, "orgId"), standing, inputs, session, call);
        if (differing.some((field) => field !== "headOffice") || standing["status"] === "error") {
            await session.backend.customers.update(id, changeOf(inputs), call);
        }
        const { outs } = await settle(id, declared, session, call).catch(asItStands(id, olds, session, call));
        learn(id, outs, session);
        return outs;
    },

    async remove(id, props, session) {
        const call = customerCall("remove", props);
        await session.backend.customers.remove(id, call);
        await session.backend.customers.gone(id, call);
        session.directory.forgetCustomer(id, textAt(props, "orgId"));
    },
};
