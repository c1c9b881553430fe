// Creates a user: takes an existing one that equals what is declared, or provisions a new subscriber.
import type { CallContext } from "../webex/webex-client";
import type { Subscriber } from "../webex/wire/subscriber";
import { pick } from "../validation/pick";
import { isAbsent, type Raw } from "../validation/unknown";
import { organizationOf } from "../run-state/organization-of";
import type { Session } from "../run-state/session";
import { stopIfDifferent } from "../dynamic/stop-if-refused";
import { KeptInState, type Existing } from "../dynamic/resource";
import { differingFields } from "./diff";
import { NEXT } from "./fields";
import type { UserInputs } from "./inputs";
import { callTo, nameOf } from "./naming";
import { observe } from "./observe";
import { afterCreation, changePerson } from "./person";
import { creationBody } from "./precheck-body";
import { roleIds } from "./roles";
import { locationFor, claimNumberFor } from "./location-and-number";

export interface Provisioned {
    readonly id: string;
    readonly outs: Raw;
}

/** What a killed run had not written yet is written later; the first user of an organization is an administrator by itself. */
const differingUnasked = (outs: Raw, inputs: UserInputs): string[] =>
    differingFields(outs, inputs).filter((field) => !afterCreation.includes(field));

/** What exists under the address at the customer, compared with what is declared. */
export async function existingUser(inputs: UserInputs, session: Session): Promise<Existing | undefined> {
    const call = callTo("check", inputs);
    const found = await find(inputs, session, call);
    if (found === undefined) {
        return undefined;
    }
    const { outs } = await observe(found, inputs, session, call);
    return { id: found.id, outs, differing: differingUnasked(outs, inputs) };
}

async function find(inputs: UserInputs, session: Session, call: CallContext): Promise<Subscriber | undefined> {
    return session.cache.subscriberWith(inputs.customerId, inputs.email, call);
}

/** Roles and the like come after the subscriber; whatever fails there, its id is kept. */
async function completePerson(
    made: Provisioned,
    personId: string | undefined,
    inputs: UserInputs,
    session: Session,
    call: CallContext,
) {
    const wanted: Raw = inputs;
    const missing = afterCreation.filter((field) => !isAbsent(wanted[field]));
    if (personId === undefined || missing.length === 0) {
        return made;
    }
    const { roles } = inputs;
    try {
        await changePerson(personId, missing, inputs, session, call);
        const given = roles === undefined ? {} : { roleIds: await roleIds(roles, session, call) };
        return { ...made, outs: { ...made.outs, ...given } };
    } catch (error) {
        const written = Object.keys(made.outs).filter((key) => key !== "roleIds" && !missing.includes(key));
        throw error instanceof Error ? new KeptInState(made.id, pick(made.outs, written), error) : error;
    }
}

async function provision(inputs: UserInputs, session: Session, call: CallContext): Promise<Provisioned> {
    const location = await locationFor(inputs, session, call);
    const locationId = location?.id;
    const phoneNumber = await claimNumberFor(inputs, locationId, session, call);
    // Asked before anything is sent: what fails afterwards would hide that the user is there.
    const orgId = location && (await organizationOf(inputs.customerId, session, call));
    const body = creationBody(inputs, phoneNumber, locationId);
    const subscriber = await session.client.subscribers.provision(body, call);
    await session.cache.noteSubscriber(subscriber);
    session.identities.recordCreated(subscriber.id);
    const { id, personId, status } = subscriber;
    if (personId !== undefined && orgId !== undefined) {
        const place = { id: locationId, name: location?.name };
        const given = { phoneNumber, extension: inputs.extension, location: place, owner: { id: personId } };
        await session.cache.noteNumber(orgId, given);
    }
    if (personId === undefined) {
        session.say(
            `note: ${nameOf(inputs)} must accept an e-mail from Webex before the account is moved (status: ${status}); run \`pulumi refresh\` later to see it.`,
        );
    }
    const chosen = inputs.phoneNumber === NEXT ? { chosen: true } : {};
    const outs = { ...inputs, phoneNumber, ...chosen, personId, locationId, status };
    return completePerson({ id, outs }, personId, inputs, session, call);
}

export async function takeOrProvision(inputs: UserInputs, session: Session): Promise<Provisioned> {
    const call = callTo("create", inputs);
    const found = await find(inputs, session, call);
    if (found === undefined) {
        return provision(inputs, session, call);
    }
    const { outs } = await observe(found, inputs, session, call);
    const taken = { id: found.id, outs: inputs.phoneNumber === NEXT ? { ...outs, chosen: true } : outs };
    if (inputs.adopt === true) {
        return taken;
    }
    stopIfDifferent(`A user ${inputs.email} of this customer`, differingUnasked(outs, inputs));
    return differingFields(outs, inputs).length === 0
        ? taken
        : completePerson(
              { ...taken, outs: { ...taken.outs, ...pick(inputs, afterCreation) } },
              found.personId,
              inputs,
              session,
              call,
          );
}
