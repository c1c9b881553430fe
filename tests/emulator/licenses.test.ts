// Packages that come and go by licences, as Control Hub and its CSV files assign them: a source of drift.
import { expect } from "chai";
import { expectStatus, type Body, type Customer } from "./api";
import { anEmulator } from "./setting";
import { expectRefused } from "./rules/judged";

describe("emulator: licences of users", () => {
    const setting = anEmulator();
    let customer: Customer;
    beforeEach(async () => {
        customer = await setting().api.customer({
            packages: ["webex_suite", "webex_calling", "webex_meetings"],
            limits: { webex_suite: 1, webex_calling: 2, webex_meetings: 9 },
        });
    });
    const license = async (name: string): Promise<string> => {
        const { items } = (await setting().api.get(`/licenses?orgId=${customer.orgId}`)).body;
        return items?.find((item) => item["name"] === name)?.id ?? "";
    };
    const assign = (body: object) => setting().api.send("PATCH", "/licenses/users", { orgId: customer.orgId, ...body });
    const packagesOf = async (user: Body) =>
        (await setting().api.get(`/wholesale/subscribers/${user.id ?? ""}`)).body["packages"];
    const personOf = async (user: Body) =>
        (await setting().api.get(`/people/${user.personId ?? ""}?callingData=true`)).body;

    it("move a user if one licence is removed and another one is added", async () => {
        const { api } = setting();
        const user = await api.user(customer, { extension: "4567" });
        const suite = await license("Webex Suite");
        const swap = [{ id: await license("Webex Calling"), operation: "remove" }, { id: suite }];
        const { body } = expectStatus(200, await assign({ email: user["email"], licenses: swap }));
        expect(body).to.deep.include({ personId: user.personId, orgId: customer.orgId, licenses: [suite] });
        expect(await packagesOf(user)).to.deep.equal(["webex_suite"]);
        expect(await personOf(user)).to.deep.include({ extension: "4567", licenses: [suite] });
    });

    it("are refused if there are two packages at once, an unknown licence, or no free seat", async () => {
        const { api } = setting();
        const user = await api.user(customer);
        const suite = { id: await license("Webex Suite") };
        const both = await assign({ personId: user.personId, licenses: [suite] });
        expect(both.status).to.equal(400);
        expect(both.body.errors?.[0]?.errorCode).to.equal(400_413);
        const unknown = await assign({ personId: user.personId, licenses: [{ id: "unknown" }] });
        expect(unknown.body.errors?.[0]?.errorCode).to.equal(400_000);
        await api.user(customer, { package: "webex_suite" });
        const calling = { id: await license("Webex Calling"), operation: "remove" };
        expectRefused(await assign({ personId: user.personId, licenses: [calling, suite] }), "noSeatLeft");
        expect(await packagesOf(user)).to.deep.equal(["webex_calling"]);
        expect((await assign({ licenses: [suite] })).status).to.equal(400);
        expect((await assign({ email: "nobody@norrbygg.example", licenses: [suite] })).status).to.equal(404);
    });

    it("end the subscription of a user whose licence is removed, and start one with the calling data in the request", async () => {
        const { api } = setting();
        const user = await api.user(customer, { extension: "4567" });
        const id = await license("Webex Calling");
        const { personId } = user;
        expectStatus(200, await assign({ personId, licenses: [{ id, operation: "remove" }] }));
        expect((await api.get(`/wholesale/subscribers/${user.id ?? ""}`)).status).to.equal(404);
        expect(await personOf(user)).to.deep.include({ licenses: [], firstName: "Anna" });
        expectRefused(await assign({ personId, licenses: [{ id }] }), "callingData");
        expectStatus(200, await assign({ personId, licenses: [{ id, properties: { extension: "89" } }] }));
        expect(await personOf(user)).to.deep.include({ licenses: [id], extension: "89", firstName: "Anna" });
        const { items } = (await api.get(`/wholesale/subscribers?personId=${personId ?? ""}`)).body;
        expect(items?.[0]).to.include({ email: user["email"] });
    });

    it("of a person are replaced only if a change of the person contains licences", async () => {
        const { api } = setting();
        const user = await api.user(customer, { extension: "4567" });
        const path = `/people/${user.personId ?? ""}`;
        expectStatus(200, await api.put(path, { displayName: "Anna" }));
        expectStatus(200, await api.put(path, (await api.get(path)).body));
        expect(await packagesOf(user)).to.deep.equal(["webex_calling"]);
        const licenses = [await license("Webex Suite")];
        expectStatus(200, await api.put(path, { displayName: "Anna", licenses }));
        expect(await packagesOf(user)).to.deep.equal(["webex_suite"]);
        expectStatus(200, await api.put(path, { displayName: "Anna", licenses: [] }));
        expect((await api.get(`/wholesale/subscribers/${user.id ?? ""}`)).status).to.equal(404);
        expect((await api.put(path, { displayName: "Anna", licenses: ["unknown"] })).status).to.equal(400);
    });

    describe("of a new person", () => {
        const NUMBER = "+46901234567";
        let office = "";
        const create = (fields: object, calling = true) =>
            setting().api.post(`/people?callingData=${calling}`, {
                ...{ emails: ["bo@norrbygg.example"], displayName: "Bo Ek", firstName: "Bo", lastName: "Ek" },
                ...{ orgId: customer.orgId, ...fields },
            });
        const found = async () =>
            (await setting().api.get(`/people?email=bo@norrbygg.example&orgId=${customer.orgId}&callingData=true`)).body
                .items?.[0];
        beforeEach(async () => {
            office = (await setting().api.get(`/locations?orgId=${customer.orgId}`)).body.items?.[0]?.id ?? "";
        });

        it("create a subscriber, with calling data for a calling package", async () => {
            const { api } = setting();
            const calling = await license("Webex Calling");
            await api.connect(office);
            const numbers = { phoneNumbers: [NUMBER] };
            expectStatus(201, await api.post(`/telephony/config/locations/${office}/numbers`, numbers));
            const data = { licenses: [calling], locationId: office, phoneNumbers: [{ type: "work", value: NUMBER }] };
            const { body } = expectStatus(200, await create({ ...data, extension: "4567" }));
            expect(body).to.deep.include({ licenses: [calling], locationId: office, extension: "4567" });
            const subscribers = (await api.get(`/wholesale/subscribers?customerId=${customer.id}`)).body.items;
            expect(subscribers?.map(({ personId, packages }) => [personId, packages])).to.deep.equal([
                [body.id, ["webex_calling"]],
            ]);
        });

        it("leave the person without a licence if the number does not belong to the location, as live Webex does", async () => {
            const data = { licenses: [await license("Webex Calling")], locationId: office, extension: "4567" };
            const refused = await create({ ...data, phoneNumbers: [{ type: "work", value: NUMBER }] });
            expect(refused.status).to.equal(400);
            expect(refused.body.errors?.[0]?.errorCode).to.equal(4250);
            expect(refused.body.errors?.[0]?.description).to.include(NUMBER);
            expect(refused.body.trackingId).to.be.a("string");
            const left = await found();
            expect(left).to.include({ displayName: "Bo Ek" });
            expect(left).to.not.have.any.keys("extension", "locationId", "phoneNumbers");
            expect(left?.["licenses"]).to.deep.equal([]);
        });

        it("create nobody if they are refused, or if a calling licence is sent without callingData", async () => {
            const data = { licenses: [await license("Webex Calling")], locationId: office, extension: "4567" };
            const unasked = await create(data, false);
            expect(unasked.status).to.equal(400);
            expect(unasked.text).to.include("callingData");
            expect((await create({ licenses: ["unknown"] })).body.errors?.[0]?.errorCode).to.equal(400_000);
            expectRefused(await create({ ...data, lastName: "a".repeat(31) }), "callingUserForm");
            expectRefused(await create({ licenses: data.licenses }), "callingData");
            expect(await found()).to.equal(undefined);
            expectStatus(200, await create({ licenses: [await license("Webex Meetings")] }, false));
        });
    });

    it("renames an organization under its bare uuid, as Cisco's reference application does", async () => {
        const { api } = setting();
        const uuid = /[0-9a-f-]{36}$/u.exec(Buffer.from(customer.orgId, "base64").toString())?.[0] ?? "";
        const path = `/identity/organizations/${uuid}`;
        const { schemas, displayName } = expectStatus(200, await api.get(path)).body;
        expect(displayName).to.equal("Norrbygg AB");
        const change = { schemas, displayName: "Norrbygg Nord AB", preferredLanguage: "sv" };
        expect(expectStatus(200, await api.send("PATCH", path, change)).body).to.deep.include({ id: uuid, ...change });
        expect((await api.get(`/organizations/${customer.orgId}`)).body["displayName"]).to.equal("Norrbygg Nord AB");
        expect((await api.send("PATCH", path, { displayName: "No schemas" })).status).to.equal(400);
        expect((await api.get(`/identity/organizations/${customer.orgId}`)).status).to.equal(404);
    });

    it("renames an organization at the path of Cisco's description, outside /v1, where clients send the public id too", async () => {
        const { api, emulator } = setting();
        const root = emulator.url.replace(/\/v1$/u, "/identity/organizations");
        const uuid = /[0-9a-f-]{36}$/u.exec(Buffer.from(customer.orgId, "base64").toString())?.[0] ?? "";
        for (const id of [uuid, customer.orgId]) {
            const { schemas, displayName } = expectStatus(200, await api.get(`${root}/${id}`)).body;
            const change = { schemas, displayName: `${String(displayName)}!` };
            const renamed = expectStatus(200, await api.send("PATCH", `${root}/${id}`, change)).body;
            expect(renamed).to.deep.include({ id: uuid, ...change });
        }
        expect((await api.get(`${root}/nobody`)).status).to.equal(404);
        expect((await api.as("stranger").get(`${root}/${uuid}`)).status).to.equal(401);
    });

    it("gives a calling user a phone by its MAC address once, and serves nothing else of devices and workspaces", async () => {
        const { api } = setting();
        const user = await api.user(customer);
        const path = `/devices?orgId=${customer.orgId}`;
        const phone = { mac: "aa:bb:cc:00:11:22", model: "DMS Cisco 8845", personId: user.personId };
        const made = expectStatus(200, await api.post(path, phone)).body;
        expect(made).to.include({ personId: user.personId, orgId: customer.orgId, mac: "AA:BB:CC:00:11:22" });
        expect((await api.post(path, { ...phone, mac: "AABBCC001122" })).status).to.equal(409);
        expect((await api.post(path, { ...phone, mac: "xyz" })).status).to.equal(400);
        expect((await api.post(path, { ...phone, mac: "AABBCC001123", personId: "nobody" })).status).to.equal(400);
        const guest = await api.user(customer, { package: "webex_meetings" });
        const second = { ...phone, mac: "AABBCC001123", personId: guest.personId };
        expect((await api.post(path, second)).status).to.equal(400);
        expect((await api.get("/workspaces")).status).to.equal(404);
        expectStatus(204, await api.delete(`/people/${user.personId ?? ""}`));
        expectStatus(200, await api.post(path, { ...phone, personId: (await api.user(customer)).personId }));
    });
});
