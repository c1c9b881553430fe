// Attaching an organization that was there before the partner: silently, with its administrator's approval, or not at all.
import { expect } from "chai";
import { expectStatus, type Answered } from "./api";
import { aChange, aCustomer, type Fields } from "./bodies";
import { anEmulator } from "./setting";

describe("emulator: attaching an organization", () => {
    const setting = anEmulator({ speed: 10 });
    const invites = { adminInviteEmails: true };
    const organization = async (facts: Fields = {}) =>
        expectStatus(201, await setting().api.control("POST", "/organizations", { name: "Old AB", ...facts })).body
            .orgId ?? "";
    const attach = async (orgId: string, template: Fields = {}, fields: Fields = {}): Promise<Answered> => {
        const { api } = setting();
        const provisioningId = await api.template(template);
        const body = aCustomer({ provisioningId, orgId, customerInfo: undefined, ...fields });
        return api.post("/wholesale/customers", body);
    };
    const at = async (url: string | undefined) => (await setting().api.get(url ?? "")).body;
    const approve = (orgId: string, approved: boolean) =>
        setting().api.control("POST", `/organizations/${orgId}/approval`, { approved });

    it("attaches a small one without a domain automatically, and the partner manages it from then on", async () => {
        const { api, clock } = setting();
        const orgId = await organization({ users: 99 });
        expect((await api.get(`/organizations/${orgId}`)).status).to.equal(404);
        expect((await api.get("/organizations")).body.items).to.deep.equal([]);
        const { url } = expectStatus(202, await attach(orgId)).body;
        expect(await at(url)).not.to.have.property("orgId");
        clock.advance(10_000);
        expect(await at(url)).to.include({ status: "provisioned", orgId });
        expect((await api.get(`/organizations/${orgId}`)).body["displayName"]).to.equal("Old AB");
        expect((await api.get(`/locations?orgId=${orgId}`)).body.items).to.have.length(1);
        expect((await api.control("GET", `/organizations/${orgId}`)).body["managed"]).to.equal(true);
    });

    for (const facts of [{ users: 100 }, { verifiedDomain: true }, { claimedDomain: true }]) {
        it(`waits for the administrator's approval if ${JSON.stringify(facts)}`, async () => {
            const { clock } = setting();
            const orgId = await organization(facts);
            const { url } = expectStatus(202, await attach(orgId, invites)).body;
            clock.advance(1_000_000);
            expect((await at(url)).status).to.equal("provisioning");
            expect(expectStatus(200, await approve(orgId, true)).body["approval"]).to.equal("given");
            expect((await at(url)).status).to.equal("provisioning");
            clock.advance(10_000);
            expect(await at(url)).to.include({ status: "provisioned", orgId });
            expect((await approve(orgId, true)).status).to.equal(409);
        });
    }

    it("refuses if the template does not allow the e-mail that asks for approval, also in the precheck", async () => {
        const { api } = setting();
        const orgId = await organization({ verifiedDomain: true });
        expect((await attach(orgId)).status).to.equal(409);
        const provisioningId = await api.template();
        const body = aCustomer({ provisioningId, orgId, customerInfo: undefined });
        expect((await api.post("/wholesale/customers/validate", body)).status).to.equal(409);
    });

    it("ends in error if the administrator declines, and asks again at the next update", async () => {
        const { api, clock } = setting();
        const orgId = await organization({ claimedDomain: true });
        const { url = "" } = expectStatus(202, await attach(orgId, invites)).body;
        expectStatus(200, await approve(orgId, false));
        const declined = await at(url);
        expect(declined.status).to.equal("error");
        expect(declined).not.to.have.property("orgId");
        expect(declined.errors?.[0]?.description).to.include("declined");
        expectStatus(202, await api.put(url, aChange(["webex_calling"])));
        clock.advance(10_000);
        expect((await at(url)).status).to.equal("updating");
        expectStatus(200, await approve(orgId, true));
        clock.advance(10_000);
        expect(await at(url)).to.include({ status: "provisioned", orgId });
    });

    it("refuses an unknown one, another partner's, and one that is already being attached", async () => {
        const { api } = setting();
        expect((await attach("nobody")).status).to.equal(400);
        const foreign = await organization({ otherPartner: true });
        expect((await attach(foreign)).status).to.equal(409);
        expectStatus(200, await api.control("PUT", `/organizations/${foreign}`, { otherPartner: false }));
        expectStatus(202, await attach(foreign));
        expect((await attach(foreign, {}, { externalId: "second" })).status).to.equal(409);
    });

    it("lets the partner read it before it is attached, if the settings say so", async () => {
        const { api, clock } = setting();
        await api.control("PUT", "/partner", { organizationsNeedReading: true });
        const orgId = await organization();
        await attach(orgId);
        clock.advance(10_000);
        expect((await api.get(`/locations?orgId=${orgId}`)).status).to.equal(403);
        expectStatus(200, await api.get(`/organizations/${orgId}`));
        expectStatus(200, await api.get(`/locations?orgId=${orgId}`));
    });

    it("refuses unknown facts about an organization", async () => {
        const { api } = setting();
        expect((await api.control("POST", "/organizations", { name: "A", domains: 1 })).status).to.equal(400);
        expect((await api.control("PUT", "/organizations/nobody", {})).status).to.equal(404);
    });
});
