// What Pulumi does with a location of a customer, its phone numbers included.
import type { CallContext } from "../webex/webex-client";
import { NotFound, RefusedByBackend } from "../webex/errors/family";
import { customerKeys, locationKey } from "../validation/identity";
import { pick } from "../validation/pick";
import { validateAll } from "../validation/rule";
import type { Refusal } from "../validation/refusal";
import { isAbsent, isRaw, isUnknown, textAt, type Raw } from "../validation/unknown";
import { locationBody } from "../run-state/location-address";
import { noteLocation } from "../run-state/location-countries";
import { organizationOf } from "../run-state/organization-of";
import { customerLabel } from "../run-state/customer-label";
import { connectPstn } from "../run-state/pstn-connection";
import type { Session } from "../run-state/session";
import { stopIfDifferent, stopIfRefused } from "../dynamic/stop-if-refused";
import { KeptInState, type Resource } from "../dynamic/resource";
import { differingFields, identity, ofLocation } from "./diff";
import { importedLocation, noSuchLocation } from "./imported";
import { locationInputs, withCustomerId, type LocationInputs } from "./inputs";
import { alignNumbers, releaseNumbers } from "./numbers";
import { listedNumbers } from "./added-numbers";
import { numberKey, numbersElsewhere } from "./numbers-elsewhere";
import { observe } from "./observe";
import { claimNumbers, registerAndFindOthers, type LocationQuery } from "./other-locations";
import { pstnFacts } from "./pstn-facts";
import { locationNameIsFree, locationRules } from "./rules";

const nameOf = (inputs: Raw): string => `the location ${JSON.stringify(textAt(inputs, "name") ?? "")}`;
const callTo = (doing: string, inputs: Raw): CallContext => ({
    about: `${doing} ${nameOf(inputs)}`,
    onBehalfOf: textAt(inputs, "onBehalfOf"),
});

/** `<orgId>/<locationId>`: enough to read the location by. */
function partsOf(id: string): { orgId: string; locationId: string } {
    const [orgId, locationId] = id.split("/");
    if (orgId === undefined || locationId === undefined || locationId === "") {
        throw new NotFound(`${JSON.stringify(id)} is not a location id; use <orgId>/<locationId>.`);
    }
    return { orgId, locationId };
}

async function validate(query: LocationQuery, session: Session): Promise<Refusal[]> {
    const { now, before } = query;
    const others = await registerAndFindOthers(query, session);
    return validateAll(locationRules, {
        now,
        before,
        others,
        elsewhere: await numbersElsewhere({ now, before }, session),
        declaredTwice: claimNumbers(query, session),
        headOffice: query.headOffice,
        pstn: await pstnFacts({ now, before }, session),
    });
}

/** Calling and numbers come after the location itself; whatever fails there, its id is kept. */
async function complete(
    orgId: string,
    locationId: string,
    inputs: LocationInputs,
    session: Session,
    call: CallContext,
): Promise<Raw> {
    const outs: Raw = { ...inputs, orgId, locationId };
    try {
        if (inputs.callingEnabled) {
            await session.client.locations.enableCalling(orgId, locationId, locationBody(inputs), call);
        }
        await connectPstn({ orgId, locationId }, inputs.pstn, session, call);
        await alignNumbers({ orgId, locationId }, inputs, session, call);
        return outs;
    } catch (error) {
        const failed = pick(
            outs,
            Object.keys(outs).filter((key) => !["pstn", "phoneNumbers", "mainNumber"].includes(key)),
        );
        throw error instanceof Error ? new KeptInState(`${orgId}/${locationId}`, failed, error) : error;
    } finally {
        session.cache.invalidateOrganization(orgId);
    }
}

/** Calling, numbers and a connection that a killed run had not added yet are added later; they never were anybody's. */
function differingUnasked(outs: Raw, inputs: Raw): string[] {
    const late = ["callingEnabled", "phoneNumbers", "mainNumber", ...(isAbsent(outs["pstn"]) ? ["pstn"] : [])];
    return differingFields(outs, inputs).filter((field) => !late.includes(field));
}

