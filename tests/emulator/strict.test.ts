// Where Webex refuses what a lenient backend would take: PSTN, one job at a time, languages, closed bodies, calling users.
import { expect } from "chai";
import { expectStatus, type Customer } from "./api";
import { aCustomer, aLocation, aUser, type Fields } from "./bodies";
import { expectRefused } from "./rules/judged";
import { anEmulator } from "./setting";

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";

describe("emulator: as strict as Webex", () => {
    const setting = anEmulator();
    let customer: Customer;
    let office = "";
    beforeEach(async () => {
        customer = await setting().api.customer();
        office = (await setting().api.get(`/locations?orgId=${customer.orgId}`)).body.items?.[0]?.id ?? "";
    });
    const another = async (name: string): Promise<string> => {
        const { api } = setting();
        const query = `?orgId=${customer.orgId}`;
        const { id = "" } = expectStatus(201, await api.post(`/locations${query}`, aLocation({ name }))).body;
        expectStatus(201, await api.post(`/telephony/config/locations${query}`, { id, ...aLocation({ name }) }));
        return id;
    };
    const user = (fields: Fields) =>
        setting().api.post("/wholesale/subscribers", aUser({ customerId: customer.id, ...fields }));

    it("adds no numbers to a location without a PSTN connection, or with one whose numbers are ordered in Control Hub", async () => {
        const { api } = setting();
        const path = `/telephony/config/locations/${office}/numbers`;
        const numbers = { phoneNumbers: ["+46901234567"] };
        const refused = await api.post(path, numbers);
        expect(refused.status).to.equal(404);
        expect(refused.text).to.include("PSTN");
        for (const pstnConnectionType of ["CISCO_PSTN", "INTEGRATED_CCP"]) {
            expectStatus(200, await api.control("PUT", `/locations/${office}`, { pstnConnectionType }));
            const connection = (await api.get(`/telephony/pstn/locations/${office}/connection`)).body;
            expect(connection["pstnConnectionType"]).to.equal(pstnConnectionType);
            expect((await api.post(path, numbers)).status).to.equal(400);
        }
        expectStatus(200, await api.control("PUT", `/locations/${office}`, { pstnConnectionType: null }));
        expect((await api.post(path, numbers)).status).to.equal(404);
        await api.connect(office);
        expectStatus(201, await api.post(path, numbers));
        expectStatus(200, await user({ number: "+46901234568", locationId: await another("Luleå") }));
    });

    it("runs one job that removes calling at a time in an organization", async () => {
        const { api, clock } = setting();
        await api.control("PUT", "/partner", { speed: 5, locationRemovalLag: 60 });
        const start = (locationId: string) => api.post(`${JOBS}?orgId=${customer.orgId}`, { locationId });
        const [first, second] = [await another("Luleå"), await another("Kiruna")];
        expectStatus(202, await start(first));
        for (const location of [second, "nowhere"]) {
            const refused = await start(location);
            expect(refused.status).to.equal(409);
            expect(refused.body["error"]).to.deep.include({ key: "409" });
            expect(refused.text).to.include("BATCH-1001004");
        }
        clock.advance(5000);
        expectStatus(202, await start(second));
        expect((await api.delete(`/locations/${first}`)).status).to.equal(409);
        clock.advance(60_000);
        expectStatus(204, await api.delete(`/locations/${first}`));
    });

    it("enables calling only with languages in lower case", async () => {
        const { api } = setting();
        const query = `?orgId=${customer.orgId}`;
        const upper = aLocation({ preferredLanguage: "en_US" });
        const { id = "" } = expectStatus(201, await api.post(`/locations${query}`, upper)).body;
        for (const fields of [upper, aLocation({ announcementLanguage: "en_US" })]) {
            const refused = await api.post(`/telephony/config/locations${query}`, { id, ...fields });
            expect(refused.status).to.equal(400);
            expect(refused.body.errors?.[0]?.errorCode).to.equal(25_046);
        }
        expectStatus(201, await api.post(`/telephony/config/locations${query}`, { id, ...aLocation() }));
        const path = `/telephony/config/locations/${id}`;
        expect((await api.put(path, { announcementLanguage: "en_US" })).status).to.equal(400);
        expectStatus(204, await api.put(path, { announcementLanguage: "en_us" }));
    });

    it("refuses undocumented fields in the prechecks and in the change of a location", async () => {
        const { api } = setting();
        const provisioningId = await api.template();
        const { customerInfo, ...rest } = aCustomer({ provisioningId, externalId: "new" });
        const { language, ...described } = customerInfo as Fields;
        const validate = (fields: Fields) => api.post("/wholesale/customers/validate", { ...rest, ...fields });
        expectStatus(200, await validate({ customerInfo: described }));
        const refused = await validate({ customerInfo: { ...described, language } });
        expect(refused.status).to.equal(400);
        expect(refused.text).to.include("customerInfo.language is not a field");
        expect((await validate({ customerInfo: described, subPartnerAdminEmail: "a@b.example" })).status).to.equal(400);
        const person = { email: "a@norrbygg.example" };
        expect((await api.post("/wholesale/subscribers/validate", { ...person, name: "A" })).status).to.equal(400);
        expectStatus(200, await api.post("/wholesale/subscribers/validate", person));
        const path = `/locations/${office}`;
        const spoken = await api.put(path, { announcementLanguage: "sv_se" });
        expect(spoken.status).to.equal(400);
        expect(spoken.text).to.include("announcementLanguage is not a field of this request.");
        expect((await api.put(path, { latitude: 1 })).status).to.equal(400);
        expectStatus(204, await api.put(path, { name: "HQ", latitude: null, notes: null }));
    });

    it("accepts no body, or an empty object as live Webex does, where the description has no body", async () => {
        const path = `/telephony/config/locations/${office}/actions/precheckForDeletion/invoke`;
        for (const body of [{ forceDelete: true }, [], "", null]) {
            expect((await setting().api.post(path, body)).status, JSON.stringify(body)).to.equal(415);
        }
        expectStatus(200, await setting().api.post(path, {}));
        expectStatus(200, await setting().api.post(path));
    });

    it("keeps a number and an extension that a change of a person omits, with calling data too", async () => {
        const { api } = setting();
        const made = await api.user(customer, { number: "+46901234567", extension: "4567" });
        const path = `/people/${made.personId ?? ""}?callingData=true`;
        const { phoneNumbers } = (await api.get(path)).body;
        const { body } = expectStatus(200, await api.put(path, { displayName: "Anna" }));
        expect(body).to.deep.include({ extension: "4567", phoneNumbers });
        expectStatus(200, await api.put(path, { displayName: "Anna", extension: null }));
        expect((await api.get(path)).body).not.to.have.property("extension");
    });

    for (const fields of [
        { firstName: "a".repeat(31) },
        { lastName: "a".repeat(31) },
        ...'%#<>\\/"'.split("").map((character) => ({ firstName: `a${character}b` })),
        ...["1", "0", "12345678901", "112", "911"].map((extension) => ({ extension })),
    ]) {
        it(`refuses a calling user with ${JSON.stringify(fields)}, and accepts the same one without calling`, async () => {
            expectRefused(await user(fields), "callingUserForm");
            expectStatus(200, await user({ ...fields, package: "webex_meetings" }));
        });
    }

    it("checks the names of a calling user when they change, and extensions when they are validated", async () => {
        const { api } = setting();
        const { personId = "" } = expectStatus(200, await user({ firstName: "å".repeat(30), extension: "12" })).body;
        const change = { displayName: "A", firstName: "a".repeat(31) };
        expectRefused(await api.put(`/people/${personId}`, change), "callingUserForm");
        expectRefused(await api.put(`/people/${personId}`, { displayName: "A", extension: "9" }), "callingUserForm");
        const path = `/telephony/config/locations/${office}/actions/validateExtensions/invoke`;
        const { body } = await api.post(path, { extensions: ["1", "911", "13"] });
        const states = (body["extensionStatus"] as { state: string }[]).map(({ state }) => state);
        expect(states).to.deep.equal(["INVALID", "INVALID", "VALID"]);
    });
});
