// A creation of unknown outcome: the object is looked for before anything is sent again, so there are never two.
import { expect } from "chai";
import { NoAnswer, RefusedByBackend } from "../../../provider/webex/errors/family";
import { drop, reply, type Handler } from "../../support/web-server";
import { aCustomer, aCustomerBody, aSubscriber, aSubscriberBody } from "./builders";
import { aScene, call, closeServers, errorOf } from "./scene";

const GET = "GET /wholesale/customers";
const POST = "POST /wholesale/customers";
const accepted = { url: "https://webexapis.example/v1/wholesale/customers/cust-9" };

/** Answers the nth POST with the nth of these, and the lists with what `found` says. */
function posts(answers: Handler[], found: (posted: number) => unknown[]): Handler {
    let posted = 0;
    return (question, response, server) => {
        if (question.method === "GET") {
            return { items: found(posted) };
        }
        posted += 1;
        const answer = answers[posted - 1];
        return answer === undefined ? reply(response, 500) : answer(question, response, server);
    };
}

const dropped: Handler = (_, response) => drop(response);

describe("a creation", () => {
    afterEach(closeServers);

    for (const [name, fail] of Object.entries<Handler>({
        "a dropped connection": dropped,
        "a gateway's timeout": (_, response) => reply(response, 504),
        "an internal error": (_, response) => reply(response, 500),
        "half JSON": (_, response) => reply(response, 202, '{"url": "https://'),
        "an HTML page": (_, response) => reply(response, 200, "<html></html>", { "content-type": "text/html" }),
        "an answer without id": (_, response) => reply(response, 202, {}),
    })) {
        it(`that ends in ${name} is found under its external id and not sent again`, async () => {
            const { client, lines, server } = await aScene(posts([fail], () => [aCustomer()]));
            expect(await client.customers.provision(aCustomerBody(), call)).to.equal("cust-1");
            expect(lines()).to.deep.equal([POST, GET]);
            expect(server.questions[1]?.query.get("externalId")).to.equal("crm-004711");
        });
    }

    it("that did not arrive is sent again, after it was not found", async () => {
        const accept: Handler = (_, response) => reply(response, 202, accepted);
        const { client, lines } = await aScene(posts([dropped, accept], () => []));
        expect(await client.customers.provision(aCustomerBody(), call)).to.equal("cust-9");
        expect(lines()).to.deep.equal([POST, GET, GET, GET, POST]);
    });

    it("that becomes visible a little later is found then", async () => {
        let looks = 0;
        const late = (): unknown[] => {
            looks += 1;
            return looks < 3 ? [] : [aCustomer()];
        };
        const { client, lines } = await aScene(posts([dropped], late));
        expect(await client.customers.provision(aCustomerBody(), call)).to.equal("cust-1");
        expect(lines()).to.deep.equal([POST, GET, GET, GET]);
    });

    it("that is refused at the second attempt, because the first succeeded late, is found", async () => {
        const conflict: Handler = (_, response) => reply(response, 409, { message: "externalId is taken" });
        const { client } = await aScene(posts([dropped, conflict], (posted) => (posted < 2 ? [] : [aCustomer()])));
        expect(await client.customers.provision(aCustomerBody(), call)).to.equal("cust-1");
    });

    it("ignores other entries of the list than the external id it searched for", async () => {
        const { client } = await aScene(
            posts([dropped, dropped, dropped, dropped], () => [aCustomer({ externalId: "other" })]),
        );
        expect(await errorOf(client.customers.provision(aCustomerBody(), call))).to.be.instanceOf(NoAnswer);
    });

    it("is not sent again if it cannot be searched for", async () => {
        const { client, lines } = await aScene(({ method }, response) =>
            method === "GET" ? reply(response, 403, { message: "no" }) : drop(response),
        );
        const error = await errorOf(client.customers.provision(aCustomerBody(), call));
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.contain("It is unknown whether Webex carried out the request");
        expect(lines()).to.deep.equal([POST, GET]);
    });

    it("that is plainly refused is neither searched for nor sent again", async () => {
        const { client, lines } = await aScene((_, response) =>
            reply(response, 409, { message: "externalId is taken" }),
        );
        expect(await errorOf(client.customers.provision(aCustomerBody(), call))).to.be.instanceOf(RefusedByBackend);
        expect(lines()).to.deep.equal([POST]);
    });

    it("that could not connect was not sent, and is not searched for", async () => {
        const { client, server, clock } = await aScene(() => undefined);
        await server.close();
        const error = await errorOf(client.customers.provision(aCustomerBody(), call));
        expect(error.message).to.contain("Nothing is listening there").and.not.contain("unknown");
        expect(clock.slept).to.have.length(3);
    });

    it("of a subscriber is found by customer and e-mail address, compared without case", async () => {
        const found = [aSubscriber({ id: "sub-7", email: "anna@NORRBYGG.example" })];
        const { client, server } = await aScene(posts([dropped], () => found));
        expect((await client.subscribers.provision(aSubscriberBody(), call)).id).to.equal("sub-7");
        const asked = server.questions[1]?.query;
        expect([asked?.get("customerId"), asked?.get("email")]).to.deep.equal(["cust-1", "anna@norrbygg.example"]);
    });

    it("of a template is found by its name, of a location by its name in the organization, of a request by its customer", async () => {
        const items = [
            { id: "x1", provisioningId: "prov-7", name: "Standard", customerId: "cust-1", location: "HQ" },
            { id: "x2", provisioningId: "prov-8", name: "Other", customerId: "cust-2" },
        ];
        const { client } = await aScene(({ method }, response) => (method === "GET" ? { items } : drop(response)));
        const template = {
            name: "Standard",
            serviceProviderAdmin: "",
            country: "SE",
            language: "sv",
            subscription: "",
        };
        const authentication = { method: "webex" };
        const created = await client.templates.create({ ...template, services: [], authentication }, call);
        expect(created.provisioningId).to.equal("prov-7");
        const address = { address1: "Storgatan 1", city: "Umeå", country: "SE" };
        const location = { name: "Other", timeZone: "", preferredLanguage: "", announcementLanguage: "", address };
        expect(await client.locations.create("org-1", location, call)).to.equal("x2");
        expect((await client.setupAssist.create({ customerId: "cust-1", location: "HQ" }, call)).id).to.equal("x1");
    });
});
