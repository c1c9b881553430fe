// Lists people and shows one.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readQuery } from "../../call";
import { FULL_ADMINISTRATOR } from "../../catalog/roles";
import { isoTime } from "../../clock";
import { publicId, uuidOf } from "../../identifiers";
import { openOrganization, openOrganizationWithUuid } from "../../organization-access";
import { OWN_PERSON, ownOrganization } from "../../own-organization";
import { pageByCursor } from "../../paging";
import { pageSize, queryBoolean, queryNumber, queryText } from "../../shapes/query";
import type { PersonView } from "../../store/people";
import type { PersonFilter } from "../../store/person-list";
import { notFound } from "../../webex-error";
import { personAnswer } from "./answer";

// With calling data a page is small: ten, where the description speaks of a hundred (decision 104).
const CAP_WITH_CALLING_DATA = 10;
const CAP_IN_LOCATION = 50;
const CAP = 1000;

export const callingDataQuery = z.object({
    callingData: queryBoolean.default(false),
    minResponse: queryBoolean.default(false),
    showAllTypes: queryBoolean.optional(),
});

const listQuery = callingDataQuery.extend({
    email: queryText.optional(),
    displayName: queryText.optional(),
    orgId: queryText.optional(),
    id: queryText.optional(),
    roles: queryText.optional(),
    locationId: queryText.optional(),
    excludeStatus: queryBoolean.optional(),
    cursor: queryNumber.default(0),
});
type ListQuery = z.infer<typeof listQuery>;

export function listPeople(backend: Backend, call: Call): Answer {
    const query = readQuery(call, listQuery);
    const { max } = readQuery(call, z.object({ max: pageSize(100, capOf(query)) }));
    const org = query.orgId === undefined ? undefined : openOrganization(backend, query.orgId).id;
    const rows = singled(backend, query) ?? backend.personList.list(filterOf(query, org), query.cursor, max + 1);
    const shown = org === undefined ? rows : rows.filter((person) => person.org === org);
    return pageByCursor(call, { max, cursor: query.cursor }, shown, (page) => ({
        notFoundIds: query.id === undefined || shown.length > 0 ? undefined : query.id.split(","),
        items: page.map((person) => personAnswer(person, query.callingData)),
    }));
}

function capOf(query: ListQuery): number {
    if (query.callingData) {
        return CAP_WITH_CALLING_DATA;
    }
    return query.locationId === undefined ? CAP : CAP_IN_LOCATION;
}

function filterOf({ displayName, locationId, roles }: ListQuery, org: string | undefined): PersonFilter {
    const location = locationId === undefined ? undefined : (uuidOf("LOCATION", locationId) ?? "");
    return { org, displayName, location, roles: roles?.split(",") };
}

export function getPerson(backend: Backend, call: Call): Answer {
    const { callingData } = readQuery(call, callingDataQuery);
    if (uuidOf("PEOPLE", param(call, "personId")) === OWN_PERSON) {
        return getMyself(backend);
    }
    return { status: 200, body: personAnswer(personNamed(backend, param(call, "personId")), callingData) };
}

/** The partner's administrator, to whom the token belongs. */
export function getMyself(backend: Backend): Answer {
    const { id, name } = ownOrganization(backend);
    const body = {
        id: publicId("PEOPLE", OWN_PERSON),
        emails: ["administrator@partner.example"],
        displayName: `${name} Administrator`,
        firstName: name,
        lastName: "Administrator",
        orgId: publicId("ORGANIZATION", id),
        roles: [FULL_ADMINISTRATOR.id],
        licenses: [],
        created: isoTime(0),
        lastModified: isoTime(0),
        status: "unknown",
        type: "person",
    };
    return { status: 200, body };
}

export function personNamed(backend: Backend, personId: string): PersonView {
    const person = backend.people.find(uuidOf("PEOPLE", personId) ?? "");
    if (person === undefined) {
        throw notFound("The person");
    }
    openOrganizationWithUuid(backend, person.org);
    return person;
}

function singled(backend: Backend, query: { readonly email?: string | undefined; readonly id?: string | undefined }) {
    if (query.email !== undefined) {
        return [backend.people.withEmail(query.email)].filter((one) => one !== undefined);
    }
    const ids = query.id?.split(",").map((id) => uuidOf("PEOPLE", id) ?? "");
    return ids?.map((id) => backend.people.find(id)).filter((one) => one !== undefined);
}
