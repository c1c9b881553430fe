// Lists people and shows one.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readQuery } from "../../call";
import { uuidOf } from "../../identifiers";
import { openOrganization, openOrganizationWithUuid } from "../../organization-access";
import { pageByCursor } from "../../paging";
import { pageSize, queryBoolean, queryNumber, queryText } from "../../shapes/query";
import type { PersonView } from "../../store/people";
import { notFound } from "../../webex-error";
import { personAnswer } from "./answer";

// API sheet 8.2: with calling data a page is small.
const CAP_WITH_CALLING_DATA = 10;
const CAP = 1000;

export const callingDataQuery = z.object({ callingData: queryBoolean.default(false) });

const listQuery = callingDataQuery.extend({
    email: queryText.optional(),
    orgId: queryText.optional(),
    id: queryText.optional(),
    cursor: queryNumber.default(0),
});

export function listPeople(backend: Backend, call: Call): Answer {
    const query = readQuery(call, listQuery);
    const cap = query.callingData ? CAP_WITH_CALLING_DATA : CAP;
    const { max } = readQuery(call, z.object({ max: pageSize(100, cap) }));
    const org = query.orgId === undefined ? undefined : openOrganization(backend, query.orgId).id;
    const rows = singled(backend, query) ?? backend.people.list(org, query.cursor, max + 1);
    const shown = org === undefined ? rows : rows.filter((person) => person.org === org);
    return pageByCursor(call, { max, cursor: query.cursor }, shown, (page) => ({
        notFoundIds: query.id === undefined || shown.length > 0 ? undefined : query.id.split(","),
        items: page.map((person) => personAnswer(person, query.callingData)),
    }));
}

export function getPerson(backend: Backend, call: Call): Answer {
    const { callingData } = readQuery(call, callingDataQuery);
    return { status: 200, body: personAnswer(personNamed(backend, param(call, "personId")), callingData) };
}

export function personNamed(backend: Backend, personId: string): PersonView {
    const person = backend.people.find(uuidOf("PEOPLE", personId) ?? "");
    if (person === undefined) throw notFound("The person");
    openOrganizationWithUuid(backend, person.org);
    return person;
}

function singled(backend: Backend, query: { readonly email?: string | undefined; readonly id?: string | undefined }) {
    if (query.email !== undefined) return [backend.people.withEmail(query.email)].filter((one) => one !== undefined);
    const ids = query.id?.split(",").map((id) => uuidOf("PEOPLE", id) ?? "");
    return ids?.map((id) => backend.people.find(id)).filter((one) => one !== undefined);
}
