// Writes a seed into an empty database: all of it or, where one rule refuses one thing, nothing.
import type { Backend } from "../backend";
import { provisioningId, templateUuidOf } from "../identifiers";
import { templateBody } from "../shapes/template-body";
import { DirectCalls } from "./direct-calls";
import { plantCustomer } from "./plant-customer";
import { Problems } from "./problems";
import type { Seed } from "./shape";

const TEMPLATES = "/v1/wholesale/onboardingTemplates";

/** What every customer needs, where the seed names none. */
const STANDARD = templateBody.parse({
    name: "Standard",
    serviceProviderAdmin: "admin@partner.example",
    country: "US",
    language: "en",
    subscription: "Sub-100200",
});

export interface Planted {
    readonly customers: number;
    readonly users: number;
}

/** Inside a transaction of the caller, which rolls back where this throws. */
export function plant(backend: Backend, seed: Seed): Planted {
    const problems = new Problems();
    if (seed.partner !== undefined) {
        backend.settings.change(seed.partner);
    }
    const templates = plantTemplates(backend, seed, problems);
    const api = new DirectCalls(backend);
    for (const [index, customer] of seed.customers.entries()) {
        plantCustomer(backend, api, { problems, path: ["customers", index], templates }, customer);
    }
    problems.throwIfAny();
    for (const fault of seed.faults) {
        backend.faults.add(fault);
    }
    const users = seed.customers.reduce((sum, { users }) => sum + users.length, 0);
    return { customers: seed.customers.length, users };
}

/** The provisioning id of each template, by its name. */
function plantTemplates(backend: Backend, seed: Seed, problems: Problems): ReadonlyMap<string, string> {
    const planted = new Map<string, string>();
    for (const [index, template] of (seed.templates ?? [STANDARD]).entries()) {
        const { provisioningId: given, ...body } = template;
        const path = ["templates", index] as const;
        const uuid = given === undefined ? backend.newUuid() : templateUuidOf(given);
        if (uuid === undefined) {
            const example = provisioningId("5ad0c9e2-8e17-4f6b-b3c4-91d2f07a6e55");
            problems.add([...path, "provisioningId"], `must be the base64 of a UUID, such as ${example}.`);
            continue;
        }
        if (planted.has(body.name)) {
            problems.add([...path, "name"], "is the name of another template of the seed.");
        }
        if (backend.templates.find(uuid) !== undefined) {
            problems.add([...path, "provisioningId"], "is that of another template of the seed.");
            continue;
        }
        const api = new DirectCalls({ ...backend, newUuid: () => uuid });
        problems.attempt(path, () => api.call("POST", TEMPLATES, { body }));
        planted.set(body.name, provisioningId(uuid));
    }
    return planted;
}
