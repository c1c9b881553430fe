// The second door: `diff` alone refuses what `check` would, except right after the refresh's `read`.
import { expect } from "chai";
import { describeInBothShells } from "./both-shells";
import { failureOf, type Scene, template, TRACE, user } from "./scene";

describeInBothShells("diff", 1, (open) => {
    let scene: Scene;
    beforeEach(async () => (scene = await open()));
    afterEach(() => scene.close());

    it("returns changes, none, and what replaces a user, deleting the old one first", async () => {
        const { provider } = scene;
        const made = await scene.up(scene.customer());
        const same = await provider.diff(made.id, made.outputs, made.inputs);
        expect(same).to.deep.equal({ changes: false, replaces: [], deleteBeforeReplace: false });
        const more = { ...made.inputs, packages: { webex_meetings: { quantity: 6 } } };
        expect((await provider.diff(made.id, made.outputs, more)).changes).to.equal(true);
        const { id, inputs, outputs } = await scene.up(user({ customer: made.id }));
        const another = { email: "bo@norrbygg.example", firstName: "Bo", lastName: "Ek" };
        const moved = await provider.diff(id, outputs, { ...inputs, ...another });
        expect(moved).to.deep.equal({ changes: true, replaces: ["email"], deleteBeforeReplace: true });
        const readdressed = await provider.diff(id, outputs, { ...inputs, email: "berg@norrbygg.example" });
        expect(readdressed).to.deep.equal({ changes: true, replaces: [], deleteBeforeReplace: false });
        const cased = await provider.diff(id, outputs, { ...inputs, email: "ANNA@norrbygg.example" });
        expect(cased).to.deep.equal({ changes: false, replaces: [], deleteBeforeReplace: false });
    });

    it("rejects with all sentences of check", async () => {
        const { provider } = scene;
        const made = await scene.up(scene.customer());
        const news = { ...made.inputs, name: "Sydbygg AB", packages: { webex_meetings: { quantity: 4 } } };
        const { failures } = await provider.check(made.inputs, news);
        expect(failures.map(({ reason }) => reason.slice(0, 4))).to.deep.equal(["[C8]", "[C15"]);
        const error = await failureOf(provider.diff(made.id, made.outputs, news));
        expect(error.message.split("\n")).to.deep.equal(failures.map(({ reason }) => reason));
        expect(error.kept).to.equal(undefined);
        expect(provider.printed).to.not.match(TRACE);
    });

    it("is repeated by update, which sends nothing that is refused", async () => {
        const { provider } = scene;
        const made = await scene.up(scene.customer());
        await scene.control("DELETE", "requests");
        const news = { ...made.inputs, packages: { webex_meetings: {} } };
        const error = await failureOf(provider.update(made.id, made.outputs, news));
        expect(error.message).to.contain("[C9] packages: ");
        expect(await scene.writes()).to.deep.equal([]);
    });

    it("reports without refusing right after a read, once", async () => {
        const made = await scene.up(scene.customer());
        await scene.control("PUT", `customers/${made.id}`, { limits: { webex_meetings: 9 } });
        const provider = await scene.nextCommand();
        const seen = await provider.read(made.id, made.outputs);
        expect(seen.inputs?.["packages"]).to.deep.equal({ webex_meetings: { quantity: 9 } });
        const refreshing = await provider.diff(made.id, seen.properties, made.inputs);
        expect(refreshing.changes).to.equal(true);
        const error = await failureOf(provider.diff(made.id, seen.properties, made.inputs));
        expect(error.message).to.contain("[C8] packages.webex_meetings.quantity: 5 is lower than the 9 now assigned");
    });

    it("excuses the id that was read, and no other", async () => {
        const { provider } = scene;
        const [one, other] = [
            await scene.up(scene.customer()),
            await scene.up(scene.customer({ externalId: "crm-2", name: "Sydbygg AB" })),
        ];
        await provider.read(one.id, one.outputs);
        const lower = { ...other.inputs, packages: { webex_meetings: { quantity: 1 } } };
        const error = await failureOf(provider.diff(other.id, other.outputs, lower));
        expect(error.message).to.contain("[C8]");
    });

    it("excuses a template after its read as well, once", async () => {
        const { provider } = scene;
        const made = await scene.up(template());
        const grown = { ...made.inputs, services: ["webex_for_wholesale", "webex_for_broadworks"] };
        await provider.read(made.id, made.outputs);
        expect((await provider.diff(made.id, made.outputs, grown)).changes).to.equal(true);
        expect((await failureOf(provider.diff(made.id, made.outputs, grown))).message).to.contain("[T4] services: ");
    });
});
