// Lists wholesale customers and shows one.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readQuery } from "../../call";
import { uuidOf } from "../../identifiers";
import { pageByOffset } from "../../paging";
import { customerInScope, scopeOf } from "../../scope";
import { pageSize, queryBoolean, queryList, queryNumber, queryText } from "../../shapes/query";
import { customerAnswer, customerUrl } from "./answer";

const listQuery = z.object({
    externalId: queryText.optional(),
    orgId: queryText.optional(),
    status: queryList.default([]),
    offset: queryNumber.default(0),
    max: pageSize(100, 100),
});

export function listCustomers(backend: Backend, call: Call): Answer {
    const { externalId, orgId, status, offset, max } = readQuery(call, listQuery);
    const rows = backend.customers.list({
        partner: scopeOf(backend, call).partner,
        externalId,
        org: orgId === undefined ? undefined : (uuidOf("ORGANIZATION", orgId) ?? ""),
        statuses: status,
        limit: max + 1,
        offset,
    });
    return pageByOffset(call, { max, offset }, rows, (shown) => ({
        items: shown.map((customer) => customerAnswer(customer, false)),
    }));
}

const getQuery = z.object({ includePackageLicenseInfo: queryBoolean.default(false) });

export function getCustomer(backend: Backend, call: Call): Answer {
    const { includePackageLicenseInfo } = readQuery(call, getQuery);
    const customer = customerInScope(backend, scopeOf(backend, call), param(call, "customerId"));
    const headers = { location: customerUrl(call, customer.id) };
    return { status: 200, headers, body: customerAnswer(customer, includePackageLicenseInfo) };
}
