// Lists of many pages.
import { expect } from "chai";
import { NoAnswer } from "../../../provider/webex/errors/family";
import { reply, type Handler } from "../../support/web-server";
import { aCustomer, aSubscriber } from "./builders";
import { aScene, call, closeServers, errorOf } from "./scene";

const link = (uri: string): Record<string, string> => ({ link: `<${uri}>; rel="next"` });

describe("a list", () => {
    afterEach(closeServers);

    it("of many pages is read to its end, following the links as they are", async () => {
        const pages: Handler = ({ query }, response, { endpoint }) => {
            const page = Number(query.get("odd cursor") ?? "0");
            const headers = page < 3 ? link(`${endpoint}/wholesale/customers?odd+cursor=${page + 1}&max=1`) : {};
            return reply(response, 200, { items: [aCustomer({ id: `cust-${page}` })] }, headers);
        };
        const { client, server } = await aScene(pages);
        const all = await client.customers.list({ status: "provisioned" }, call);
        expect(all.map(({ id }) => id)).to.deep.equal(["cust-0", "cust-1", "cust-2", "cust-3"]);
        expect(server.questions.map(({ query }) => query.toString())).to.deep.equal([
            "status=provisioned&max=100",
            "odd+cursor=1&max=1&status=provisioned",
            "odd+cursor=2&max=1&status=provisioned",
            "odd+cursor=3&max=1&status=provisioned",
        ]);
    });

    it("follows a relative link, and one among others", async () => {
        const { client } = await aScene(({ query }, response) => {
            const first = !query.has("offset");
            const headers = { link: '</v1/x>; rel="first", </v1/wholesale/customers?offset=1>; rel=next' };
            return reply(response, 200, { items: [aCustomer({ id: first ? "a" : "b" })] }, first ? headers : {});
        });
        expect(await client.customers.list({}, call)).to.have.length(2);
    });

    it("whose next-page links form a loop is given up", async () => {
        const { client, lines } = await aScene(({ query }, response, { endpoint }) =>
            reply(
                response,
                200,
                { items: [] },
                link(`${endpoint}/wholesale/customers?offset=${query.get("offset") === "1" ? 2 : 1}`),
            ),
        );
        const error = await errorOf(client.customers.list({}, call));
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.contain("pagination loop");
        expect(lines()).to.have.length(3);
    });

    it("is not followed to another host, so the token is not sent there", async () => {
        const other = await aScene(() => ({ items: [] }));
        const { client } = await aScene((_, response) =>
            reply(response, 200, { items: [] }, link(`${other.server.endpoint}/wholesale/customers?offset=1`)),
        );
        const error = await errorOf(client.customers.list({}, call));
        expect(error.message).to.contain("is not sent to a host other than");
        expect(other.server.questions).to.have.length(0);
    });

    it("whose link cannot be read is not treated as complete", async () => {
        const { client } = await aScene((_, response) => reply(response, 200, { items: [] }, { link: "next please" }));
        expect((await errorOf(client.customers.list({}, call))).message).to.contain("cannot be read");
    });

    it("is read in linear time, however many blanks its link has", async () => {
        const { client } = await aScene((_, response) =>
            reply(response, 200, { items: [] }, { link: `</v1/x>; rel=${" ".repeat(15_000)}first` }),
        );
        const begun = performance.now();
        for (let time = 0; time < 10; time += 1) {
            expect(await client.customers.list({}, call)).to.deep.equal([]);
        }
        expect(performance.now() - begun).to.be.below(2_500);
    });

    it("that is complete needs no link, and therefore no readable one", async () => {
        const { client } = await aScene((_, response) =>
            reply(response, 200, { items: [aCustomer()] }, { link: "string" }),
        );
        expect(await client.customers.list({}, call)).to.have.length(1);
    });

    it("of a full page and an unreadable link is not treated as complete", async () => {
        const items = Array.from({ length: 100 }, (_, index) => aCustomer({ id: `cust-${index}` }));
        const { client } = await aScene((_, response) => reply(response, 200, { items }, { link: "string" }));
        expect((await errorOf(client.customers.list({}, call))).message).to.contain("cannot be read");
        const ten = Array.from({ length: 10 }, (_, index) => ({ id: `person-${index}` }));
        const few = await aScene((_, response) => reply(response, 200, { items: ten }, { link: "string" }));
        const asked = few.client.people.list({ orgId: "org-1", callingData: true }, call);
        expect((await errorOf(asked)).message).to.contain("cannot be read");
    });

    it("whose link omits the filter is requested with it again, the sub-partner too", async () => {
        const { client, server } = await aScene(({ query }, response) => {
            const headers = query.has("offset") ? {} : link("/v1/wholesale/subscribers?offset=100&max=100");
            return reply(response, 200, { items: [aSubscriber()] }, headers);
        });
        await client.subscribers.list({ customerId: "cust-1" }, { ...call, onBehalfOf: "sub-org" });
        const second = server.questions[1]?.query;
        expect(Object.fromEntries(second ?? [])).to.deep.equal({
            offset: "100",
            max: "100",
            customerId: "cust-1",
            onBehalfOfSubPartnerOrgId: "sub-org",
        });
    });

    it("never contains what belongs to another customer or another organization", async () => {
        const { client } = await aScene(({ path }) =>
            path === "/people"
                ? { items: [{ id: "p-1", orgId: "org-1" }, { id: "p-2", orgId: "org-2" }, { id: "p-3" }] }
                : { items: [aSubscriber(), aSubscriber({ id: "sub-2", customerId: "cust-2" })] },
        );
        const subscribers = await client.subscribers.list({ customerId: "cust-1" }, call);
        expect(subscribers.map(({ id }) => id)).to.deep.equal(["sub-1"]);
        const people = await client.people.list({ orgId: "org-1" }, call);
        expect(people.map(({ id }) => id)).to.deep.equal(["p-1", "p-3"]);
    });

    it("contains what belongs to the organization, however its id is spelled", async () => {
        const uuid = "3f0c2a51-7d44-4b0e-9a6d-0c1e5b7a8d21";
        const idOf = (type: string): string => Buffer.from(`ciscospark://us/${type}/${uuid}`).toString("base64");
        const items = [uuid, idOf("Organization"), `${idOf("ORGANIZATION").replace(/=+$/u, "")}=`].map(
            (orgId, index) => ({ id: `p-${index}`, orgId }),
        );
        const { client } = await aScene(() => ({ items }));
        expect(await client.people.list({ orgId: idOf("ORGANIZATION") }, call)).to.have.length(3);
    });

    it("repeats one page of many, not the whole list", async () => {
        let failures = 1;
        const { client, lines } = await aScene(({ query }, response, { endpoint }) => {
            if (query.get("offset") === null) {
                return reply(response, 200, { items: [] }, link(`${endpoint}/wholesale/customers?offset=1`));
            }
            failures -= 1;
            return failures === 0 ? reply(response, 503) : { items: [aCustomer()] };
        });
        expect(await client.customers.list({}, call)).to.have.length(1);
        expect(lines()).to.have.length(3);
    });

    it("without the list in it is not treated as empty", async () => {
        const { client } = await aScene(() => ({ message: "welcome" }));
        expect(await errorOf(client.customers.list({}, call))).to.be.instanceOf(NoAnswer);
    });

    it("requests the largest pages that Webex allows", async () => {
        const { client, server } = await aScene(() => ({ items: [], phoneNumbers: [] }));
        await client.customers.list({}, call);
        await client.subscribers.list({ customerId: "cust-1" }, call);
        await client.people.list({ orgId: "org-1" }, call);
        await client.people.list({ orgId: "org-1", callingData: true }, call);
        await client.numbers.list({ orgId: "org-1" }, call);
        await client.locations.list("org-1", call);
        expect(server.questions.map(({ query }) => query.get("max"))).to.deep.equal([
            "100",
            "100",
            "1000",
            "10",
            "2000",
            "500",
        ]);
    });
});
