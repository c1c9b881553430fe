// Lists of many pages.
import { expect } from "chai";
import { NoAnswer } from "../../../provider/backend/errors/family";
import { reply, type Handler } from "../../support/web-server";
import { aCustomer } from "./builders";
import { aScene, call, closeServers, errorOf } from "./scene";

const link = (uri: string): Record<string, string> => ({ link: `<${uri}>; rel="next"` });

describe("a list", () => {
    afterEach(closeServers);

    it("of many pages is read to its end, following the links as they come", async () => {
        const pages: Handler = ({ query }, response, { endpoint }) => {
            const page = Number(query.get("odd cursor") ?? "0");
            const headers = page < 3 ? link(`${endpoint}/wholesale/customers?odd+cursor=${page + 1}&max=1`) : {};
            return reply(response, 200, { items: [aCustomer({ id: `cust-${page}` })] }, headers);
        };
        const { backend, server } = await aScene(pages);
        const all = await backend.customers.list({ status: "provisioned" }, call);
        expect(all.map(({ id }) => id)).to.deep.equal(["cust-0", "cust-1", "cust-2", "cust-3"]);
        expect(server.questions.map(({ query }) => query.toString())).to.deep.equal([
            "status=provisioned&max=100",
            "odd+cursor=1&max=1",
            "odd+cursor=2&max=1",
            "odd+cursor=3&max=1",
        ]);
    });

    it("follows a link that is relative, and one among others", async () => {
        const { backend } = await aScene(({ query }, response) => {
            const first = !query.has("offset");
            const headers = { link: '</v1/x>; rel="first", </v1/wholesale/customers?offset=1>; rel=next' };
            return reply(response, 200, { items: [aCustomer({ id: first ? "a" : "b" })] }, first ? headers : {});
        });
        expect(await backend.customers.list({}, call)).to.have.length(2);
    });

    it("that goes round in circles is given up", async () => {
        const { backend, lines } = await aScene(({ query }, response, { endpoint }) =>
            reply(
                response,
                200,
                { items: [] },
                link(`${endpoint}/wholesale/customers?offset=${query.get("offset") === "1" ? 2 : 1}`),
            ),
        );
        const error = await errorOf(backend.customers.list({}, call));
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.contain("round in circles");
        expect(lines()).to.have.length(3);
    });

    it("is not followed to another host, so the token stays here", async () => {
        const other = await aScene(() => ({ items: [] }));
        const { backend } = await aScene((_, response) =>
            reply(response, 200, { items: [] }, link(`${other.server.endpoint}/wholesale/customers?offset=1`)),
        );
        const error = await errorOf(backend.customers.list({}, call));
        expect(error.message).to.contain("does not follow there");
        expect(other.server.questions).to.have.length(0);
    });

    it("whose link cannot be read is not taken for complete", async () => {
        const { backend } = await aScene((_, response) => reply(response, 200, { items: [] }, { link: "next please" }));
        expect((await errorOf(backend.customers.list({}, call))).message).to.contain("cannot be read");
    });

    it("repeats one page of many, not the list", async () => {
        let failures = 1;
        const { backend, lines } = await aScene(({ query }, response, { endpoint }) => {
            if (query.get("offset") === null)
                return reply(response, 200, { items: [] }, link(`${endpoint}/wholesale/customers?offset=1`));
            failures -= 1;
            return failures === 0 ? reply(response, 503) : { items: [aCustomer()] };
        });
        expect(await backend.customers.list({}, call)).to.have.length(1);
        expect(lines()).to.have.length(3);
    });

    it("without the list in it is no empty list", async () => {
        const { backend } = await aScene(() => ({ message: "welcome" }));
        expect(await errorOf(backend.customers.list({}, call))).to.be.instanceOf(NoAnswer);
    });

    it("asks for the biggest pages that Webex gives", async () => {
        const { backend, server } = await aScene(() => ({ items: [], phoneNumbers: [] }));
        await backend.customers.list({}, call);
        await backend.subscribers.list({ customerId: "cust-1" }, call);
        await backend.people.list({ orgId: "org-1" }, call);
        await backend.people.list({ orgId: "org-1", callingData: true }, call);
        await backend.numbers.list({ orgId: "org-1" }, call);
        await backend.locations.list("org-1", call);
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
