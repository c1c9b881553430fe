// Changes a user in place: the package by the wholesale API, names, roles, number and extension by People.
import type { CallContext } from "../webex/webex-client";
import { NotFound, RefusedByBackend } from "../webex/errors/family";
import type { Subscriber } from "../webex/wire/subscriber";
import { isCalling } from "../catalog/packages";
import { identityRules } from "../validation/identity-rules";
import { pick } from "../validation/pick";
import { sentenceOf } from "../validation/refusal";
import { validateAll } from "../validation/rule";
import { sameEmail } from "../validation/same";
import { textAt, type Raw } from "../validation/unknown";
import { organizationOf } from "../run-state/organization-of";
import type { Session } from "../run-state/session";
import { KeptInState, Refused } from "../dynamic/resource";
import { addressChange } from "./address";
import { differingFields } from "./diff";
import { NEXT } from "./fields";
import { inputKeys, type UserInputs } from "./inputs";
import { callTo, nameOf } from "./naming";
import { observe } from "./observe";
import { changeAddress, changePerson, isOfPerson } from "./person";
import { roleIds } from "./roles";
import { locationFor, claimNumberFor } from "./location-and-number";

interface Change {
    readonly subscriber: Subscriber;
    /** As declared, with a number where the next free one was asked for. */
    readonly wanted: UserInputs;
    readonly current: Raw;
    readonly differing: readonly string[];
    readonly startsCalling: boolean;
    readonly locationId: string | undefined;
}

async function planChange(
    subscriber: Subscriber,
    olds: Raw,
    declared: UserInputs,
    session: Session,
    call: CallContext,
): Promise<Change> {
    const known = { ...pick(olds, ["locationId", "chosen"]), ...declared };
    const { outs } = await observe(subscriber, known, session, call);
    const current = { ...outs, ...pick(olds, ["pendingEmail"]) };
    const differing = differingFields(current, declared);
    // Nobody looked since somebody gave the account another address and name: it is not turned back unasked.
    if (!sameEmail(subscriber.email, olds["email"]) && addressChange(current, declared) === "another person") {
        const givenAway = { path: "email", what: nameOf(declared), givenAway: subscriber.email };
        throw new Refused(validateAll(identityRules, givenAway).map(sentenceOf));
    }
    const isCallingNow = isCalling(subscriber.packages[0] ?? "");
    const startsCalling = isCalling(declared.package) && !isCallingNow;
    const locationId = startsCalling ? (await locationFor(declared, session, call))?.id : textAt(current, "locationId");
    const keepsNumber = declared.phoneNumber === NEXT && !differing.includes("phoneNumber");
    const phoneNumber = keepsNumber
        ? textAt(current, "phoneNumber")
        : await claimNumberFor(declared, locationId, session, call);
    return { subscriber, wanted: { ...declared, phoneNumber }, current, differing, startsCalling, locationId };
}

/** Webex validates an administrator's package: roles are removed before it changes, and assigned afterwards. */
async function takeRoles(
    { subscriber, wanted, current, differing }: Change,
    session: Session,
    call: CallContext,
): Promise<void> {
    const roles: unknown = current["roles"];
    const kept = (Array.isArray(roles) ? roles : []).filter(
        (role): role is string => wanted.roles?.includes(String(role)) === true,
    );
    const isTaking = differing.includes("roles") && Array.isArray(roles) && kept.length < roles.length;
    if (isTaking && differing.includes("package") && subscriber.personId !== undefined) {
        await changePerson(subscriber.personId, ["roles"], { ...wanted, roles: kept }, session, call);
    }
}

async function changePackage(
    { subscriber, wanted, startsCalling, locationId }: Change,
    session: Session,
    call: CallContext,
): Promise<void> {
    const { phoneNumber, extension } = wanted;
    const parameters = startsCalling
        ? { provisioningParameters: { primaryPhoneNumber: phoneNumber, extension, locationId } }
        : {};
    const body = { packages: [wanted.package], ...parameters };
    await session.cache.noteSubscriber(await session.client.subscribers.update(subscriber.id, body, call));
    session.cache.invalidatePeople(await organizationOf(wanted.customerId, session, call));
}

