// What Webex's published description says of requests and answers, where the emulator once said otherwise.
import { expect } from "chai";
import { roles } from "../../emulator/catalog/roles";
import { expectStatus, type Customer } from "./api";
import { aCustomer, aHeadOffice, aUser } from "./bodies";
import { anEmulator } from "./setting";

describe("emulator: Webex's description", () => {
    const setting = anEmulator();
    let customer: Customer;
    beforeEach(async () => {
        customer = await setting().api.customer();
    });

    it("is followed in the Location header for one customer and for one subscriber", async () => {
        const { api, emulator } = setting();
        const found = await api.get(customer.path);
        expect(found.headers.get("location")).to.equal(`${emulator.url}${customer.path}`);
        const made = expectStatus(200, await api.post("/wholesale/subscribers", aUser({ customerId: customer.id })));
        const location = made.headers.get("location") ?? "";
        expect((await api.get(location)).headers.get("location")).to.equal(location);
        expect((await api.put(location, { packages: ["webex_calling"] })).headers.get("location")).to.equal(location);
    });

    it("is followed in not requiring a subscriber's names, and an existing person keeps them", async () => {
        const { api } = setting();
        const body = { customerId: customer.id, email: "no.name@norrbygg.example", packages: ["webex_meetings"] };
        const nameless = { ...body, provisioningParameters: {} };
        const made = expectStatus(200, await api.post("/wholesale/subscribers", nameless)).body;
        const path = `/people/${made.personId ?? ""}`;
        const person = (await api.get(path)).body;
        expect(person["displayName"]).to.equal(body.email);
        expectStatus(
            200,
            await api.put(path, { ...person, displayName: "No Name", firstName: "No", lastName: "Name" }),
        );
        expectStatus(204, await api.delete(`/wholesale/subscribers/${made.id ?? ""}`));
        expectStatus(200, await api.post("/wholesale/subscribers", nameless));
        expect((await api.get(path)).body).to.include({ firstName: "No", lastName: "Name" });
    });

    it("is followed in accepting an emergency location identifier only with a head office", async () => {
        const { api } = setting();
        const address = { ...aHeadOffice.address, country: "DE" };
        const headOffice = { ...aHeadOffice, address, emergencyLocationIdentifier: "95547321" };
        const { orgId } = await api.customer({ externalId: "b", headOffice });
        const id = (await api.get(`/locations?orgId=${orgId}`)).body.items?.[0]?.id ?? "";
        expect((await api.get(`/telephony/config/locations/${id}`)).body["pAccessNetworkInfo"]).to.equal("95547321");
        const empty = { provisioningParameters: { calling: {} }, externalId: "c", packages: ["webex_meetings"] };
        const body = aCustomer({ provisioningId: await api.template(), ...empty });
        expect((await api.post("/wholesale/customers", body)).status).to.equal(400);
        const precheck = { email: "a@b.example", customerInfo: {} };
        expect((await api.post("/wholesale/subscribers/validate", precheck)).status).to.equal(400);
    });

    it("is followed in answering 409 for an e-mail address in use, also in the minimal precheck", async () => {
        const { api } = setting();
        const user = await api.user(customer);
        const answer = await api.post("/wholesale/subscribers/validate", { email: user["email"] });
        expect(answer.status).to.equal(409);
        expect(answer.body.errors?.[0]?.errorCode).to.equal(10022);
    });

    it("is followed in accepting booleans in any case in a query, and the sorting of its own example", async () => {
        const { api } = setting();
        expectStatus(200, await api.get(`${customer.path}?includePackageLicenseInfo=True`));
        expect((await api.get(`${customer.path}?includePackageLicenseInfo=yes`)).status).to.equal(400);
        expectStatus(200, await api.get("/wholesale/subscribers?sortBy=userCreationTimestamp"));
    });

    it("is followed in filtering billing reports by exactly the given dates", async () => {
        const { api } = setting();
        const path = "/wholesale/billing/reports";
        const dates = { billingStartDate: "2026-10-01", billingEndDate: "2026-10-31" };
        const made = expectStatus(200, await api.post(path, { ...dates, internal: true })).body;
        expect(made["category"]).to.equal("RECONCILIATION");
        const count = async (query: string) => (await api.get(`${path}?${query}`)).body.items?.length;
        expect(await count("billingStartDate=2026-10-01&billingEndDate=2026-10-31")).to.equal(1);
        expect(await count("billingStartDate=2026-09-01")).to.equal(0);
        expect(await count("billingEndDate=2026-11-30")).to.equal(0);
    });

    it("is followed in using the partner's own organization if orgId is absent", async () => {
        const { api } = setting();
        for (const path of ["/licenses", "/locations"]) {
            expect((await api.get(path)).body.items, path).to.deep.equal([]);
        }
        expect((await api.get("/telephony/config/numbers")).body.phoneNumbers).to.deep.equal([]);
        const { orgId = "", roles: mine } = (await api.get("/people/me")).body;
        expect(mine).to.deep.equal([roles[0]?.id]);
        expectStatus(200, await api.get(`/organizations/${orgId}`));
        expect((await api.delete(`/organizations/${orgId}`)).status).to.equal(409);
    });

    it("is followed in filtering people by name, role and location, and in the short form of the answer", async () => {
        const { api } = setting();
        const first = await api.user(customer, { firstName: "Åsa", lastName: "Ek" });
        await api.user(customer, { firstName: "Bo", lastName: "Ek" });
        const { locationId } = (await api.get(`/people/${first.personId ?? ""}?callingData=true`)).body;
        const ids = async (query: string) =>
            (await api.get(`/people?orgId=${customer.orgId}&${query}`)).body.items?.map((person) => person.id);
        expect(await ids("displayName=bo")).to.have.length(1);
        expect(await ids(`roles=x,${roles[0]?.id ?? ""}`)).to.deep.equal([first.personId]);
        expect(await ids(`locationId=${String(locationId)}&excludeStatus=true`)).to.have.length(2);
        const path = `/people/${first.personId ?? ""}`;
        expectStatus(204, await api.put(`${path}?minResponse=true`, (await api.get(path)).body));
        const body = { emails: ["new@norrbygg.example"], displayName: "New", orgId: customer.orgId };
        expect((await api.post("/people?minResponse=true", body)).body).to.have.all.keys("id");
    });

    it("is followed in keeping a person's directory fields until a change replaces them", async () => {
        const { api } = setting();
        const user = await api.user(customer);
        const path = `/people/${user.personId ?? ""}`;
        const person = (await api.get(path)).body;
        expect(person).not.to.have.any.keys("invitePending", "loginEnabled");
        const directory = { title: "GM", department: "Sales", addresses: [{ type: "work", country: "SE" }] };
        expectStatus(200, await api.put(path, { ...person, ...directory, loginEnabled: true }));
        expect((await api.get(path)).body).to.deep.include(directory);
        expectStatus(200, await api.put(path, { displayName: "A" }));
        expect((await api.get(path)).body).to.deep.include(directory);
        expectStatus(200, await api.put(path, { ...person, title: null }));
        expect((await api.get(path)).body).not.to.have.property("title");
    });

    it("is followed in listing the users of a licence in pages", async () => {
        const { api } = setting();
        const users = [await api.user(customer), await api.user(customer)];
        const licence = (await api.get(`/licenses?orgId=${customer.orgId}`)).body.items?.[0]?.id ?? "";
        const first = await api.get(`/licenses/${licence}?includeAssignedTo=user&limit=1`);
        const emails = (first.body["users"] as { email: string }[]).map(({ email }) => email);
        expect(emails).to.deep.equal([users[0]?.["email"]]);
        expect(first.headers.get("link")).to.include('rel="next"');
        expect((await api.get(`/licenses/${licence}`)).body).not.to.have.property("users");
    });
});
