// /devices: a phone for a person, by its MAC address: the one call that Cisco's reference application makes.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readBody, readQuery } from "../call";
import { publicId, uuidOf } from "../identifiers";
import { openOrganizationWithUuid } from "../organization-access";
import { queryText } from "../shapes/query";
import { anyText, text } from "../shapes/text";
import { badRequest, conflict } from "../webex-error";

export function deviceRoutes(backend: Backend): Route[] {
    return [{ method: "POST", path: "/v1/devices", handle: (call) => create(backend, call) }];
}

const body = z.object({
    mac: text
        .transform((mac) => mac.replace(/[:-]/gu, "").toUpperCase())
        .refine((mac) => /^[0-9A-F]{12}$/u.test(mac), "must be a MAC address of 12 hexadecimal digits"),
    model: text,
    personId: text.optional(),
    workspaceId: text.optional(),
    password: anyText.optional(),
});

const query = z.object({ orgId: queryText.optional() });

function create(backend: Backend, call: Call): Answer {
    const { orgId } = readQuery(call, query);
    const { mac, model, personId, workspaceId } = readBody(call, body);
    if (workspaceId !== undefined || personId === undefined) {
        throw badRequest("personId is required: the emulator does not have workspaces.");
    }
    const person = backend.people.find(uuidOf("PEOPLE", personId) ?? "");
    const elsewhere = orgId !== undefined && uuidOf("ORGANIZATION", orgId) !== person?.org;
    if (person === undefined || elsewhere) {
        throw badRequest("personId does not match a person of the organization.");
    }
    openOrganizationWithUuid(backend, person.org);
    if (person.location === null) {
        throw badRequest("personId is a person without a calling package.");
    }
    if (backend.devices.has(mac)) {
        throw conflict(`mac ${mac} belongs to another device.`);
    }
    const id = backend.newUuid();
    backend.devices.add({ id, mac, model, person: person.id, created: backend.clock.now() });
    const answer = {
        id: publicId("DEVICE", id),
        displayName: model,
        personId,
        orgId: publicId("ORGANIZATION", person.org),
        product: model,
        type: "phone",
        mac: mac.replace(/..(?!$)/gu, "$&:"),
        connectionStatus: "disconnected",
        capabilities: [],
        permissions: [],
    };
    return { status: 200, body: answer };
}