export const customerLocation: Resource = {
    nameOf,
    declaredOnceRule: locationNameIsFree.id,

    keysOf: (news) => {
        const name = textAt(news, "name");
        const keys = name === undefined ? [] : customerKeys(news).map((group) => locationKey(group, name));
        return keys.map((key) => ({ key, path: "name", what: nameOf(news) }));
    },

    partsOf: (news) => listedNumbers(news).map((number) => ({ key: numberKey(number) })),

    groupOf: customerLabel,

    async find(raw, session) {
        const inputs = locationInputs.safeParse(raw);
        if (!inputs.success || isUnknown(raw["customerId"])) {
            return undefined;
        }
        if (session.freedKeys.isFree(locationKey(inputs.data.customerId, inputs.data.name))) {
            return undefined;
        }
        const call = callTo("check", raw);
        const orgId = (await session.cache.customer(inputs.data.customerId, call))?.orgId;
        const locations = orgId === undefined ? [] : await session.cache.locations(orgId, call);
        const found = locations.find(({ name }) => name === inputs.data.name);
        if (orgId === undefined || found === undefined) {
            return undefined;
        }
        const { outs } = await observe(orgId, found, raw, session, call);
        return { id: `${orgId}/${found.id}`, outs, differing: differingUnasked(outs, raw) };
    },

    async check(olds, news, session) {
        const inputs = withCustomerId(news);
        const customer = news["customer"];
        const group = isRaw(customer)
            ? (textAt(customer, "urn") ?? textAt(customer, "id"))
            : textAt(inputs, "customerId");
        const isNew = isAbsent(olds["name"]) || differingFields(olds, inputs).some((field) => identity.includes(field));
        const before = isNew ? undefined : olds;
        noteLocation(news, session);
        const query = { now: inputs, before, group, headOffice: textAt(customer, "headOfficeName") };
        return { inputs, refusals: await validate(query, session) };
    },

    async diff(_id, olds, news, session) {
        const differing = differingFields(olds, news);
        const replaces = differing.filter((field) => identity.includes(field));
        const before = replaces.length > 0 ? undefined : olds;
        const [customerId, from, to] = [textAt(news, "customerId"), textAt(olds, "name"), textAt(news, "name")];
        if (customerId !== undefined && from !== undefined && to !== undefined) {
            session.locations.rename(customerId, from, to);
        }
        const refusals = await validate({ now: news, before }, session);
        return { changes: differing.length > 0, fields: differing, replaces, refusals };
    },

    async create(raw, session) {
        stopIfRefused(validateAll(locationRules, { now: raw, pstn: await pstnFacts({ now: raw }, session) }));
        const inputs = locationInputs.parse(raw);
        const call = callTo("create", inputs);
        const orgId = await organizationOf(inputs.customerId, session, call);
        const found = (await session.cache.locations(orgId, call)).find(({ name }) => name === inputs.name);
        if (found === undefined) {
            const locationId = await session.client.locations.create(orgId, locationBody(inputs), call);
            session.identities.recordCreated(`${orgId}/${locationId}`);
            return { id: `${orgId}/${locationId}`, outs: await complete(orgId, locationId, inputs, session, call) };
        }
        const { outs } = await observe(orgId, found, inputs, session, call);
        const own = differingUnasked(outs, inputs);
        if (inputs.adopt === true) {
            return { id: `${orgId}/${found.id}`, outs };
        }
        stopIfDifferent(`A location ${JSON.stringify(inputs.name)} of the customer`, own);
        return { id: `${orgId}/${found.id}`, outs: await complete(orgId, found.id, inputs, session, call) };
    },

    async read(id, props, session) {
        const { orgId, locationId } = partsOf(id);
        const call = callTo("read", props);
        const location = (await session.cache.locations(orgId, call)).find((one) => one.id === locationId);
        if (location === undefined && isAbsent(props["name"])) {
            throw noSuchLocation(id);
        }
        return location === undefined ? undefined : observe(orgId, location, props, session, call);
    },

    readImported: async (id, session) => importedLocation(partsOf(id), session),

    async update(id, olds, news, session) {
        const pstn = await pstnFacts({ now: news, before: olds }, session);
        stopIfRefused(validateAll(locationRules, { now: news, before: olds, pstn }));
        const { orgId, locationId } = partsOf(id);
        const inputs = locationInputs.parse(news);
        const call = callTo("update", inputs);
        const differing = differingFields(olds, news);
        if (differing.some((field) => ofLocation.includes(field))) {
            const { announcementLanguage, ...body } = locationBody(inputs);
            const change = differing.includes("language") ? { ...body, announcementLanguage } : body;
            await session.client.locations.update(orgId, locationId, change, call);
            session.cache.invalidateOrganization(orgId);
        }
        return complete(orgId, locationId, inputs, session, call);
    },

    async remove(id, props, session) {
        const { orgId, locationId } = partsOf(id);
        const call = callTo("remove", props);
        const blockers = await session.client.locations.removalBlockers(orgId, locationId, call);
        if (blockers.length > 0) {
            throw new RefusedByBackend(`Could not ${call.about}: ${blockers.join("; ")}. Move or remove these first.`);
        }
        // Users whom the check waited for have left their numbers.
        session.cache.invalidatePeople(orgId);
        await releaseNumbers({ orgId, locationId }, session, call);
        await session.client.locations.remove(orgId, locationId, call);
        session.cache.invalidateOrganization(orgId);
    },
};
