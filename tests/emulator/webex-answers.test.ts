// What other people's clients and Cisco's help pages say of Webex, where the emulator once said otherwise.
import { expect } from "chai";
import { expectStatus, type Customer } from "./api";
import { aHeadOffice, aLocation, anAddress, aUser } from "./bodies";
import { anEmulator } from "./setting";

const JOBS = "/telephony/config/jobs/locations/deleteCallingLocation";

describe("emulator: as Webex answers", () => {
    const setting = anEmulator();
    let customer: Customer;
    beforeEach(async () => {
        customer = await setting().api.customer();
    });
    const office = async ({ orgId }: Customer = customer): Promise<string> =>
        (await setting().api.get(`/locations?orgId=${orgId}`)).body.items?.[0]?.id ?? "";

    it("signs in a client that identifies itself in a Basic header, as Cisco's reference application does", async () => {
        const { emulator, api } = setting();
        const ask = async (authorization: string | undefined) => {
            const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: "emulator-refresh" });
            const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
            return fetch(`${emulator.url}/access_token`, { method: "POST", body, headers });
        };
        const basic = (text: string) => `Basic ${Buffer.from(text).toString("base64")}`;
        const answer = await ask(basic("client:se:cret"));
        expect(answer.status).to.equal(200);
        const { access_token } = (await answer.json()) as { access_token: string };
        expectStatus(200, await api.as(access_token).get("/roles"));
        for (const header of [undefined, basic("client"), basic(":secret"), basic("client:"), "Bearer x", "Basic"]) {
            expect((await ask(header)).status, header).to.equal(400);
        }
    });

    it("creates billing reports for the last five years, but not for the present day", async () => {
        const { api } = setting();
        const report = (billingStartDate: string, billingEndDate: string, fields = {}) =>
            api.post("/wholesale/billing/reports", { billingStartDate, billingEndDate, ...fields });
        expectStatus(200, await report("2021-11-22", "2026-11-21"));
        for (const [from, to] of [
            ["2021-11-21", "2021-12-01"],
            ["2026-11-01", "2026-11-22"],
            ["2026-11-22", "2026-11-22"],
            ["2026-12-01", "2026-12-31"],
        ] as const) {
            expect((await report(from, to)).status, `${from} to ${to}`).to.equal(400);
        }
        const pointInTime = { type: "USER", category: "POINT_IN_TIME" };
        expect((await report("2026-10-01", "2026-10-31", pointInTime)).body["category"]).to.equal("POINT_IN_TIME");
        expect((await report("2026-10-01", "2026-10-31", { category: "POINT_IN_TIME" })).status).to.equal(400);
    });

    it("stores the emergency location identifier in Belgium, Germany and France only", async () => {
        const { api } = setting();
        const identifier = async (country: string) => {
            const address = { ...anAddress, country };
            const headOffice = { ...aHeadOffice, address, emergencyLocationIdentifier: "95547321" };
            const path = `/telephony/config/locations/${await office(await api.customer({ externalId: country, headOffice }))}`;
            const atProvisioning = (await api.get(path)).body["pAccessNetworkInfo"];
            expectStatus(204, await api.put(path, { pAccessNetworkInfo: "1" }));
            return [atProvisioning, (await api.get(path)).body["pAccessNetworkInfo"]];
        };
        for (const country of ["BE", "DE", "FR"]) {
            expect(await identifier(country)).to.deep.equal(["95547321", "1"]);
        }
        for (const country of ["US", "SE"]) {
            expect(await identifier(country)).to.deep.equal([undefined, undefined]);
        }
    });

    it("returns a person's extension also as a number of the type work_extension, and accepts it back", async () => {
        const { api } = setting();
        const user = await api.user(customer, { number: "+46901234567", extension: "4567" });
        const path = `/people/${user.personId ?? ""}?callingData=true`;
        const { body: person } = await api.get(path);
        expect(person.phoneNumbers).to.deep.equal([
            { type: "work", value: "+46901234567" },
            { type: "work_extension", value: "4567" },
        ]);
        const phoneNumbers = [...(person.phoneNumbers ?? [])].reverse();
        expectStatus(200, await api.put(path, { ...person, phoneNumbers, extension: "4568" }));
        expect((await api.get(path)).body).to.deep.include({
            extension: "4568",
            phoneNumbers: [
                { type: "work", value: "+46901234567" },
                { type: "work_extension", value: "4568" },
            ],
        });
    });

    it("accepts the job for a location that does not exist, and lets the job fail", async () => {
        const { api } = setting();
        const query = `?orgId=${customer.orgId}`;
        for (const locationId of ["nowhere", Buffer.from("ciscospark://us/LOCATION/x").toString("base64url")]) {
            const { id = "" } = expectStatus(202, await api.post(`${JOBS}${query}`, { locationId })).body;
            expect((await api.get(`${JOBS}/${id}${query}`)).body["latestExecutionStatus"]).to.equal("FAILED");
            expect((await api.get(`${JOBS}/${id}/errors${query}`)).text).to.include("does not exist");
        }
    });

    it("reports which phone numbers an organization could add", async () => {
        const { api } = setting();
        const other = await api.customer({ externalId: "other" });
        await api.user(customer, { number: "+46901234567" });
        await api.user(other, { number: "+46901234568" });
        const path = `/telephony/config/actions/validateNumbers/invoke?orgId=${customer.orgId}`;
        const phoneNumbers = ["+46901234567", "+46901234568", "+1-240-555-1212", "+12405551212", "0901234567"];
        const { body } = expectStatus(200, await api.post(path, { phoneNumbers }));
        expect(body.status).to.equal("ERRORS");
        expect(body.phoneNumbers?.map((entry) => entry["state"])).to.deep.equal([
            "Duplicate",
            "Unavailable",
            "Available",
            "Duplicate In List",
            "Invalid",
        ]);
        const free = await api.post(path, { phoneNumbers: ["+46901234569"] });
        expect(free.body).to.include({ status: "OK" });
    });

    it("reports which extensions are free in an organization, also if they are sent as whole numbers", async () => {
        const { api } = setting();
        await api.user(customer, { extension: "4567" });
        const paths = [
            `/telephony/config/actions/validateExtensions/invoke?orgId=${customer.orgId}`,
            `/telephony/config/locations/${await office()}/actions/validateExtensions/invoke`,
        ];
        for (const path of paths) {
            const { body } = expectStatus(200, await api.post(path, { extensions: [4567, 4929, "4929", "1x"] }));
            const states = (body["extensionStatus"] as { state: string }[]).map(({ state }) => state);
            expect(states, path).to.deep.equal(["DUPLICATE", "VALID", "DUPLICATE_IN_LIST", "INVALID"]);
        }
        const elsewhere = await api.customer({ externalId: "other" });
        const path = `/telephony/config/actions/validateExtensions/invoke?orgId=${elsewhere.orgId}`;
        expect((await api.post(path, { extensions: ["4567"] })).body.status).to.equal("OK");
    });

    it("lists the newest customer and the newest subscriber first", async () => {
        const { api } = setting();
        const newer = await api.customer({ externalId: "newer" });
        expect((await api.get("/wholesale/customers")).body.items?.[0]?.id).to.equal(newer.id);
        await api.user(customer);
        const newest = await api.user(customer);
        const first = async (query = "") => (await api.get(`/wholesale/subscribers${query}`)).body.items?.[0]?.id;
        expect(await first()).to.equal(newest.id);
        expect(await first("?sortOrder=ASC")).not.to.equal(newest.id);
    });

    it("counts an assigned licence late if the partner's settings say so, and a freed one at once", async () => {
        const { api, clock } = setting();
        await api.control("PUT", "/partner", { licenseLag: 60 });
        const units = async () =>
            (await api.get(`/licenses?orgId=${customer.orgId}`)).body.items?.[0]?.["consumedUnits"];
        const user = await api.user(customer);
        await api.user(customer);
        expect(await units()).to.equal(0);
        clock.advance(60_000);
        expect(await units()).to.equal(2);
        expectStatus(204, await api.delete(`/wholesale/subscribers/${user.id ?? ""}`));
        expect(await units()).to.equal(1);
    });

    it("accepts a phone number with the hyphens of Webex's example, and returns it in E.164", async () => {
        const { api } = setting();
        const user = await api.user(customer, { number: "+1-240-555-1212" });
        const person = (await api.get(`/people/${user.personId ?? ""}?callingData=true`)).body;
        expect(person.phoneNumbers?.[0]).to.deep.equal({ type: "work", value: "+12405551212" });
        for (const number of ["+1--240", "+-1240", "+1240-", "+46 90 123", "0046901234", "+0901234"]) {
            const body = aUser({ customerId: customer.id, number });
            expect((await api.post("/wholesale/subscribers", body)).status, number).to.equal(400);
        }
    });

    it("ignores number, extension and location of a user without a calling package", async () => {
        const { api } = setting();
        const calling = { number: "+46901234567", extension: "4567", locationId: await office() };
        const user = await api.user(customer, { package: "webex_meetings", ...calling });
        const person = async () => (await api.get(`/people/${user.personId ?? ""}?callingData=true`)).body;
        expect(await person()).not.to.include.keys("extension", "phoneNumbers", "locationId");
        const parameters = { primaryPhoneNumber: calling.number, extension: "4567" };
        const change = { packages: ["webex_meetings"], provisioningParameters: parameters };
        expectStatus(200, await api.put(`/wholesale/subscribers/${user.id ?? ""}`, change));
        expect(await person()).not.to.include.keys("extension", "phoneNumbers", "locationId");
    });

    for (const email of [
        ..."!#$%&'*+-/=?_{}~".split("").map((character) => `a${character}b@norrbygg.example`),
        "obrien'@norrbygg.example",
        "x@firma.xn--p1ai",
        "x@firma.xn--fiqs8s",
        "x@sub.domain.norrbygg.example",
        `${"a".repeat(161 - "@norrbygg.example".length)}@norrbygg.example`,
    ]) {
        it(`accepts ${email.slice(0, 40)} as an e-mail address, of ${email.length} characters`, async () => {
            await setting().api.user(customer, { email });
        });
    }

    for (const email of [
        "a@n-.example",
        "a@-n.example",
        "a@example",
        "a@b@c.example",
        "@norrbygg.example",
        ".a@norrbygg.example",
        "a.@norrbygg.example",
        "a..b@norrbygg.example",
        "a b@norrbygg.example",
        "å@norrbygg.example",
        "a@å.example",
        "a@norrbygg..example",
        "a@10.1.1.1",
        `${"a".repeat(162 - "@norrbygg.example".length)}@norrbygg.example`,
    ]) {
        it(`refuses ${email.slice(0, 40)} as an e-mail address, of ${email.length} characters`, async () => {
            const body = aUser({ customerId: customer.id, email });
            expect((await setting().api.post("/wholesale/subscribers", body)).status).to.equal(400);
        });
    }

    it("accepts a former name of a time zone, and returns it as it was given", async () => {
        const { api } = setting();
        for (const timeZone of ["US/Alaska", "Asia/Calcutta", "Europe/Kiev"]) {
            const location = aLocation({ name: timeZone, timeZone });
            const { id = "" } = expectStatus(201, await api.post(`/locations?orgId=${customer.orgId}`, location)).body;
            expect((await api.get(`/locations/${id}`)).body["timeZone"]).to.equal(timeZone);
        }
    });
});
