// What only Cisco or Partner Hub could do to a customer: migration, quantities, status.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param, readBody } from "../call";
import { finishProvisioning } from "../jobs/finish-provisioning";
import { findCustomer } from "../scope";
import { text } from "../shapes/text";
import { customerStatuses, type WholesaleCustomer } from "../store/customer-row";
import { notFound } from "../webex-error";

export function customerControl(backend: Backend): Route[] {
    const path = "/emulator/customers/:customerId";
    return [
        { method: "GET", path, handle: (call) => ({ status: 200, body: everything(customerOf(backend, call)) }) },
        { method: "PUT", path, handle: (call) => change(backend, call) },
    ];
}

const body = z.strictObject({
    migrating: z.boolean().optional(),
    /** Replaces the quantities; null makes the customer unrestricted. */
    limits: z.record(text, z.int().min(0)).nullable().optional(),
    status: z.enum(customerStatuses).optional(),
});

function change(backend: Backend, call: Call): Answer {
    const present = customerOf(backend, call);
    const { migrating, limits, status } = readBody(call, body);
    const changed = {
        ...present,
        migrating: migrating ?? present.migrating,
        limits: limits === undefined ? present.limits : (limits ?? undefined),
    };
    if (status === "provisioned" || status === "provisioned_with_errors") {
        finishProvisioning(backend, { ...changed, jobEnds: undefined, errors: [], warnings: [] }, status);
    } else {
        backend.customers.save(status === undefined ? changed : { ...changed, status, jobEnds: undefined });
    }
    return { status: 200, body: everything(customerOf(backend, call)) };
}

function customerOf(backend: Backend, call: Call): WholesaleCustomer {
    const customer = findCustomer(backend, param(call, "customerId"));
    if (customer === undefined) {
        throw notFound("The customer");
    }
    return customer;
}

/** What the API never returns, for tests that need it. */
function everything(customer: WholesaleCustomer): unknown {
    const { name, primaryEmail, status, packages, limits, createdWith, headOffice, details, migrating } = customer;
    const restricted = limits !== undefined;
    return { name, primaryEmail, status, packages, limits, restricted, createdWith, headOffice, migrating, ...details };
}
