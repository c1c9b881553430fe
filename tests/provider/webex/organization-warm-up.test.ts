// A fresh customer's organization refuses its partner until it has been read once.
import { expect } from "chai";
import { NotAllowed } from "../../../provider/webex/errors/family";
import { reply, type Handler } from "../../support/web-server";
import { aScene, call, closeServers, errorOf } from "./scene";

function shy(opensWhenRead: boolean): Handler {
    let open = false;
    return ({ path }, response) => {
        if (path === "/organizations/org-1") {
            open = opensWhenRead;
            return { id: "org-1", displayName: "Norrbygg AB" };
        }
        return open ? { items: [] } : reply(response, 403, { message: "not managed by you" });
    };
}

describe("a fresh organization", () => {
    afterEach(closeServers);

    it("is read once, and the refused call is repeated", async () => {
        const { client, lines } = await aScene(shy(true));
        await client.locations.list("org-1", call);
        await client.people.list({ orgId: "org-1" }, call);
        expect(lines()).to.deep.equal(["GET /locations", "GET /organizations/org-1", "GET /locations", "GET /people"]);
    });

    it("is read once for many calls at the same time", async () => {
        const { client, lines } = await aScene(shy(true));
        await Promise.all([
            client.locations.list("org-1", call),
            client.people.list({ orgId: "org-1" }, call),
            client.numbers.add("org-1", "loc-1", ["+46901234567"], call),
        ]);
        expect(lines().filter((line) => line === "GET /organizations/org-1")).to.have.length(1);
    });

    it("that is still refused is reported after one repetition", async () => {
        const { client, lines } = await aScene(shy(false));
        const error = await errorOf(client.locations.list("org-1", call));
        expect(error).to.be.instanceOf(NotAllowed);
        expect(error.message).to.contain("not managed by you").and.contain("spark-admin:locations_read");
        expect(lines()).to.have.length(3);
    });

    it("is read for a person whose organization is known from an earlier answer or from the caller", async () => {
        let closed = false;
        const { client, lines } = await aScene(({ line }, response) => {
            if (line === "GET /organizations/org-1") {
                closed = false;
            }
            if (closed) {
                return reply(response, 403, { message: "not managed by you" });
            }
            const anna = { id: "person-1", emails: [], orgId: "org-1" };
            return { ...anna, items: [anna] };
        });
        await client.people.list({ orgId: "org-1" }, call);
        closed = true;
        await client.people.get("person-1", call);
        expect(lines().slice(1)).to.deep.equal([
            "GET /people/person-1",
            "GET /organizations/org-1",
            "GET /people/person-1",
        ]);
        const other = await aScene(shy(true));
        await errorOf(other.client.people.get("person-2", { ...call, orgId: "org-1" }));
        expect(other.lines()).to.include("GET /organizations/org-1");
    });

    it("is not read for calls that concern no organization", async () => {
        const { client, lines } = await aScene((_, response) => reply(response, 403, { message: "no" }));
        expect(await errorOf(client.customers.get("cust-1", call))).to.be.instanceOf(NotAllowed);
        expect(lines()).to.have.length(1);
    });
});
