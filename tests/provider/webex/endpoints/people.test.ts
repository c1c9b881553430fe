// People: a change loses nothing, and tells what a refused one has done nevertheless.
import { expect } from "chai";
import { RefusedByBackend } from "../../../../provider/webex/errors/family";
import { reply, type Handler } from "../../../support/web-server";
import { aScene, call, closeServers, errorOf } from "../scene";

const anna = {
    id: "person-1",
    emails: ["anna@norrbygg.example"],
    displayName: "Anna Berg",
    firstName: "Anna",
    lastName: "Berg",
    orgId: "org-1",
    roles: [],
    licenses: ["lic-1"],
    extension: "4567",
    department: "Sales",
    addresses: [{ type: "work", locality: "Umeå" }],
    created: "2026-11-22T09:00:00.000Z",
    status: "active",
    timezone: "Europe/Stockholm",
    type: "person",
};

function aPerson(put: Handler): { handler: Handler; person: Record<string, unknown> } {
    const person: Record<string, unknown> = { ...anna };
    return { person, handler: (question, ...rest) => (question.method === "GET" ? person : put(question, ...rest)) };
}

describe("people", () => {
    afterEach(closeServers);

    it("are changed by reading, merging, writing and reading again, with their calling data", async () => {
        const { handler, person } = aPerson(({ body }) => Object.assign(person, JSON.parse(body)));
        const { client, server } = await aScene(handler);
        const changed = await client.people.change("person-1", (one) => ({ ...one, roles: ["role-1"] }), call);
        expect(changed.roles).to.deep.equal(["role-1"]);
        expect(server.questions.map(({ line }) => line)).to.deep.equal([
            "GET /people/person-1",
            "PUT /people/person-1",
            "GET /people/person-1",
        ]);
        expect(server.questions.every(({ query }) => query.get("callingData") === "true")).to.equal(true);
    });

    it("lose nothing by a change, and read-only fields are not sent", async () => {
        const { handler } = aPerson(() => ({}));
        const { client, server } = await aScene(handler);
        await client.people.change("person-1", (one) => ({ ...one, firstName: "Anne" }), call);
        const readOnly = ["id", "created", "status", "timezone", "type"];
        const kept = Object.fromEntries(Object.entries(anna).filter(([key]) => !readOnly.includes(key)));
        expect(JSON.parse(server.questions[1]?.body ?? "")).to.deep.equal({ ...kept, firstName: "Anne" });
    });

    it("get the display name that a PUT requires", async () => {
        const { handler, person } = aPerson(() => ({}));
        delete person["displayName"];
        const { client, server } = await aScene(handler);
        await client.people.change("person-1", (one) => one, call);
        expect(JSON.parse(server.questions[1]?.body ?? "")).to.have.property("displayName", "Anna Berg");
    });

    it("changed by two requests at once keep both changes", async () => {
        const { handler, person } = aPerson(({ body }) => Object.assign(person, JSON.parse(body)));
        const { client } = await aScene(handler);
        await Promise.all(
            ["role-1", "role-2"].map((role) =>
                client.people.change("person-1", (one) => ({ ...one, roles: [...(one.roles ?? []), role] }), call),
            ),
        );
        expect(person["roles"]).to.deep.equal(["role-1", "role-2"]);
    });

    it("whose change is partly refused are read again, and the error says which part", async () => {
        const { handler, person } = aPerson(({ body }, response) => {
            person["firstName"] = (JSON.parse(body) as { firstName: string }).firstName;
            return reply(response, 400, { message: "extension is taken" });
        });
        const { client } = await aScene(handler);
        const error = await errorOf(
            client.people.change("person-1", (one) => ({ ...one, firstName: "Anne", extension: "1" }), call),
        );
        expect(error).to.be.instanceOf(RefusedByBackend);
        expect(error.message)
            .to.contain("extension is taken")
            .and.contain("applied part of the change anyway: firstName");
    });

    it("whose change is wholly refused are reported only in Webex's words", async () => {
        const { handler } = aPerson((_, response) => reply(response, 400, { message: "extension is taken" }));
        const { client } = await aScene(handler);
        const error = await errorOf(client.people.change("person-1", (one) => ({ ...one, extension: "1" }), call));
        expect(error.message).not.to.contain("anyway");
    });

    it("have roles that are listed for all organizations alike", async () => {
        const { client } = await aScene(() => ({ items: [{ id: "role-1", name: "Full Administrator", more: 1 }] }));
        expect(await client.people.roles(call)).to.deep.equal([{ id: "role-1", name: "Full Administrator" }]);
    });
});
