// The journal of ids: by it a test can tell the same account from another one of the same name.
import { expect } from "chai";
import { expectStatus, type Body } from "./api";
import { aLocation, aUser } from "./bodies";
import { anEmulator } from "./setting";

describe("emulator: the journal", () => {
    const setting = anEmulator();
    const journal = async (kind = ""): Promise<readonly Body[]> => {
        const answer = await setting().api.control("GET", `/journal${kind && `?kind=${kind}`}`);
        return expectStatus(200, answer).body.items ?? [];
    };

    it("has an entry for every object that was created, in order of creation", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const { orgId, id: customerId } = customer;
        const { id: location } = expectStatus(201, await api.post(`/locations?orgId=${orgId}`, aLocation())).body;
        const user = await api.user(customer, { email: "anna@norrbygg.example", package: "webex_meetings" });
        const request = { customerId, location: "HQ" };
        const { id: assist } = expectStatus(201, await api.post("/wholesale/setupAssistRequests", request)).body;
        const entries = await journal();
        const named = entries.map(({ kind, key }) => `${String(kind)} ${String(key)}`);
        expect(named.slice(0, 2)).to.deep.equal(["template Standard", "customer crm-004711"]);
        expect(named.slice(2, 4)).to.have.members(["organization Norrbygg AB", "location HQ"]);
        expect(named.slice(4)).to.deep.equal([
            "location Luleå",
            "person anna@norrbygg.example",
            "subscriber anna@norrbygg.example",
            "setupAssistRequest HQ",
        ]);
        expect((await journal("customer"))[0]).to.include({ id: customerId, exists: true });
        expect((await journal("location"))[1]).to.include({ id: location, orgId, exists: true });
        expect((await journal("person"))[0]).to.include({ id: user.personId, orgId, exists: true });
        expect((await journal("subscriber"))[0]).to.include({ id: user.id, customerId, exists: true });
        expect((await journal("setupAssistRequest"))[0]).to.include({ id: assist, customerId });
        const sequence = entries.map((entry) => Number(entry["sequence"]));
        expect(sequence).to.deep.equal([...sequence].sort((a, b) => a - b));
    });

    it("shows that an account was deleted and another one was created with its address", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const email = "anna@norrbygg.example";
        const first = await api.user(customer, { email });
        expectStatus(204, await api.delete(`/people/${first.personId ?? ""}`));
        const second = await api.user(customer, { email });
        for (const [kind, id] of [
            ["person", "personId"],
            ["subscriber", "id"],
        ] as const) {
            expect((await journal(kind)).map(({ id, exists }) => ({ id, exists }))).to.deep.equal([
                { id: first[id], exists: false },
                { id: second[id], exists: true },
            ]);
        }
    });

    it("follows an object whose name changes, and a subscriber who consents", async () => {
        const { api } = setting();
        await api.control("PUT", "/partner", { freeAccounts: ["free.example"] });
        const customer = await api.customer();
        const body = aUser({ customerId: customer.id, email: "bo@free.example", extension: "77" });
        const { id = "" } = expectStatus(202, await api.post("/wholesale/subscribers", body)).body;
        expectStatus(204, await api.control("POST", `/subscribers/${id}/consent`));
        expect(await journal("subscriber")).to.have.length(1);
        const { personId = "" } = (await api.get(`/wholesale/subscribers/${id}`)).body;
        const { body: person } = await api.get(`/people/${personId}`);
        expectStatus(200, await api.put(`/people/${personId}`, { ...person, emails: ["bo@norrbygg.example"] }));
        expect(await journal("subscriber")).to.have.length(1);
        expect((await journal("subscriber"))[0]).to.include({ id, key: "bo@norrbygg.example", exists: true });
    });

    it("is empty after a reset, and refuses an unknown kind", async () => {
        const { api } = setting();
        await api.user(await api.customer());
        expectStatus(204, await api.control("POST", "/reset"));
        expect(await journal()).to.deep.equal([]);
        expect((await api.control("GET", "/journal?kind=persons")).status).to.equal(400);
    });
});
