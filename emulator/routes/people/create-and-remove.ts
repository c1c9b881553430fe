// Creates a person, and removes a person with everything that hangs on one.
import type { Backend } from "../../backend";
import { takeCalling } from "../../calling/assign";
import { type Answer, type Call, param, readBody, readQuery } from "../../call";
import { publicId } from "../../identifiers";
import { openOrganization } from "../../organization-access";
import { personRefusals } from "../../rules/person-refusals";
import { createPersonBody, directoryOf } from "../../shapes/person-bodies";
import { conflict } from "../../webex-error";
import { personAnswer } from "./answer";
import { licenseNewSubscriber } from "./license-new-subscriber";
import { callingDataQuery, personNamed } from "./read";

export function createPerson(backend: Backend, call: Call): Answer {
    const { callingData, minResponse } = readQuery(call, callingDataQuery);
    const body = readBody(call, createPersonBody);
    const org = openOrganization(backend, body.orgId);
    const email = body.emails[0] ?? "";
    if (backend.people.withEmail(email) !== undefined || backend.subscribers.withEmail(email) !== undefined) {
        throw conflict(`emails contains ${email}, which belongs to another user.`, 10022);
    }
    const roles = [...new Set(body.roles ?? [])];
    const unchanged = { package: null, email: { before: email, after: email } };
    personRefusals({ ...unchanged, roles: { before: [], after: roles } }, undefined);
    const firstName = body.firstName ?? "";
    const lastName = body.lastName ?? "";
    const now = backend.clock.now();
    const person = {
        id: backend.newUuid(),
        org: org.id,
        email,
        first_name: firstName,
        last_name: lastName,
        display_name: body.displayName ?? `${firstName} ${lastName}`.trim(),
        roles: JSON.stringify(roles),
        details: directoryOf(body),
        location: null,
        extension: null,
        created: now,
        modified: now,
    };
    backend.people.add(person);
    const refused = licenseNewSubscriber(
        backend,
        { seq: 0, number: null, package: null, ...person },
        body,
        callingData,
    );
    if (refused !== undefined) {
        return { status: refused.status, body: refused };
    }
    const id = publicId("PEOPLE", person.id);
    return { status: 200, body: minResponse ? { id } : personAnswer(personNamed(backend, id), callingData) };
}

/** The subscription goes with the person, as when a user is deleted in Control Hub. */
export function removePerson(backend: Backend, call: Call): Answer {
    const person = personNamed(backend, param(call, "personId"));
    const subscriber = backend.subscribers.ofPerson(person.id);
    takeCalling(backend, person);
    if (subscriber !== undefined) {
        backend.subscribers.remove(subscriber.id);
    }
    backend.people.remove(person.id);
    return { status: 204 };
}
