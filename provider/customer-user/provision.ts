// Creates a user: takes the one that stands there already and equals what is declared, or provisions a new subscriber.
import type { Call } from "../webex/backend";
import type { Subscriber } from "../webex/wire/subscriber";
import type { Raw } from "../validation/unknown";
import { organizationOf } from "../run-state/organization-of";
import type { Session } from "../run-state/session";
import { stopIfForeign } from "../dynamic/judgement";
import { KeptInState, type Existing } from "../dynamic/resource";
import { differingFields } from "./diff";
import { NEXT, type UserInputs } from "./inputs";
import { callTo, nameOf } from "./naming";
import { observe } from "./observe";
import { changePerson } from "./person";
import { roleIds } from "./roles";
import { locationFor, numberFor } from "./whereabouts";

export interface Provisioned {
    readonly id: string;
    readonly outs: Raw;
}

/** Roles that a killed run had not given yet are given later; the first user of an organization is an administrator by itself. */
const differingUnasked = (outs: Raw, inputs: UserInputs): string[] =>
    differingFields(outs, inputs).filter((field) => field !== "roles");

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

async function find(inputs: UserInputs, session: Session, call: Call): Promise<Subscriber | undefined> {
    return session.directory.subscriberWith(inputs.customerId, inputs.email, call);
}

/** Roles come after the subscriber; whatever fails there, its id is kept. */
async function giveRoles(
    made: Provisioned,
    personId: string | undefined,
    inputs: UserInputs,
    session: Session,
    call: Call,
) {
    if (personId === undefined || inputs.roles === undefined) {
        return made;
    }
    try {
        await changePerson(personId, ["roles"], inputs, session, call);
        return { ...made, outs: { ...made.outs, roleIds: await roleIds(inputs.roles, session, call) } };
    } catch (error) {
        const { roles, roleIds: ids, ...withoutRoles } = made.outs;
        throw error instanceof Error ? new KeptInState(made.id, withoutRoles, error) : error;
    }
}

async function provision(inputs: UserInputs, session: Session, call: Call): Promise<Provisioned> {
    const location = await locationFor(inputs, session, call);
    const locationId = location?.id;
    const phoneNumber = await numberFor(inputs, locationId, session, call);
    // Asked before anything is sent: what fails afterwards would hide that the user is there.
    const orgId = location && (await organizationOf(inputs.customerId, session, call));
    const { customerId, email, firstName, lastName, extension } = inputs;
    const subscriber = await session.backend.subscribers.provision(
        {
            customerId,
            email,
            packages: [inputs.package],
            provisioningParameters: { firstName, lastName, primaryPhoneNumber: phoneNumber, extension, locationId },
        },
        call,
    );
    await session.directory.noteSubscriber(subscriber);
    session.identities.make(subscriber.id);
    const { id, personId, status } = subscriber;
    if (personId !== undefined && orgId !== undefined) {
        const place = { id: locationId, name: location?.name };
        const given = { phoneNumber, extension, location: place, owner: { id: personId } };
        await session.directory.noteNumber(orgId, given);
    }
    if (personId === undefined) {
        session.say(
            `note: ${nameOf(inputs)} must accept an e-mail from Webex before the account is moved (status: ${status}); run \`pulumi refresh\` later to see it.`,
        );
    }
    const chosen = inputs.phoneNumber === NEXT ? { chosen: true } : {};
    const outs = { ...inputs, phoneNumber, ...chosen, personId, locationId, status };
    return giveRoles({ id, outs }, personId, inputs, session, call);
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
    stopIfForeign(`A user ${inputs.email} of this customer`, differingUnasked(outs, inputs));
    return differingFields(outs, inputs).length === 0
        ? taken
        : giveRoles({ ...taken, outs: { ...taken.outs, roles: inputs.roles } }, found.personId, inputs, session, call);
}
