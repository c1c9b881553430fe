// /licenses: one licence for each package of the customer; its units are the package's quantity.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readQuery } from "../../call";
import { packageFacts } from "../../catalog/packages";
import { licenseId, publicId } from "../../identifiers";
import { openOrganization, openOrganizationWithUuid } from "../../organization-access";
import { pageByCursor } from "../../paging";
import { pageSize, queryNumber, queryText } from "../../shapes/query";
import type { WholesaleCustomer } from "../../store/customer-row";
import type { PersonView } from "../../store/people";
import { notFound } from "../../webex-error";

/** Policy: what Webex shows where a licence has no bound. */
const UNBOUNDED = -1;

const listQuery = z.object({ orgId: queryText.optional() });

export function listLicenses(backend: Backend, call: Call): Answer {
    const org = openOrganization(backend, readQuery(call, listQuery).orgId);
    return { status: 200, body: { items: licensesOf(backend, org.id) } };
}

export function getLicense(backend: Backend, call: Call): Answer {
    const id = param(call, "licenseId");
    const uuid = /^ciscospark:\/\/us\/LICENSE\/([0-9a-f-]{36})_/u.exec(Buffer.from(id, "base64").toString("utf8"))?.[1];
    if (uuid === undefined) {
        throw notFound("The licence");
    }
    const org = openOrganizationWithUuid(backend, uuid);
    const found = licensesOf(backend, org.id).find((license) => license.id === id);
    if (found === undefined) {
        throw notFound("The licence");
    }
    const { includeAssignedTo, limit, cursor } = readQuery(call, getQuery);
    if (includeAssignedTo === undefined) {
        return { status: 200, body: found };
    }
    const filter = { org: org.id, package: packageOf(id) };
    const people = backend.personList.list(filter, cursor, limit + 1);
    return pageByCursor(call, { max: limit, maxName: "limit", cursor }, people, (shown) => ({
        ...found,
        users: shown.map(assigned),
    }));
}

const getQuery = z.object({
    includeAssignedTo: z.literal("user").optional(),
    limit: pageSize(300, 300),
    cursor: queryNumber.default(0),
});

function packageOf(license: string): string {
    return /_(\w+)$/u.exec(Buffer.from(license, "base64").toString("utf8"))?.[1] ?? "";
}

function assigned(person: PersonView): unknown {
    const { id, display_name, email } = person;
    return { id: publicId("PEOPLE", id), type: "INTERNAL", displayName: display_name, email };
}

function licensesOf(backend: Backend, org: string) {
    const customer = backend.customers.ofOrganization(org);
    if (customer === undefined) {
        return [];
    }
    const lag = backend.settings.partner.licenseLag * 1000;
    const seats =
        lag === 0
            ? backend.subscribers.seatsByPackage(customer.id)
            : backend.subscribers.seatsByPackageUntil(customer.id, backend.clock.now() - lag);
    return customer.packages.map((name) => license(customer, org, name, seats.get(name) ?? 0));
}

function license(customer: WholesaleCustomer, org: string, name: string, used: number) {
    return {
        id: licenseId(org, name),
        name: packageFacts(name)?.title ?? name,
        totalUnits: customer.limits?.[name] ?? UNBOUNDED,
        consumedUnits: used,
        consumedByUsers: used,
        consumedByWorkspaces: 0,
    };
}
