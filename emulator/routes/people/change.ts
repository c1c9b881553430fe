// Changes a person: what the body names, and nothing else.
import type { Backend } from "../../backend";
import { giveCalling } from "../../calling/assign";
import { type Answer, type Call, param, readBody, readQuery } from "../../call";
import { publicId } from "../../identifiers";
import { refuse, throwIfRefused } from "../../rules/refusal";
import { locationMoved } from "../../rules/location-moved";
import { callingUserExtension, callingUserNames } from "../../rules/calling-user-form";
import { personRefusals } from "../../rules/person-refusals";
import { validateCalling } from "../../calling/wanted";
import {
    callingAsked,
    callingForm,
    changePersonBody,
    directoryOf,
    mentionsCalling,
    type ChangePersonBody,
    type PersonCalling,
} from "../../shapes/person-bodies";
import { describeIssues } from "../../shapes/issues";
import type { PersonView } from "../../store/people";
import { badRequest, conflict } from "../../webex-error";
import { assignPackage } from "../licenses/assign-package";
import { onePackageOf } from "../licenses/license-ids";
import { personAnswer } from "./answer";
import { callingDataQuery, personNamed } from "./read";

export function changePerson(backend: Backend, call: Call): Answer {
    const { callingData, minResponse } = readQuery(call, callingDataQuery);
    const body = readBody(call, changePersonBody);
    const person = withLicenses(backend, personNamed(backend, param(call, "personId")), body);
    const email = body.emails?.[0] ?? person.email;
    const before = JSON.parse(person.roles) as string[];
    const roles = body.roles === undefined ? before : [...new Set(body.roles ?? [])];
    const change = {
        package: person.package,
        email: { before: person.email, after: email },
        roles: { before, after: roles },
    };
    throwIfRefused([
        ...personRefusals(change, backend.customers.ofOrganization(person.org)),
        ...(person.package === null
            ? []
            : callingUserNames(person.package, {
                  firstName: body.firstName ?? undefined,
                  lastName: body.lastName ?? undefined,
              })),
    ]);
    renameMailbox(backend, person, email);
    const changed = {
        ...person,
        email,
        first_name: given(body.firstName, person.first_name),
        last_name: given(body.lastName, person.last_name),
        display_name: body.displayName,
        roles: JSON.stringify(roles),
        details: directoryOf(body, JSON.parse(person.details) as Record<string, unknown>),
        modified: backend.clock.now(),
    };
    backend.people.change(changed);
    if (callingData || mentionsCalling(body)) {
        const present = { number: person.number ?? undefined, extension: person.extension ?? undefined };
        changeCalling(backend, changed, body, present);
    }
    if (minResponse) {
        return { status: 204 };
    }
    return { status: 200, body: personAnswer(personNamed(backend, param(call, "personId")), callingData) };
}

/** Left out: as it is. Null: none. */
function given(value: string | null | undefined, present: string): string {
    return value === undefined ? present : (value ?? "");
}

/** The licences of the body replace those that the person has, where the body holds any list of them. */
function withLicenses(backend: Backend, person: PersonView, body: ChangePersonBody): PersonView {
    if (body.licenses === undefined || body.licenses === null) {
        return person;
    }
    const wanted = onePackageOf(backend, person.org, body.licenses);
    const { number, extension } = callingAsked(body, { number: undefined, extension: undefined });
    assignPackage(backend, person, wanted, { number, extension, locationId: body.locationId ?? undefined });
    return personNamed(backend, publicId("PEOPLE", person.id));
}

function renameMailbox(backend: Backend, person: PersonView, email: string): void {
    const holder = backend.people.withEmail(email)?.id ?? person.id;
    const subscriber = backend.subscribers.ofPerson(person.id);
    const rival = backend.subscribers.withEmail(email);
    if (holder !== person.id || (rival !== undefined && rival.id !== subscriber?.id)) {
        throw conflict(`emails contains ${email}, which belongs to another user.`, 10022);
    }
    if (subscriber !== undefined && subscriber.email !== email) {
        backend.subscribers.change({ ...subscriber, email });
    }
}

function changeCalling(backend: Backend, person: PersonView, body: ChangePersonBody, absent: PersonCalling): void {
    const form = callingForm.safeParse(callingAsked(body, absent));
    if (!form.success) {
        throw badRequest(...describeIssues(form.error));
    }
    const { number, extension } = form.data;
    const location = person.location === null ? undefined : backend.locations.find(person.location);
    if (location === undefined) {
        return refuseUnaskedCalling(number ?? extension ?? body.locationId ?? undefined);
    }
    const neither = "phoneNumbers or extension is required: the person has a calling package.";
    throwIfRefused([
        ...locationMoved(publicId("LOCATION", location.id), body.locationId ?? undefined),
        ...(number === undefined && extension === undefined ? [refuse("callingData", neither)] : []),
        ...(extension === person.extension ? [] : callingUserExtension(person.package ?? "", extension)),
        ...validateCalling(backend, { location, number, extension }, person.id),
    ]);
    if (number === (person.number ?? undefined) && extension === (person.extension ?? undefined)) {
        return;
    }
    giveCalling(backend, person, { location, number, extension });
}

function refuseUnaskedCalling(given: string | undefined): void {
    if (given === undefined) {
        return;
    }
    const text = "phoneNumbers, extension and locationId are not allowed: the person has no calling package.";
    throwIfRefused([refuse("callingDataUnasked", text)]);
}
