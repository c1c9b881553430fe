// The asynchronous walk of a customer, on a clock that the test moves.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { startEmulator } from "../support/emulator";
import { Api, expectStatus } from "./api";
import { aChange, aCustomer } from "./bodies";
import { anEmulator } from "./setting";

const PATH = "/wholesale/customers";
const PACKAGES = ["webex_calling", "webex_meetings"];

describe("emulator: customer jobs", () => {
    const setting = anEmulator({ speed: 10 });
    const begin = async () => {
        const { api } = setting();
        return api.post(PATH, aCustomer({ provisioningId: await api.template() }));
    };
    const begun = async () => (await begin()).body.url ?? "";
    const statusAt = async (url: string) => (await setting().api.get(url)).body.status;

    it("answer 202 with the customer's address in header and body", async () => {
        const answer = expectStatus(202, await begin());
        expect(answer.headers.get("location")).to.equal(answer.body.url);
        expect(answer.body.url).to.match(/\/v1\/wholesale\/customers\/[\w-]+$/u);
    });

    it("go from provisioning to provisioned when the time has come, and only then have an organization", async () => {
        const { api, clock } = setting();
        const url = await begun();
        const before = (await api.get(url)).body;
        expect(before.status).to.equal("provisioning");
        expect(before).not.to.have.property("orgId");
        clock.advance(9999);
        expect(await statusAt(url)).to.equal("provisioning");
        clock.advance(1);
        const after = (await api.get(url)).body;
        expect(after.status).to.equal("provisioned");
        expect((await api.get(`/organizations/${after.orgId ?? ""}`)).body["displayName"]).to.equal("Norrbygg AB");
        expect((await api.get(`/locations?orgId=${after.orgId ?? ""}`)).body.items).to.have.length(1);
    });

    it("go through updating and deleting, one job at a time", async () => {
        const { api, clock } = setting();
        const url = await begun();
        expect((await api.put(url, aChange(PACKAGES))).status).to.equal(409);
        expect((await api.delete(url)).status).to.equal(409);
        clock.advance(10_000);
        expectStatus(202, await api.put(url, aChange([...PACKAGES, "webex_suite"])));
        expect(await statusAt(url)).to.equal("updating");
        expect((await api.delete(url)).status).to.equal(409);
        clock.advance(10_000);
        expect(await statusAt(url)).to.equal("provisioned");
        expectStatus(202, await api.delete(url));
        expect(await statusAt(url)).to.equal("deleting");
        expect((await api.put(url, aChange(PACKAGES))).status).to.equal(409);
        expectStatus(202, await api.delete(url));
        clock.advance(10_000);
        expect((await api.get(url)).status).to.equal(404);
    });

    it("refuse a subscriber before the customer is provisioned", async () => {
        const { api } = setting();
        const id = (await begun()).split("/").pop();
        const body = { customerId: id, email: "a@b.example", packages: ["webex_meetings"] };
        const parameters = { firstName: "A", lastName: "B" };
        const answer = await api.post("/wholesale/subscribers", { ...body, provisioningParameters: parameters });
        expect(answer.status).to.equal(409);
    });

    it("keep the organization, its people and its locations when the customer is deleted, and release its e-mail addresses", async () => {
        const { api, clock } = setting();
        const url = await begun();
        clock.advance(10_000);
        const { id = "", orgId = "" } = (await api.get(url)).body;
        const user = await api.user({ id, orgId, path: "" }, { email: "anna@norrbygg.example" });
        expect((await api.delete(url)).status).to.equal(409);
        expectStatus(204, await api.delete(`/wholesale/subscribers/${user.id ?? ""}`));
        expectStatus(202, await api.delete(url));
        clock.advance(10_000);
        expect((await api.get(`/people?orgId=${orgId}`)).body.items).to.have.length(1);
        expect((await api.get(`/locations?orgId=${orgId}`)).body.items).to.have.length(1);
        const second = await begun();
        clock.advance(10_000);
        const next = (await api.get(second)).body;
        expect(next.orgId).not.to.equal(orgId);
        await api.user({ id: next.id ?? "", orgId: "", path: "" }, { email: "anna@norrbygg.example" });
    });

    it("attach an existing organization", async () => {
        const { api, clock } = setting();
        const url = await begun();
        clock.advance(10_000);
        const { orgId } = (await api.get(url)).body;
        const attach = async () =>
            api.post(
                PATH,
                aCustomer({ provisioningId: await api.template(), externalId: "new", orgId, customerInfo: undefined }),
            );
        expect((await attach()).status).to.equal(409);
        await api.delete(url);
        clock.advance(10_000);
        const attached = expectStatus(202, await attach()).body.url ?? "";
        clock.advance(10_000);
        expect((await api.get(attached)).body).to.include({ orgId, status: "provisioned" });
        expect((await api.get(`/locations?orgId=${orgId ?? ""}`)).body.items).to.have.length(1);
    });

    it("end by the clock even if the emulator was restarted in between", async () => {
        const { clock } = setting();
        const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-restart-"));
        const options = { database: join(folder, "emulator.sqlite"), clock, speed: 10 };
        const before = await startEmulator(options);
        const provisioningId = await new Api(before).template();
        const accepted = await new Api(before).post(PATH, aCustomer({ provisioningId }));
        const path = (expectStatus(202, accepted).body.url ?? "").slice(before.url.length);
        await before.stop();
        clock.advance(5000);
        const again = await startEmulator(options);
        const api = new Api(again);
        expect((await api.get(path)).body.status).to.equal("provisioning");
        clock.advance(5000);
        expect((await api.get(path)).body.status).to.equal("provisioned");
        await again.stop();
        rmSync(folder, { recursive: true });
    });
});
