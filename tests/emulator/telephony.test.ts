// The calling side as Webex's description has it: numbers, details of a location, PSTN, and the jobs that take calling away.
import { expect } from "chai";
import { expectStatus, type Customer } from "./api";
import { aLocation } from "./bodies";
import { anEmulator } from "./setting";

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";

describe("emulator: telephony", () => {
    const setting = anEmulator();
    let customer: Customer;
    let office = "";
    beforeEach(async () => {
        const { api } = setting();
        customer = await api.customer();
        office = (await api.get(`/locations?orgId=${customer.orgId}`)).body.items?.[0]?.id ?? "";
    });
    const second = async () => {
        const { api } = setting();
        const query = `?orgId=${customer.orgId}`;
        const { id = "" } = expectStatus(201, await api.post(`/locations${query}`, aLocation())).body;
        expectStatus(201, await api.post(`/telephony/config/locations${query}`, { id, ...aLocation() }));
        return id;
    };

    it("returns every required field of a number and of an extension", async () => {
        const { api } = setting();
        const path = `/telephony/config/locations/${office}`;
        await api.connect(office);
        const service = { phoneNumbers: ["+46901230001"], numberUsageType: "SERVICE" };
        expectStatus(201, await api.post(`${path}/numbers`, service));
        await api.user(customer, { extension: "89" });
        const facts = { phoneNumberType: "PRIMARY", includedTelephonyTypes: "PSTN_NUMBER", isReservedNumber: false };
        const all = await api.all(`/telephony/config/numbers?orgId=${customer.orgId}`, "phoneNumbers");
        expect(all[0]).to.include({ ...facts, isServiceNumber: true, state: "INACTIVE" });
        expect(all[1]).to.include({ ...facts, extension: "89", state: "ACTIVE" });
        const { phoneNumbers } = (await api.get(`${path}/availableNumbers`)).body;
        expect(phoneNumbers?.[0]).to.include({ isMainNumber: false, telephonyType: "PSTN_NUMBER" });
    });

    it("filters numbers by every documented filter, and counts them", async () => {
        const { api } = setting();
        const path = `/telephony/config/locations/${office}/numbers`;
        await api.connect(office);
        expectStatus(201, await api.post(path, { phoneNumbers: ["+46901230001"], state: "ACTIVE" }));
        expectStatus(201, await api.post(path, { phoneNumbers: ["+46201230002"], numberType: "TOLLFREE" }));
        expectStatus(201, await api.post(path, { phoneNumbers: ["+46701230003"], numberType: "MOBILE" }));
        await api.user(customer, { extension: "89", lastName: "Zetterberg" });
        const org = `/telephony/config/numbers?orgId=${customer.orgId}`;
        const count = async (query: string) => (await api.get(`${org}&${query}`)).body.phoneNumbers?.length;
        expect(await count("numberType=EXTENSION")).to.equal(1);
        expect(await count("numberType=NUMBER")).to.equal(3);
        expect(await count("phoneNumberType=PRIMARY")).to.equal(3);
        expect(await count("phoneNumberType=FAX")).to.equal(0);
        expect(await count("tollFreeNumbers=true")).to.equal(1);
        expect(await count("includedTelephonyTypes=MOBILE_NUMBER")).to.equal(1);
        expect(await count("serviceNumber=true")).to.equal(0);
        expect(await count("reservedNumber=true")).to.equal(0);
        expect(await count("restrictedNonGeoNumbers=true")).to.equal(0);
        expect(await count("ownerName=zetter")).to.equal(1);
        expect(await count("ownerType=CALL_QUEUE")).to.equal(0);
        expect(await count("state=INACTIVE")).to.equal(2);
        const numbers = (await api.get(`${org}&numberType=NUMBER&order=dn`)).body.phoneNumbers;
        expect(numbers?.map((entry) => entry["phoneNumber"])).to.deep.equal([
            "+46201230002",
            "+46701230003",
            "+46901230001",
        ]);
        expect((await api.get(`${org}&details=true`)).body["count"]).to.deep.equal({
            assigned: 0,
            unAssigned: 3,
            inActive: 2,
            extensionOnly: 1,
            tollFreeNumbers: 1,
            total: 4,
            mobileNumber: 1,
            serviceNumber: 0,
            reservedNumber: 0,
        });
        for (const query of ["numberType=EXTENSION&state=ACTIVE", "available=true&reservedNumber=false", "state=OFF"]) {
            expect((await api.get(`${org}&${query}`)).status, query).to.equal(400);
        }
    });

    it("returns and changes the calling details of a location", async () => {
        const { api } = setting();
        const path = `/telephony/config/locations/${office}`;
        expect((await api.get(path)).body).to.deep.include({
            callingLineId: { name: "HQ", phoneNumber: "" },
            outsideDialDigit: "",
            routingPrefix: "",
            externalCallerIdName: "",
            userLimit: 500_000,
        });
        const change = { outsideDialDigit: "9", routingPrefix: "212", externalCallerIdName: "Norrbygg" };
        expectStatus(204, await api.put(path, change));
        expect((await api.get(path)).body).to.include(change);
        const { body } = await api.get(`/telephony/config/locations?orgId=${customer.orgId}`);
        expect((body["locations"] as object[])[0]).to.include({ e911SetupRequired: false, routingPrefix: "212" });
        expect((await api.put(path, { routingPrefix: "2x" })).status).to.equal(400);
    });

    it("accepts the calling details of a location as it returned them, also without a main number", async () => {
        const { api } = setting();
        const path = `/telephony/config/locations/${office}`;
        const { body } = expectStatus(200, await api.get(path));
        expect(body["callingLineId"]).to.deep.include({ phoneNumber: "" });
        expectStatus(204, await api.put(path, body));
        expect((await api.get(path)).body).to.deep.equal(body);
    });

    it("changes a part of an address, and returns coordinates as texts", async () => {
        const { api } = setting();
        const path = `/locations/${office}`;
        expectStatus(204, await api.put(path, { address: { address2: "3 tr" }, longitude: null }));
        const { body } = await api.get(path);
        expect(body["address"]).to.include({ address1: "Storgatan 1", address2: "3 tr" });
        const there = aLocation({ latitude: 63.8, longitude: null });
        const { id = "" } = expectStatus(201, await api.post(`/locations?orgId=${customer.orgId}`, there)).body;
        expect((await api.get(`/locations/${id}`)).body["latitude"]).to.equal("63.8");
        expect((await api.put(path, { name: "x".repeat(81) })).status).to.equal(400);
    });

    it("connects a location to the telephone network, and accepts its emergency address", async () => {
        const { api } = setting();
        const path = `/telephony/pstn/locations/${office}`;
        const [premises, cloud] = (await api.get(`${path}/connectionOptions`)).body.items ?? [];
        expect((await api.get(`${path}/connection`)).status).to.equal(404);
        expect((await api.put(`${path}/connection`, { id: premises?.id })).status).to.equal(400);
        expectStatus(204, await api.put(`${path}/connection`, { id: cloud?.id }));
        expect((await api.get(`${path}/connection`)).body["pstnConnectionType"]).to.equal("NON_INTEGRATED_CCP");
        const route = { premiseRouteType: "TRUNK", premiseRouteId: "trunk-1" };
        expectStatus(204, await api.put(`${path}/connection`, route));
        expect((await api.get(`${path}/connection`)).body).to.include({ routeType: "TRUNK", routeId: "trunk-1" });
        const address = { address1: "Storgatan 1", city: "Umeå", country: "SE" };
        expect(expectStatus(201, await api.post(`${path}/emergencyAddress`, address)).body.id).to.be.a("string");
    });

    it("reports what prevents removing calling from a location", async () => {
        const { api } = setting();
        await api.user(customer, { extension: "89" });
        const check = async (id: string) =>
            (await api.post(`/telephony/config/locations/${id}/actions/precheckForDeletion/invoke`)).body;
        const blocked = await check(office);
        expect(blocked["locationDeleteStatus"]).to.equal("BLOCKED");
        expect(blocked["blocking"]).to.include({ lastLocation: true, usersInUseCount: 1, trunksInUseCount: 0 });
        expect((await check(await second()))["locationDeleteStatus"]).to.equal("UNBLOCKED");
    });

    it("lists the jobs that remove calling, and reports why one failed", async () => {
        const { api } = setting();
        const id = await second();
        const query = `?orgId=${customer.orgId}`;
        await api.control("POST", "/faults", { kind: "job-error", description: "Broken." });
        const job = expectStatus(
            202,
            await api.post(`${JOBS}${query}`, { locationId: id, locationName: "Luleå" }),
        ).body;
        expect(job).to.include({ locationName: "Luleå", targetCustomerId: customer.orgId });
        const { items } = (await api.get(`${JOBS}${query}`)).body;
        expect(items?.[0]).to.include({ id: job.id, latestExecutionStatus: "FAILED" });
        const errors = (await api.get(`${JOBS}/${job.id ?? ""}/errors${query}`)).body.items;
        expect(JSON.stringify(errors)).to.include("Broken.");
        expect((await api.get(`${JOBS}/${job.id ?? ""}`)).status).to.equal(404);
    });

    for (const status of ["completed", "failed"] as const) {
        it(`ends a job that would never end as ${status}, through the control call`, async () => {
            const { api } = setting();
            const id = await second();
            await api.control("POST", "/faults", { kind: "job-never" });
            const query = `?orgId=${customer.orgId}`;
            const { id: job = "" } = expectStatus(202, await api.post(`${JOBS}${query}`, { locationId: id })).body;
            expect((await api.get(`${JOBS}/${job}${query}`)).body["latestExecutionStatus"]).to.equal("STARTED");
            expectStatus(200, await api.control("PUT", `/locationJobs/${job}`, { status }));
            const ended = (await api.get(`${JOBS}/${job}${query}`)).body["latestExecutionStatus"];
            expect(ended).to.equal(status.toUpperCase());
            expect((await api.control("PUT", `/locationJobs/${job}`, { status })).status).to.equal(409);
            expect((await api.delete(`/locations/${id}`)).status).to.equal(status === "completed" ? 204 : 409);
        });
    }
});
