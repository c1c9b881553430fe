// Pages, Link headers, caps and filters of the lists.
import { expect } from "chai";
import { expectStatus, linkOf, type Answered, type Customer } from "./api";
import { anEmulator } from "./setting";

describe("emulator: lists", () => {
    const setting = anEmulator();
    const externalIds = (answer: Answered) => answer.body.items?.map((item) => item["externalId"]);
    const emails = (answer: Answered) => answer.body.items?.map((item) => item["email"]);
    const users = async (customer: Customer, count: number) => {
        const made = [];
        for (let user = 0; user < count; user += 1) {
            made.push(await setting().api.user(customer));
        }
        return made;
    };

    it("page through customers by Link header, forward and back", async () => {
        const { api } = setting();
        for (const externalId of ["a", "b", "c", "d", "e"]) {
            await api.customer({ externalId });
        }
        const first = await api.get("/wholesale/customers?max=2&status=provisioned");
        expect(externalIds(first)).to.deep.equal(["e", "d"]);
        expect(linkOf(first, "prev")).to.equal(undefined);
        const second = await api.get(linkOf(first, "next") ?? "");
        expect(externalIds(second)).to.deep.equal(["c", "b"]);
        const third = await api.get(linkOf(second, "next") ?? "");
        expect(externalIds(third)).to.deep.equal(["a"]);
        expect(linkOf(third, "next")).to.equal(undefined);
        expect(externalIds(await api.get(linkOf(third, "prev") ?? ""))).to.deep.equal(["c", "b"]);
        expect(externalIds(await api.get(linkOf(third, "first") ?? ""))).to.deep.equal(["e", "d"]);
    });

    it("filter customers by external id, organization and status", async () => {
        const { api } = setting();
        const one = await api.customer({ externalId: "one & only" });
        const two = await api.customer({ externalId: "two" });
        await api.control("PUT", `/customers/${two.id}`, { status: "error" });
        const list = async (query: string) => externalIds(await api.get(`/wholesale/customers?${query}`));
        expect(await list("externalId=one%20%26%20only")).to.deep.equal(["one & only"]);
        expect(await list("externalId=ONE")).to.deep.equal([]);
        expect(await list(`orgId=${one.orgId}`)).to.deep.equal(["one & only"]);
        expect(await list("orgId=nobody")).to.deep.equal([]);
        expect(await list("status=error")).to.deep.equal(["two"]);
        expect(await list("status=error&status=provisioned")).to.have.length(2);
        expect(await list("status=error,provisioned")).to.have.length(2);
    });

    it("contain at most 100 subscribers a page, 50 by default", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const made = await users(customer, 101);
        const path = `/wholesale/subscribers?customerId=${customer.id}`;
        expect((await api.get(path)).body.items).to.have.length(50);
        expect((await api.get(`${path}&max=500`)).body.items).to.have.length(100);
        expect((await api.all(path)).map((item) => item.id)).to.deep.equal(made.map((user) => user.id).reverse());
    });

    for (const order of ["", "&sortOrder=ASC", "&sortBy=lastStatusChange", "&sortBy=lastStatusChange&sortOrder=ASC"]) {
        it(`contain the same subscribers by Link header, backward, and by offset${order && `, with ${order}`}`, async () => {
            const { api } = setting();
            const customer = await api.customer();
            await users(customer, 7);
            const path = `/wholesale/subscribers?customerId=${customer.id}${order}`;
            const all = emails(await api.get(path));
            const first = await api.get(`${path}&max=3`);
            const second = await api.get(linkOf(first, "next") ?? "");
            const third = await api.get(linkOf(second, "next") ?? "");
            expect([first, second, third].flatMap(emails)).to.deep.equal(all);
            expect(linkOf(third, "next")).to.equal(undefined);
            expect(emails(await api.get(linkOf(third, "prev") ?? ""))).to.deep.equal(all?.slice(3, 6));
            expect(emails(await api.get(linkOf(third, "first") ?? ""))).to.deep.equal(all?.slice(0, 3));
            expect(emails(await api.get(`${path}&max=3&offset=2`))).to.deep.equal(all?.slice(2, 5));
            const counted = (linkOf(first, "next") ?? "").replace("offset=3", "offset=4");
            expect(emails(await api.get(counted))).to.deep.equal(all?.slice(4, 7));
        });
    }

    it("filter and sort subscribers", async () => {
        const { api, clock } = setting();
        const one = await api.customer({ externalId: "one" });
        const two = await api.customer({ externalId: "two" });
        const start = clock.now();
        const early = await api.user(one, { email: "Early@one.example" });
        clock.advance(1000);
        const late = await api.user(one, { email: "late@one.example" });
        await api.user(two, { email: "other@two.example" });
        clock.advance(1000);
        await api.put(`/wholesale/subscribers/${late.id ?? ""}`, { packages: ["webex_meetings"] });
        const list = async (query: string) => emails(await api.get(`/wholesale/subscribers?${query}`));
        expect(await list("email=EARLY@one.example")).to.deep.equal(["Early@one.example"]);
        expect(await list(`personId=${early.personId ?? ""}`)).to.deep.equal(["Early@one.example"]);
        expect(await list("externalCustomerId=two")).to.deep.equal(["other@two.example"]);
        expect(await list(`externalCustomerId=two&customerId=${one.id}`)).to.deep.equal([]);
        expect(await list("status=pending_user_migration")).to.deep.equal([]);
        expect(await list(`after=${start}`)).to.have.length(2);
        const iso = encodeURIComponent(new Date(start + 1000).toISOString());
        expect(await list(`lastStatusChange=${iso}`)).to.deep.equal(["late@one.example"]);
        expect(await list(`customerId=${one.id}&sortOrder=DESC`)).to.deep.equal([
            "late@one.example",
            "Early@one.example",
        ]);
        expect((await list("sortBy=lastStatusChange&sortOrder=DESC"))?.[0]).to.equal("late@one.example");
    });

    it("contain ten people a page with calling data, fifty of a location, up to a thousand without", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const made = await users(customer, 103);
        const path = `/people?orgId=${customer.orgId}`;
        expect((await api.get(`${path}&max=1000`)).body.items).to.have.length(103);
        const page = await api.get(`${path}&callingData=true&max=1000`);
        expect(page.body.items).to.have.length(10);
        const there = `&locationId=${String(page.body.items?.[0]?.["locationId"])}`;
        expect((await api.get(`${path}${there}&max=1000`)).body.items).to.have.length(50);
        expect(page.body.items?.[0]).to.include.keys("extension", "locationId");
        expect((await api.get(path)).body.items?.[0]).not.to.include.keys("extension");
        const all = await api.all(`${path}&callingData=true`);
        expect(all.map((person) => person.id)).to.deep.equal(made.map((user) => user.personId));
    });

    it("find people by e-mail address and by id", async () => {
        const { api } = setting();
        const [one, two] = await users(await api.customer(), 2);
        const ids = async (query: string) => (await api.get(`/people?${query}`)).body.items?.map((person) => person.id);
        expect(await ids(`email=${String(one?.["email"]).toUpperCase()}`)).to.deep.equal([one?.personId]);
        expect(await ids(`id=${one?.personId ?? ""},${two?.personId ?? ""}`)).to.have.length(2);
        expect(await ids("email=nobody@nowhere.example")).to.deep.equal([]);
    });

    it("contain numbers with their owners, by start and filter", async () => {
        const { api } = setting();
        const customer = await api.customer();
        const location = (await api.get(`/locations?orgId=${customer.orgId}`)).body.items?.[0]?.id ?? "";
        const numbers = ["+46901230001", "+46901230002", "+46901230003"];
        const path = `/telephony/config/locations/${location}`;
        await api.connect(location);
        expectStatus(201, await api.post(`${path}/numbers`, { phoneNumbers: numbers, state: "ACTIVE" }));
        await api.user(customer, { number: numbers[0], extension: "4567" });
        await api.user(customer, { extension: "89" });
        const org = `/telephony/config/numbers?orgId=${customer.orgId}`;
        const list = async (query: string) => (await api.get(`${org}${query}`)).body.phoneNumbers ?? [];
        expect(await list("")).to.have.length(4);
        expect((await list("&available=true")).map((entry) => entry["phoneNumber"])).to.deep.equal(numbers.slice(1));
        expect((await list("&phoneNumber=%2B46901230001"))[0]).to.deep.include({
            phoneNumber: numbers[0],
            extension: "4567",
            location: { id: location, name: "HQ" },
        });
        expect(await list("&extension=89")).to.have.length(1);
        expect(await list("&start=3")).to.have.length(1);
        expect((await api.all(`${org}&max=3`, "phoneNumbers")).length).to.equal(4);
        expect((await api.get(`${org}&available=true&ownerType=PEOPLE`)).status).to.equal(400);
        expectStatus(204, await api.put(path, { callingLineId: { phoneNumber: numbers[1] } }));
        expect((await list("&available=true")).map((entry) => entry["phoneNumber"])).to.deep.equal([numbers[2]]);
        expect((await api.get(`${path}/availableNumbers`)).body.phoneNumbers).to.have.length(1);
        expect((await api.delete(`${path}/numbers`, { phoneNumbers: [numbers[1]] })).status).to.equal(409);
    });

    for (const query of [
        "max=0",
        "max=x",
        "max=-1",
        "offset=-1",
        "offset=1.5",
        "max=1&max=2",
        "externalId=a&externalId=b",
    ]) {
        it(`refuse ?${query}`, async () => {
            expect((await setting().api.get(`/wholesale/customers?${query}`)).status).to.equal(400);
        });
    }
});
