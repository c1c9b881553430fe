// Sub-partners, billing reports, Setup Assist requests, consent: the rest of the wholesale calls.
import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { expectStatus } from "./api";
import { aChange, aCustomer, aUser } from "./bodies";
import { anEmulator } from "./setting";

describe("emulator: sub-partners and the rest", () => {
    const setting = anEmulator({ speed: 0 });
    const subPartner = async (fields: object = {}) => {
        const { api } = setting();
        await api.control("PUT", "/partner", { subPartners: [{ subscriptionId: "Sub-7", ...fields }] });
        return (await api.get("/wholesale/subPartners")).body.items?.[0]?.orgId ?? "";
    };

    it("lists sub-partners by state", async () => {
        const { api } = setting();
        await subPartner({ provisioningState: "suspended" });
        const list = async (state: string) =>
            (await api.get(`/wholesale/subPartners?provisioningState=${state}`)).body.items;
        expect(await list("suspended")).to.have.length(1);
        expect(await list("active")).to.have.length(0);
    });

    it("separates the customers and subscribers of a sub-partner", async () => {
        const { api } = setting();
        const behalf = `onBehalfOfSubPartnerOrgId=${await subPartner()}`;
        const body = aCustomer({ provisioningId: await api.template() });
        const { url = "" } = expectStatus(202, await api.post(`/wholesale/customers?${behalf}`, body)).body;
        expect((await api.get("/wholesale/customers")).body.items).to.deep.equal([]);
        expect((await api.get(`/wholesale/customers?${behalf}`)).body.items).to.have.length(1);
        expect((await api.get(url)).status).to.equal(404);
        const { id } = expectStatus(200, await api.get(`${url}?${behalf}`)).body;
        expect((await api.post("/wholesale/subscribers", aUser({ customerId: id }))).status).to.equal(400);
        const made = await api.post(`/wholesale/subscribers?${behalf}`, aUser({ customerId: id }));
        const user = expectStatus(200, made).body.id ?? "";
        expect((await api.get("/wholesale/subscribers")).body.items).to.deep.equal([]);
        expect((await api.get(`/wholesale/subscribers/${user}`)).status).to.equal(404);
        expect((await api.get(`/wholesale/subscribers?${behalf}`)).body.items).to.have.length(1);
        expectStatus(202, await api.post("/wholesale/customers", body));
        expect((await api.get("/wholesale/customers?onBehalfOfSubPartnerOrgId=nobody")).status).to.equal(400);
    });

    it("lets a suspended sub-partner delete, but not create or update", async () => {
        const { api } = setting();
        const orgId = await subPartner();
        const behalf = `onBehalfOfSubPartnerOrgId=${orgId}`;
        const body = aCustomer({ provisioningId: await api.template() });
        const { url = "" } = expectStatus(202, await api.post(`/wholesale/customers?${behalf}`, body)).body;
        await subPartner({ orgId, provisioningState: "suspended" });
        expect((await api.post(`/wholesale/customers?${behalf}`, { ...body, externalId: "b" })).status).to.equal(403);
        expect((await api.put(`${url}?${behalf}`, aChange(["webex_calling"]))).status).to.equal(403);
        expectStatus(202, await api.delete(`${url}?${behalf}`));
    });

    it("creates billing reports, which are finished after a while", async () => {
        const { api, clock } = setting();
        await api.control("PUT", "/partner", { speed: 5 });
        const path = "/wholesale/billing/reports";
        const dates = { billingStartDate: "2026-10-01", billingEndDate: "2026-10-31" };
        const { id = "" } = expectStatus(200, await api.post(path, dates)).body;
        expect((await api.get(`${path}/${id}`)).body.status).to.equal("IN_PROGRESS");
        clock.advance(5000);
        const done = (await api.get(`${path}/${id}`)).body;
        expect(done.status).to.equal("COMPLETED");
        expect(expectStatus(200, await api.get(String(done["tempDownloadURL"]))).text).to.include("2026-10-01");
        expect((await api.get(`${path}?type=PARTNER&status=COMPLETED`)).body.items).to.have.length(1);
        expect((await api.get(`${path}?type=USER`)).body.items).to.have.length(0);
        expect((await api.post(path, { ...dates, billingEndDate: "2026-09-01" })).status).to.equal(400);
        expectStatus(204, await api.delete(`${path}/${id}`));
        expect((await api.get(`${path}/${id}`)).status).to.equal(404);
    });

    for (const sign of ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"]) {
        it(`writes no formula into a billing report if a sub-partner's id begins with ${JSON.stringify(sign)}`, async () => {
            const { api } = setting();
            const orgId = await subPartner({ orgId: `${sign}HYPERLINK("http://x.example","a")` });
            const path = "/wholesale/billing/reports";
            const dates = { billingStartDate: "2026-10-01", billingEndDate: "2026-10-31" };
            const { id = "" } = expectStatus(200, await api.post(path, { ...dates, subPartnerOrgId: orgId })).body;
            const { text } = expectStatus(200, await api.get(`${path}/${id}/download`));
            expect(parse(text)).to.deep.equal([
                ["PARTNER", "BILLING_START_DATE", "BILLING_END_DATE", "TYPE"],
                [`'${orgId}`, "2026-10-01", "2026-10-31", "PARTNER"],
            ]);
        });
    }

    it("accepts Setup Assist requests", async () => {
        const { api } = setting();
        const { id: customerId } = await api.customer();
        const path = "/wholesale/setupAssistRequests";
        const { id = "" } = expectStatus(201, await api.post(path, { customerId, location: "HQ" })).body;
        expectStatus(200, await api.put(`${path}/${id}`, { customerId, location: "HQ", service: "standard" }));
        expect((await api.get(`${path}?customerId=${customerId}`)).body.items?.[0]).to.include({
            id,
            service: "standard",
        });
        expect((await api.post(path, { customerId: "nobody" })).status).to.equal(400);
        expectStatus(204, await api.delete(`${path}/${id}`));
        expect((await api.get(`${path}/${id}`)).status).to.equal(404);
    });

    it("waits for the consent of a user with a free account", async () => {
        const { api } = setting();
        await api.control("PUT", "/partner", { freeAccounts: ["free.example"] });
        const customer = await api.customer();
        const body = aUser({ customerId: customer.id, email: "anna@free.example", extension: "4567" });
        const pending = expectStatus(202, await api.post("/wholesale/subscribers", body)).body;
        expect(pending.status).to.equal("pending_user_migration");
        expect(pending).not.to.have.property("personId");
        const path = `subscribers/${pending.id ?? ""}`;
        expectStatus(204, await api.post(`/${path}/emails/consentMove`));
        expectStatus(204, await api.post(`/wholesale/${path}/emails/consentMove`));
        expectStatus(204, await api.control("POST", `/${path}/consent`));
        const { body: moved } = await api.get(`/wholesale/${path}`);
        expect(moved).to.include({ status: "provisioned", id: pending.id });
        expect((await api.get(`/people/${moved.personId ?? ""}?callingData=true`)).body["extension"]).to.equal("4567");
        expect((await api.post(`/${path}/emails/consentMove`)).status).to.equal(409);
    });

    it("checks whether a subscriber could be provisioned", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const validate = (body: object) => api.post("/wholesale/subscribers/validate", body);
        expect(expectStatus(200, await validate({ email: "a@b.example" })).body.message).to.equal("success");
        const full = aUser({ customerId: customer.id, email: "a@b.example" });
        expectStatus(200, await validate(full));
        expectStatus(200, await api.post("/wholesale/subscribers", full));
        expect((await validate(full)).status).to.equal(409);
        expect((await validate({ ...full, email: "c@b.example", packages: ["webex_suite"] })).status).to.equal(400);
    });

    it("enables RedSky for organizations in the US and Canada only", async () => {
        const { api } = setting();
        const redSky = async (country: string) => {
            const address = { addressLine1: "1 Main St", city: "Springfield", country };
            const { orgId } = await api.customer({ externalId: country, address });
            return (await api.get(`/telephony/config/redSky?orgId=${orgId}`)).body["enabled"];
        };
        expect(await redSky("US")).to.equal(true);
        expect(await redSky("CA")).to.equal(true);
        expect(await redSky("SE")).to.equal(false);
    });
});
