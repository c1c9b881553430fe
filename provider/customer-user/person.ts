// Changes the person behind a subscriber: names, roles, number and extension belong to People, not to the wholesale API.
import type { CallContext } from "../webex/webex-client";
import type { Person } from "../webex/wire/person";
import { organizationOf } from "../run-state/organization-of";
import type { Session } from "../run-state/session";
import { keysWith } from "../validation/field-table";
import type { Raw } from "../validation/unknown";
import { userFields, type UserField } from "./fields";
import type { UserInputs } from "./inputs";
import { roleIds } from "./roles";

const ofPerson = keysWith(userFields, ({ keptBy }: UserField) => keptBy === "person");

export const isOfPerson = (field: string): boolean => ofPerson.includes(field);

/** What the creation of a subscriber does not take: written once the person is there. */
export const afterCreation: readonly string[] = keysWith(
    userFields,
    ({ keptBy, atCreation }: UserField) => keptBy === "person" && atCreation !== true,
);

/** Those that People hold as they are, by their names there. */
function plainFields(fields: readonly string[], inputs: Raw): Raw {
    const table: Readonly<Record<string, UserField>> = userFields;
    const named = fields.flatMap((field) => {
        const name = table[field]?.personField;
        return name === undefined ? [] : [[name, inputs[field]]];
    });
    return Object.fromEntries(named) as Raw;
}

function numbersOf(person: Person, phoneNumber: string | undefined): Person["phoneNumbers"] {
    const others = (person.phoneNumbers ?? []).filter(({ type }) => type !== "work");
    return phoneNumber === undefined ? others : [...others, { type: "work", value: phoneNumber, primary: true }];
}

/** Writes those fields of the person, and no others. */
export async function changePerson(
    personId: string,
    fields: readonly string[],
    inputs: UserInputs,
    session: Session,
    call: CallContext,
): Promise<void> {
    if (fields.length === 0) {
        return;
    }
    const orgId = await organizationOf(inputs.customerId, session, call);
    const roles = fields.includes("roles") ? await roleIds(inputs.roles ?? [], session, call) : undefined;
    const { firstName, lastName, extension } = inputs;
    const isRenamed = fields.includes("firstName") || fields.includes("lastName");
    const changed = await session.client.people.change(
        personId,
        (person) => ({
            ...person,
            ...plainFields(fields, inputs),
            ...(isRenamed ? { firstName, lastName, displayName: `${firstName} ${lastName}` } : {}),
            ...(roles === undefined ? {} : { roles }),
            ...(fields.includes("extension") ? { extension } : {}),
            ...(fields.includes("phoneNumber") ? { phoneNumbers: numbersOf(person, inputs.phoneNumber) } : {}),
        }),
        { ...call, orgId },
    );
    await session.cache.notePerson(orgId, changed);
}

/** The address the person has afterwards: Webex may keep the former one until the person has confirmed. */
export async function changeAddress(
    personId: string,
    inputs: UserInputs,
    session: Session,
    call: CallContext,
): Promise<string | undefined> {
    const orgId = await organizationOf(inputs.customerId, session, call);
    const changed = await session.client.people.change(personId, (person) => ({ ...person, emails: [inputs.email] }), {
        ...call,
        orgId,
    });
    await session.cache.notePerson(orgId, changed);
    return changed.emails[0];
}
