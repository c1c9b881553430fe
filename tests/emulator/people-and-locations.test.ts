// People, organizations, locations and their numbers, through the ordinary Webex calls.
import { expect } from "chai";
import { roles } from "../../emulator/catalog/roles";
import { expectStatus, type Body, type Customer } from "./api";
import { aLocation } from "./bodies";
import { anEmulator } from "./setting";

describe("emulator: people and locations", () => {
    const setting = anEmulator();
    let customer: Customer;
    beforeEach(async () => {
        customer = await setting().api.customer();
    });
    const person = async (user: Body, query = "") =>
        (await setting().api.get(`/people/${user.personId ?? ""}${query}`)).body;

    it("change only the fields of a person that the body contains; calling data only if it is requested or contained", async () => {
        const { api } = setting();
        const user = await api.user(customer, { extension: "4567" });
        const path = `/people/${user.personId ?? ""}`;
        const { emails, roles: given } = await person(user);
        expect(given).to.have.length(1);
        expectStatus(
            200,
            await api.put(path, { emails, displayName: "Anna B", firstName: "Anna", lastName: "B", roles: given }),
        );
        expect(await person(user, "?callingData=true")).to.deep.include({
            displayName: "Anna B",
            roles: given,
            extension: "4567",
        });
        expectStatus(200, await api.put(path, { displayName: "A. B." }));
        const kept = { emails, roles: given, firstName: "Anna", lastName: "B", displayName: "A. B." };
        expect(await person(user)).to.deep.include(kept);
        expectStatus(200, await api.put(path, { displayName: "Anna B", roles: [], firstName: null }));
        expect(await person(user)).to.deep.include({ emails, roles: [], firstName: "", lastName: "B" });
        expectStatus(200, await api.put(path, { emails, displayName: "Anna B", extension: "99" }));
        expect(await person(user, "?callingData=true")).to.include({ extension: "99" });
        expect((await api.put(path, { emails })).status).to.equal(400);
        const none = { displayName: "Anna B", phoneNumbers: [], extension: null };
        expect((await api.put(`${path}?callingData=true`, none)).status).to.equal(400);
    });

    it("give the person's new e-mail address to the subscriber, and refuse one in use", async () => {
        const { api } = setting();
        const user = await api.user(customer);
        const other = await api.user(customer);
        const rename = async (email: unknown) =>
            api.put(`/people/${user.personId ?? ""}`, { ...(await person(user)), emails: [email] });
        expect((await rename(other["email"])).status).to.equal(409);
        expectStatus(200, await rename("New@norrbygg.example"));
        expect((await api.get(`/wholesale/subscribers/${user.id ?? ""}`)).body["email"]).to.equal(
            "New@norrbygg.example",
        );
        expectStatus(200, await rename("new@norrbygg.example"));
    });

    it("remove a person together with the subscription", async () => {
        const { api } = setting();
        const user = await api.user(customer, { extension: "4567" });
        expectStatus(204, await api.delete(`/people/${user.personId ?? ""}`));
        expect((await api.get(`/wholesale/subscribers/${user.id ?? ""}`)).status).to.equal(404);
        await api.user(customer, { extension: "4567", email: String(user["email"]) });
    });

    it("keep the person when the subscriber is deleted, and use the same person again", async () => {
        const { api } = setting();
        const user = await api.user(customer, { email: "anna@norrbygg.example", extension: "4567" });
        expectStatus(204, await api.delete(`/wholesale/subscribers/${user.id ?? ""}`));
        const left = await person(user, "?callingData=true");
        expect(left["licenses"]).to.deep.equal([]);
        expect(left).not.to.include.keys("extension", "locationId");
        const again = await api.user(customer, { email: "ANNA@norrbygg.example", firstName: "Ann" });
        expect(again.personId).to.equal(user.personId);
        expect((await person(user))["firstName"]).to.equal("Ann");
    });

    it("create a person without a package", async () => {
        const { api } = setting();
        const { orgId } = customer;
        const body = { emails: ["guest@norrbygg.example"], firstName: "Guest", orgId, roles: [roles[1]?.id] };
        expect(expectStatus(200, await api.post("/people", body)).body["displayName"]).to.equal("Guest");
        expect((await api.post("/people", body)).status).to.equal(409);
        const own = { ...body, emails: ["me@partner.example"], orgId: undefined };
        const { orgId: home } = expectStatus(200, await api.post("/people", own)).body;
        const { body: myself } = await api.get("/people/me");
        expect(myself.orgId).to.equal(home);
        expect((await api.get(`/people/${myself.id ?? ""}`)).body).to.deep.equal(myself);
    });

    it("remove an organization only if it is not a customer and has no users", async () => {
        const { api } = setting();
        const path = `/organizations/${customer.orgId}`;
        expect((await api.delete(path)).status).to.equal(409);
        expectStatus(202, await api.delete(customer.path));
        expectStatus(204, await api.delete(path));
        expect((await api.get(path)).status).to.equal(404);
        expect((await api.get(`/locations?orgId=${customer.orgId}`)).status).to.equal(404);
    });

    it("change a location and enable calling for it once", async () => {
        const { api } = setting();
        const query = `?orgId=${customer.orgId}`;
        const { id = "" } = expectStatus(201, await api.post(`/locations${query}`, aLocation({ notes: "n" }))).body;
        expectStatus(204, await api.put(`/locations/${id}${query}`, { timeZone: "Europe/Oslo" }));
        expect((await api.get(`/locations/${id}`)).body).to.include({
            timeZone: "Europe/Oslo",
            name: "Luleå",
            notes: "n",
        });
        expect((await api.get(`/telephony/config/locations/${id}`)).status).to.equal(404);
        const calling = `/telephony/config/locations${query}`;
        expectStatus(201, await api.post(calling, { id, ...aLocation() }));
        expect((await api.post(calling, { id, ...aLocation() })).status).to.equal(409);
        expectStatus(200, await api.get(`/telephony/config/locations/${id}${query}`));
        expect((await api.get(`/locations${query}&name=LULE`)).body.items).to.have.length(1);
    });

    it("enforce Webex's batch limits for numbers", async () => {
        const { api } = setting();
        const { items } = (await api.get(`/locations?orgId=${customer.orgId}`)).body;
        const path = `/telephony/config/locations/${items?.[0]?.id ?? ""}/numbers`;
        await api.connect(items?.[0]?.id ?? "");
        const many = (count: number) => Array.from({ length: count }, (_, index) => `+4690${1_000_000 + index}`);
        expectStatus(201, await api.post(path, { phoneNumbers: many(600) }));
        expectStatus(201, await api.post(path, { phoneNumbers: many(600) }));
        expect((await api.post(path, { phoneNumbers: many(21), numberType: "MOBILE" })).status).to.equal(400);
        expect((await api.put(path, { phoneNumbers: many(501), action: "DEACTIVATE" })).status).to.equal(400);
        expectStatus(204, await api.put(path, { phoneNumbers: many(500), action: "ACTIVATE" }));
        expectStatus(204, await api.put(path, { phoneNumbers: many(500), action: "DEACTIVATE" }));
        expect((await api.delete(path, { phoneNumbers: many(6) })).status).to.equal(400);
        expectStatus(204, await api.delete(path, { phoneNumbers: many(5) }));
        expect((await api.delete(path, { phoneNumbers: many(1) })).status).to.equal(400);
        expect(await api.all(`/telephony/config/numbers?orgId=${customer.orgId}`, "phoneNumbers")).to.have.length(595);
    });

    it("report which extensions are free", async () => {
        const { api } = setting();
        await api.user(customer, { extension: "4567" });
        const { items } = (await api.get(`/locations?orgId=${customer.orgId}`)).body;
        const path = `/telephony/config/locations/${items?.[0]?.id ?? ""}/actions/validateExtensions/invoke`;
        const { body } = await api.post(path, { extensions: ["4567", "12", "12", "x"] });
        expect(body["extensionStatus"]).to.deep.equal([
            { extension: "4567", state: "DUPLICATE" },
            { extension: "12", state: "VALID" },
            { extension: "12", state: "DUPLICATE_IN_LIST" },
            { extension: "x", state: "INVALID" },
        ]);
    });
});
