// Replaces a person: names, roles and address always; calling data where the caller asked to see or names them.
import type { Backend } from "../../backend";
import { giveCalling } from "../../calling/assign";
import { type Answer, type Call, param, readBody, readQuery } from "../../call";
import { publicId } from "../../identifiers";
import { refuse, throwIfRefused } from "../../rules/refusal";
import { locationMoved } from "../../rules/location-moved";
import { personVerdict } from "../../rules/person-verdict";
import { judgeCalling } from "../../calling/wanted";
import {
    callingAsked,
    callingForm,
    directoryOf,
    mentionsCalling,
    replacePersonBody,
    type PersonCalling,
    type ReplacePersonBody,
} from "../../shapes/person-bodies";
import { describeIssues } from "../../shapes/issues";
import type { PersonView } from "../../store/people";
import { badRequest, conflict } from "../../webex-error";
import { personAnswer } from "./answer";
import { callingDataQuery, personNamed } from "./read";

export function replacePerson(backend: Backend, call: Call): Answer {
    const person = personNamed(backend, param(call, "personId"));
    const { callingData, minResponse } = readQuery(call, callingDataQuery);
    const body = readBody(call, replacePersonBody);
    const email = body.emails[0] ?? person.email;
    const roles = [...new Set(body.roles ?? [])];
    const change = {
        package: person.package,
        email: { before: person.email, after: email },
        roles: { before: JSON.parse(person.roles) as string[], after: roles },
    };
    throwIfRefused(personVerdict(change, backend.customers.ofOrganization(person.org)));
    renameMailbox(backend, person, email);
    const replaced = {
        ...person,
        email,
        first_name: body.firstName ?? "",
        last_name: body.lastName ?? "",
        display_name: body.displayName,
        roles: JSON.stringify(roles),
        details: directoryOf(body),
        modified: backend.clock.now(),
    };
    backend.people.change(replaced);
    if (callingData || mentionsCalling(body)) {
        const present = { number: person.number ?? undefined, extension: person.extension ?? undefined };
        replaceCalling(backend, replaced, body, callingData ? NONE : present);
    }
    if (minResponse) return { status: 204 };
    return { status: 200, body: personAnswer(personNamed(backend, param(call, "personId")), callingData) };
}

// With callingData=true the whole person is replaced, so a field that is left out is taken away.
const NONE: PersonCalling = { number: undefined, extension: undefined };

function renameMailbox(backend: Backend, person: PersonView, email: string): void {
    const holder = backend.people.withEmail(email)?.id ?? person.id;
    const subscriber = backend.subscribers.ofPerson(person.id);
    const rival = backend.subscribers.withEmail(email);
    if (holder !== person.id || (rival !== undefined && rival.id !== subscriber?.id)) {
        throw conflict(`emails holds ${email}, which belongs to another user.`, 10022);
    }
    if (subscriber !== undefined && subscriber.email !== email) backend.subscribers.change({ ...subscriber, email });
}

function replaceCalling(backend: Backend, person: PersonView, body: ReplacePersonBody, absent: PersonCalling): void {
    const form = callingForm.safeParse(callingAsked(body, absent));
    if (!form.success) throw badRequest(...describeIssues(form.error));
    const { number, extension } = form.data;
    const location = person.location === null ? undefined : backend.locations.find(person.location);
    if (location === undefined) return refuseUnaskedCalling(number ?? extension ?? body.locationId ?? undefined);
    const neither = "phoneNumbers or extension is required: the person has a calling package.";
    throwIfRefused([
        ...locationMoved(publicId("LOCATION", location.id), body.locationId ?? undefined),
        ...(number === undefined && extension === undefined ? [refuse("callingData", neither)] : []),
        ...judgeCalling(backend, { location, number, extension }, person.id),
    ]);
    if (number === (person.number ?? undefined) && extension === (person.extension ?? undefined)) return;
    giveCalling(backend, person, { location, number, extension });
}

function refuseUnaskedCalling(given: string | undefined): void {
    if (given === undefined) return;
    const text = "phoneNumbers, extension and locationId are not allowed: the person has no calling package.";
    throwIfRefused([refuse("callingDataUnasked", text)]);
}