/** Number and extension came with the package where calling began, and went with it where calling ended. */
function ofPerson({ differing, startsCalling, wanted }: Change) {
    const isNumberField = (field: string): boolean => field === "phoneNumber" || field === "extension";
    const hasNumber = !startsCalling && isCalling(wanted.package);
    return differing.filter(isOfPerson).filter((field) => hasNumber || !isNumberField(field));
}

export async function changeUser(id: string, olds: Raw, declared: UserInputs, session: Session): Promise<Raw> {
    const call = callTo("update", declared);
    const subscriber = (await session.cache.subscribers(declared.customerId, call)).get(id);
    if (subscriber === undefined) {
        throw new NotFound(
            `Could not ${call.about}: it no longer exists at Webex. Run \`pulumi refresh\`, then \`pulumi up\` to create it again.`,
        );
    }
    const change = await planChange(subscriber, olds, declared, session, call);
    const { personId, status } = subscriber;
    try {
        await takeRoles(change, session, call);
        if (change.differing.includes("package")) {
            await changePackage(change, session, call);
        }
        if (personId !== undefined) {
            await changePerson(personId, ofPerson(change), change.wanted, session, call);
        }
    } catch (error) {
        throw await halfDone(error, id, { ...declared, ...pick(olds, ["pendingEmail"]) }, session, call);
    }
    const address = await changeAddressOf(change, id, session, call);
    const chosen = declared.phoneNumber === NEXT ? { chosen: true } : {};
    const locationId = isCalling(declared.package) ? change.locationId : undefined;
    const { roles } = change.wanted;
    const given = roles === undefined ? {} : { roleIds: await roleIds(roles, session, call) };
    const outs = { ...change.wanted, ...address.outs, ...chosen, ...given, personId, locationId, status };
    if (address.refused !== undefined) {
        throw new KeptInState(id, outs, address.refused);
    }
    return outs;
}

interface AddressOutcome {
    readonly outs: Raw;
    readonly refused?: Error | undefined;
}

/** Last, and alone: whatever Webex says to a new address, it is not sent again in each run. */
async function changeAddressOf(
    { differing, subscriber, wanted }: Change,
    id: string,
    session: Session,
    call: CallContext,
): Promise<AddressOutcome> {
    const { personId, email: former } = subscriber;
    if (sameEmail(former, wanted.email)) {
        return { outs: {} };
    }
    if (personId === undefined) {
        const noAccount = { path: "email", what: nameOf({ email: former }), hasNoAccount: true };
        return { outs: { email: former }, refused: new Refused(validateAll(identityRules, noAccount).map(sentenceOf)) };
    }
    const pending = { email: former, pendingEmail: wanted.email };
    if (!differing.includes("email")) {
        return { outs: pending };
    }
    try {
        const address = await changeAddress(personId, wanted, session, call);
        if (sameEmail(address, wanted.email)) {
            await session.cache.noteSubscriber({ ...subscriber, email: wanted.email });
            return { outs: {} };
        }
        session.say(
            `warning: Webex has not changed the e-mail address of ${nameOf({ email: former })} to ${wanted.email} yet; the person may have to confirm it first. The change is not sent again; run \`pulumi refresh\` later to see it.`,
        );
        return { outs: pending };
    } catch (error) {
        if (error instanceof RefusedByBackend) {
            return { outs: pending, refused: error };
        }
        throw await halfDone(error, id, wanted, session, call);
    }
}

/** State shows what Webex took of a change that failed on the way, so that the next run repairs just the rest. */
async function halfDone(
    error: unknown,
    id: string,
    declared: UserInputs & { readonly pendingEmail?: unknown },
    session: Session,
    call: CallContext,
): Promise<unknown> {
    if (!(error instanceof Error)) {
        return error;
    }
    session.cache.invalidateSubscribers(declared.customerId);
    const subscriber = await session.client.subscribers.get(id, call).catch(() => undefined);
    if (subscriber === undefined) {
        return error;
    }
    const { outs } = await observe(subscriber, declared, session, call).catch(() => ({ outs: undefined }));
    const kept = [...inputKeys, "personId", "locationId", "status"];
    return outs === undefined
        ? error
        : new KeptInState(id, { ...pick(outs, kept), ...pick(declared, ["pendingEmail"]) }, error);
}
