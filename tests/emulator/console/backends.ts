// The three states of the backend in which the console is looked at: empty, seeded, failing.
import { aCustomer, aLocation } from "../bodies";
import { type Api, type Customer, expectStatus } from "../api";

export interface Backend {
    readonly name: "empty" | "seeded" | "failing";
    fill(api: Api): Promise<string>;
}

export const backends: readonly Backend[] = [
    { name: "empty", fill: async () => "/" },
    { name: "seeded", fill: async (api) => `/?customer=${(await seed(api)).id}` },
    { name: "failing", fill: fail },
];

const PACKAGES = ["webex_calling", "webex_meetings", "common_area_calling"];

/** Two customers, users with numbers and without, a second location, and one refusal. */
export async function seed(api: Api): Promise<Customer> {
    await api.customer({
        externalId: "crm-004712",
        customerInfo: { name: "Fjällvind El AB", primaryEmail: "it@fjallvind.example", language: "sv" },
    });
    const limits = { webex_calling: 3, webex_meetings: 10, common_area_calling: 2 };
    const customer = await api.customer({ packages: PACKAGES, limits });
    const people = [
        ["anna", "Anna", "Berg", { number: "+46901234567", extension: "4567" }],
        ["olof", "Olof", "Nilsson", { number: "+46901234568", extension: "4568" }],
        ["sara", "Sara", "Åkesson", { extension: "4569" }],
    ] as const;
    for (const [name, firstName, lastName, calling] of people) {
        await api.user(customer, { email: `${name}@norrbygg.example`, firstName, lastName, ...calling });
    }
    await api.user(customer, {
        email: "per@norrbygg.example",
        firstName: "Per",
        lastName: "Lund",
        package: "webex_meetings",
    });
    expectStatus(201, await api.post(`/locations?orgId=${customer.orgId}`, aLocation()));
    await api.post("/wholesale/subscribers", refusedUser(customer));
    return customer;
}

/** One more than there are seats. */
export const refusedUser = (customer: Customer): object => ({
    customerId: customer.id,
    email: "late@norrbygg.example",
    packages: ["webex_calling"],
    provisioningParameters: { firstName: "Late", lastName: "Comer", extension: "4570" },
});

/** Faults are set, jobs have failed or are held, and the log is full of it. */
async function fail(api: Api): Promise<string> {
    const customer = await seed(api);
    const failing = { name: "Norrsken Redovisning AB", primaryEmail: "it@norrsken.example", language: "sv" };
    await api.control("POST", "/faults", {
        method: "POST",
        path: "/wholesale/customers",
        kind: "job-error",
        description: "The data center is being moved.",
    });
    const provisioningId = await api.template({ name: "Branch offices" });
    const packages = ["webex_calling"];
    const lost = { provisioningId, packages, externalId: "crm-004713", customerInfo: failing };
    expectStatus(202, await api.post("/wholesale/customers", aCustomer(lost)));
    await api.customer({
        externalId: "crm-004714",
        customerInfo: { ...failing, name: "Norrsken Revision AB", primaryEmail: "it@revision.example" },
    });
    const { items = [] } = (await api.get("/wholesale/customers?externalId=crm-004712")).body;
    await api.control("PUT", `/customers/${items[0]?.id ?? ""}`, { status: "pending_rpl_review" });
    await api.control("POST", "/faults", {
        method: "POST",
        path: "/wholesale/subscribers",
        kind: "status",
        status: 429,
        retryAfter: 2,
        times: 3,
    });
    await api.control("POST", "/faults", { path: "/people/*", kind: "drop-after", times: 2 });
    for (let time = 0; time < 2; time += 1) {
        await api.post("/wholesale/subscribers", refusedUser(customer));
    }
    await api.get("/people/me").catch(() => undefined);
    await api.as("expired").get("/wholesale/customers");
    return "/#requests";
}
