// Customers, subscribers and sub-partners: what is sent, and what is made of contradictory answers.
import { expect } from "chai";
import { reply } from "../../../support/web-server";
import { aCustomer, aCustomerBody, aSubscriber, aSubscriberBody } from "../builders";
import { aScene, call, closeServers, errorOf } from "../scene";

describe("the wholesale API", () => {
    afterEach(closeServers);

    it("returns a new customer's id from the header, the body, or both", async () => {
        const url = "https://webexapis.com/v1/wholesale/customers/Y2lz%2Fa";
        for (const [body, headers] of [
            [{ url }, {}],
            [undefined, { location: url }],
            [{ url }, { location: `${url}?x=1` }],
        ] as const) {
            const { client } = await aScene((_, response) => reply(response, 202, body, headers));
            expect(await client.customers.provision(aCustomerBody(), call)).to.equal("Y2lz/a");
        }
    });

    it("returns undefined for what does not exist, not an error", async () => {
        const { client } = await aScene((_, response) => reply(response, 404, { message: "not found" }));
        expect(await client.customers.get("cust-1", call)).to.equal(undefined);
        expect(await client.subscribers.get("sub-1", call)).to.equal(undefined);
        expect(await client.people.get("person-1", call)).to.equal(undefined);
        expect(await client.organizations.get("org-1", call)).to.equal(undefined);
        await client.customers.remove("cust-1", call);
        await client.subscribers.remove("sub-1", call);
    });

    it("reads a customer however its fields are spelled, and drops unknown ones", async () => {
        const packages = [{ name: "webex_calling", status: "provisioned", warnings: null, licenseIds: ["lic-1"] }];
        const { client, server } = await aScene(() =>
            aCustomer({
                externalId: 4711,
                orgId: null,
                errors: null,
                packages: null,
                resourceDetails: { packages },
                surprise: 1,
            }),
        );
        const customer = await client.customers.get("cust-1", call, { includePackageLicenseInfo: true });
        expect(customer).to.have.property("externalId", "4711");
        expect(customer).not.to.have.any.keys("surprise", "orgId");
        expect(customer?.errors).to.deep.equal([]);
        expect(customer?.packages).to.deep.equal([]);
        expect(customer?.resourceDetails?.packages[0]).to.deep.include({ warnings: [], licenseIds: ["lic-1"] });
        expect(server.questions[0]?.query.get("includePackageLicenseInfo")).to.equal("true");
    });

    it("reads a subscriber's package from either field", async () => {
        const { client } = await aScene(() => aSubscriber({ package: "webex_suite", packages: null }));
        expect((await client.subscribers.get("sub-1", call))?.packages).to.deep.equal(["webex_suite"]);
    });

    it("accepts a subscriber who has to consent first (202)", async () => {
        const pending = aSubscriber({ status: "pending_user_migration", personId: null });
        const { client } = await aScene((_, response) => reply(response, 202, pending));
        expect((await client.subscribers.provision(aSubscriberBody(), call)).status).to.equal("pending_user_migration");
    });

    it("passes a precheck whose info is a list, an object, or absent", async () => {
        for (const info of [[{ infoCode: 100, description: "ok" }], { infoCode: "100" }, null]) {
            const { client, server } = await aScene(() => ({ message: "success", info }));
            expect(await client.customers.precheck({ packages: ["webex_calling"] }, call)).to.deep.equal({
                passed: true,
                problems: [],
            });
            expect(server.questions[0]?.line).to.equal("POST /wholesale/customers/validate");
        }
    });

    it("fails a precheck with its reasons, whatever the status", async () => {
        const errors = [{ errorCode: 10022, description: "e-mail is taken" }];
        for (const status of [200, 400, 409, 422]) {
            const { client } = await aScene((_, response) => reply(response, status, { message: "failed", errors }));
            expect(
                await client.subscribers.precheck({ email: "anna@norrbygg.example" }, call),
                String(status),
            ).to.deep.equal({
                passed: false,
                problems: [{ code: 10022, description: "e-mail is taken" }],
            });
        }
        const { client } = await aScene(() => ({ message: "fail", info: { errorCode: 7, description: "country" } }));
        expect(await client.customers.precheck({}, call)).to.deep.equal({
            passed: false,
            problems: [{ code: 7, description: "country" }],
        });
    });

    it("has no result if a precheck is not allowed or does not exist", async () => {
        const { client } = await aScene((_, response) => reply(response, 403, { message: "no entitlement" }));
        expect((await errorOf(client.customers.precheck({}, call))).message).to.contain("no entitlement");
    });

    it("receives the sub-partner on whose behalf a call is made, and the other APIs do not", async () => {
        const { client, server } = await aScene(({ method }) => (method === "GET" ? { items: [] } : aSubscriber()));
        const forSubPartner = { ...call, onBehalfOf: "sub-org" };
        await client.customers.list({}, forSubPartner);
        await client.subscribers.provision(aSubscriberBody(), forSubPartner);
        await client.people.list({ orgId: "org-1" }, forSubPartner);
        const sent = server.questions.map(({ query }) => query.get("onBehalfOfSubPartnerOrgId"));
        expect(sent).to.deep.equal(["sub-org", "sub-org", null]);
    });

    it("lists sub-partners from either of two field names", async () => {
        for (const key of ["items", "subPartners"]) {
            const { client } = await aScene(() => ({ [key]: [{ orgId: "sub-org", provisioningState: "suspended" }] }));
            expect(await client.subPartners(call)).to.deep.equal([
                { orgId: "sub-org", provisioningState: "suspended" },
            ]);
        }
    });
});
