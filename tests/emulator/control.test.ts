// The control calls: what was asked, the contract, the rate, a fresh start.
import { expect } from "chai";
import { expectStatus } from "./api";
import { anEmulator } from "./setting";

describe("emulator: control calls", () => {
    const setting = anEmulator();

    it("list every request to the API since the last clearing, but no control calls", async () => {
        const { api, clock } = setting();
        await api.control("DELETE", "/requests");
        await api.get("/roles?x=1");
        await api.as("wrong").post("/people", {});
        await api.get("/nothing");
        const { items } = (await api.control("GET", "/requests")).body;
        const millisecond = clock.now();
        expect(items).to.deep.equal([
            { method: "GET", path: "/v1/roles", query: "x=1", status: 200, millisecond },
            { method: "POST", path: "/v1/people", query: "", status: 401, millisecond },
            { method: "GET", path: "/v1/nothing", query: "", status: 404, millisecond },
        ]);
        await api.control("DELETE", "/requests");
        expect((await api.control("GET", "/requests")).body.items).to.deep.equal([]);
    });

    it("keep the fields that a change of the contract omits", async () => {
        const { api } = setting();
        await api.control("PUT", "/partner", { allowances: { webex_calling: 1000 } });
        await api.control("PUT", "/partner", { region: "SE" });
        const { body } = await api.control("GET", "/partner");
        expect(body).to.deep.include({ region: "SE", allowances: { webex_calling: 1000 }, subPartners: [] });
        expect((await api.control("PUT", "/partner", { allowance: {} })).status).to.equal(400);
    });

    it("limit the requests per second and per minute", async () => {
        const { api, clock } = setting();
        await api.control("PUT", "/partner", { requestsPerSecond: 2 });
        const statuses = [];
        for (let call = 0; call < 3; call += 1) {
            statuses.push((await api.get("/roles")).status);
        }
        expect(statuses).to.deep.equal([200, 200, 429]);
        expect((await api.get("/roles")).headers.get("retry-after")).to.equal("1");
        clock.advance(1000);
        expectStatus(200, await api.get("/roles"));
        await api.control("PUT", "/partner", { requestsPerSecond: null, requestsPerMinute: 1 });
        clock.advance(60_000);
        expectStatus(200, await api.get("/roles"));
        expect(Number((await api.get("/roles")).headers.get("retry-after"))).to.be.within(1, 60);
        clock.advance(60_000);
        expectStatus(200, await api.get("/roles"));
    });

    it("change a customer as only Cisco could, and show what the API does not return", async () => {
        const { api } = setting();
        const customer = await api.customer({ packages: ["webex_calling"], limits: { webex_calling: 5 } });
        const path = `/customers/${customer.id}`;
        const { body } = await api.control("PUT", path, { limits: { webex_calling: 9 }, migrating: true });
        expect(body).to.deep.include({ limits: { webex_calling: 9 }, migrating: true, restricted: true });
        const licences = (await api.get(`/licenses?orgId=${customer.orgId}`)).body.items;
        expect(licences?.[0]?.["totalUnits"]).to.equal(9);
        expect((await api.control("PUT", path, { name: "Other" })).status).to.equal(400);
        expect((await api.control("PUT", "/customers/nobody", {})).status).to.equal(404);
    });

    it("require reading the organization first, if switched on", async () => {
        const { api } = setting();
        await api.control("PUT", "/partner", { organizationsNeedReading: true });
        const { orgId } = await api.customer();
        expect((await api.get(`/locations?orgId=${orgId}`)).status).to.equal(403);
        expect((await api.get(`/people?orgId=${orgId}`)).status).to.equal(403);
        expectStatus(200, await api.get(`/organizations/${orgId}`));
        expectStatus(200, await api.get(`/locations?orgId=${orgId}`));
    });

    it("reset everything", async () => {
        const { api } = setting();
        await api.customer();
        await api.control("PUT", "/partner", { region: "SE" });
        await api.control("POST", "/faults", { kind: "status" });
        expectStatus(204, await api.control("POST", "/reset"));
        expect((await api.get("/wholesale/customers")).body.items).to.deep.equal([]);
        expect((await api.control("GET", "/partner")).body["region"]).to.equal("US");
        expect((await api.get("/organizations")).body.items).to.deep.equal([]);
    });
});
