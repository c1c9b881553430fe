// Organizations that existed before the partner, and their administrators' answers to being attached.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param, readBody } from "../call";
import { publicId, uuidOf } from "../identifiers";
import { jobEnd } from "../jobs/start-job";
import { country, text } from "../shapes/text";
import { factsOf, type Organization } from "../store/organizations";
import { conflict, notFound } from "../webex-error";

export function organizationControl(backend: Backend): Route[] {
    const all = "/emulator/organizations";
    const one = `${all}/:orgId`;
    return [
        { method: "POST", path: all, handle: (call) => add(backend, call) },
        { method: "GET", path: one, handle: (call) => shown(organizationOf(backend, call)) },
        { method: "PUT", path: one, handle: (call) => change(backend, call) },
        { method: "POST", path: `${one}/approval`, handle: (call) => approve(backend, call) },
    ];
}

const facts = {
    users: z.int().min(0).optional(),
    verifiedDomain: z.boolean().optional(),
    claimedDomain: z.boolean().optional(),
    otherPartner: z.boolean().optional(),
};

const newOrganization = z.strictObject({ name: text, country: country.default("US"), ...facts });

function add(backend: Backend, call: Call): Answer {
    const { name, country, ...given } = readBody(call, newOrganization);
    const id = backend.newUuid();
    const known = { id, name, country, awaits_first_user: 0, unread: 0, managed: 0 };
    backend.organizations.add({ ...known, facts: JSON.stringify(given), created: backend.clock.now() });
    return { status: 201, body: { orgId: publicId("ORGANIZATION", id) } };
}

function change(backend: Backend, call: Call): Answer {
    const org = organizationOf(backend, call);
    const given = readBody(call, z.strictObject(facts));
    const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    backend.organizations.setFacts(org.id, { ...factsOf(org), ...told });
    return shown(organizationOf(backend, call));
}

function approve(backend: Backend, call: Call): Answer {
    const org = organizationOf(backend, call);
    const { approved } = readBody(call, z.strictObject({ approved: z.boolean() }));
    const present = factsOf(org);
    const customer = backend.customers.find(present.attachedBy ?? "");
    if (present.approval !== "pending" || customer === undefined) {
        throw conflict("No customer is waiting for the approval of this organization's administrator.");
    }
    backend.organizations.setFacts(org.id, { ...present, approval: approved ? "given" : "declined" });
    if (approved) {
        backend.customers.save({ ...customer, jobEnds: jobEnd(backend, customer.jobOutcome) });
    } else {
        const errors = [{ description: "The administrator of the organization declined the attachment." }];
        backend.customers.save({ ...customer, status: "error", errors });
    }
    return shown(organizationOf(backend, call));
}

function organizationOf(backend: Backend, call: Call): Organization {
    const org = backend.organizations.find(uuidOf("ORGANIZATION", param(call, "orgId")) ?? "");
    if (org === undefined) {
        throw notFound("The organization");
    }
    return org;
}

function shown(org: Organization): Answer {
    const { users, verifiedDomain, claimedDomain, otherPartner, approval } = factsOf(org);
    const told = { users, verifiedDomain, claimedDomain, otherPartner, approval };
    return { status: 200, body: { name: org.name, country: org.country, managed: org.managed === 1, ...told } };
}
