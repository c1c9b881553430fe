// One object is one resource, and an account stays with its person: what the provider process answers before anything is sent.
import { expect } from "chai";
import { aMeetingsUser } from "../support/builders";
import { describeInBothShells } from "./both-shells";
import { customer, failureOf, type Scene, template } from "./scene";

type Properties = Record<string, unknown>;
let serials = 0;
const as = (name: string): Properties => ({ declaredAs: { name, serial: `test-${(serials += 1)}` } });

const user = (customerId: string, changes: Properties = {}): Properties => ({
    __provider: 'exports.handler=()=>require("pulumi-webex-wholesale/provider").customerUser',
    ...aMeetingsUser({ customerId, email: "anna@norrbygg.example" }),
    customerId,
    ...changes,
});
const users = (customerId: string, map: Properties): Properties => ({
    __provider: 'exports.handler=()=>require("pulumi-webex-wholesale/provider").customerUsers',
    customerId,
    users: map,
});
const bo = { email: "bo@norrbygg.example", firstName: "Bo", lastName: "Ek" };

describeInBothShells("identity", 0.25, (open) => {
    let scene: Scene;
    let customerId: string;
    beforeEach(async () => {
        scene = await open();
        customerId = (await scene.up(scene.customer({ packages: { webex_meetings: {} } }))).id;
    });
    afterEach(() => scene.close());

    const subscribers = async (): Promise<string> =>
        JSON.stringify(await scene.control("GET", "journal?kind=subscriber"));

    describe("of what is declared twice", () => {
        it("refuses a second CustomerUser for one address, whatever its case, and names both", async () => {
            expect(await scene.reasons({}, user(customerId, as("anna")))).to.equal("");
            const second = await scene.reasons(
                {},
                user(customerId, { email: "ANNA@norrbygg.example", ...as("anna2") }),
            );
            expect(second).to.match(
                /^\[I1\] email: the user ANNA@norrbygg.example is also declared by CustomerUser "anna"/u,
            );
        });

        it("refuses a CustomerUser beside a CustomerUsers that contains the address", async () => {
            const { email: _e, customerId: _c, ...entry } = aMeetingsUser({ customerId });
            await scene.reasons({}, { ...users(customerId, { "Anna@norrbygg.example": entry }), ...as("all") });
            expect(await scene.reasons({}, user(customerId, as("anna")))).to.contain(
                'also declared by CustomerUsers "all"',
            );
        });

        it("refuses one address at two customers of one program", async () => {
            const other = await scene.up(scene.customer({ externalId: "crm-2", packages: { webex_meetings: {} } }));
            await scene.reasons({}, user(customerId, as("anna")));
            expect(await scene.reasons({}, user(other.id, as("anna2")))).to.match(/^\[I1\] /u);
        });

        it("refuses two customers with one external id as C13, and two templates of one name as I1", async () => {
            await scene.reasons({}, { ...customer({ externalId: "crm-7" }), ...as("one") });
            expect(
                await scene.reasons({}, { ...customer({ externalId: "crm-7", name: "Other" }), ...as("two") }),
            ).to.match(/^\[C13\] externalId: .* also declared by WholesaleCustomer "one"/u);
            await scene.reasons({}, { ...template(), ...as("t1") });
            expect(await scene.reasons({}, { ...template(), ...as("t2") })).to.match(/^\[I1\] name: /u);
        });

        it("treats the two checks of one replacement as one resource, and refuses nothing if no name is sent", async () => {
            const name = as("anna");
            const olds = user(customerId, bo);
            expect(await scene.reasons(olds, user(customerId, name))).to.equal("");
            expect(await scene.reasons({}, user(customerId, name))).to.equal("");
            expect(await scene.reasons({}, user(customerId, { email: "x@norrbygg.example" }))).to.equal("");
            expect(await scene.reasons({}, user(customerId, { email: "x@norrbygg.example" }))).to.equal("");
        });
    });

    describe("of an address", () => {
        it("refuses one that a user of another customer has, for a new user and for a changed one, also in a map", async () => {
            const other = await scene.up(scene.customer({ externalId: "crm-2", packages: { webex_meetings: {} } }));
            await scene.up(user(other.id, { email: "sara@annat.example" }));
            const anna = await scene.up(user(customerId));
            await scene.nextCommand();
            const taken = { email: "Sara@annat.example" };
            expect(await scene.reasons({}, user(customerId, { ...taken, ...as("new") }))).to.match(
                /^\[I2\] email: .*precheck/u,
            );
            await scene.nextCommand();
            const changed = user(customerId, taken);
            expect(await scene.reasons(anna.inputs, { ...changed, ...as("anna") })).to.match(/^\[I2\] /u);
            expect((await failureOf(scene.provider.diff(anna.id, anna.outputs, changed))).message).to.match(
                /^\[I2\] /u,
            );
            await scene.nextCommand();
            const { email: _e, customerId: _c, ...entry } = aMeetingsUser({ customerId });
            expect(await scene.reasons({}, users(customerId, { "Sara@annat.example": entry }))).to.match(
                /^\[I2\] users.Sara@annat.example: /u,
            );
        });

        it("changes it in place if the names stay, and keeps the account", async () => {
            const anna = await scene.up(user(customerId));
            const news = user(customerId, { email: "anna.lind@norrbygg.example" });
            const provider = await scene.nextCommand();
            expect((await provider.diff(anna.id, anna.outputs, news)).replaces).to.deep.equal([]);
            const before = (await subscribers()).match(/"id":"[^"]*"/gu);
            const outputs = await provider.update(anna.id, anna.outputs, news);
            expect(outputs["email"]).to.equal("anna.lind@norrbygg.example");
            const seen = await (await scene.nextCommand()).read(anna.id, outputs);
            expect(seen.inputs?.["email"]).to.equal("anna.lind@norrbygg.example");
            expect((await subscribers()).match(/"id":"[^"]*"/gu)).to.deep.equal(before);
            expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.deep.equal([]);
        });

        it("changes it back in place if only Webex changed it", async () => {
            const anna = await scene.up(user(customerId));
            await scene.behindOurBack("PUT", `people/${String(anna.outputs["personId"])}`, {
                displayName: "Anna Berg",
                firstName: anna.inputs["firstName"],
                lastName: anna.inputs["lastName"],
                emails: ["anna.lind@norrbygg.example"],
            });
            const provider = await scene.nextCommand();
            const seen = await provider.read(anna.id, anna.outputs);
            await provider.diff(anna.id, seen.properties, seen.inputs ?? {});
            const difference = await provider.diff(anna.id, seen.properties, anna.inputs);
            expect(difference).to.deep.include({ changes: true, replaces: [] });
        });

        it("refuses to delete or return an account that Webex gave to another person", async () => {
            const anna = await scene.up(user(customerId));
            await scene.behindOurBack("PUT", `people/${String(anna.outputs["personId"])}`, {
                displayName: "Bo Ek",
                firstName: "Bo",
                lastName: "Ek",
                emails: ["bo@norrbygg.example"],
            });
            let provider = await scene.nextCommand();
            let seen = await provider.read(anna.id, anna.outputs);
            await provider.diff(anna.id, seen.properties, seen.inputs ?? {});
            const error = await failureOf(provider.diff(anna.id, seen.properties, anna.inputs));
            expect(error.message).to.match(/^\[U12\] email: .*bo@norrbygg.example/u);
            // A refresh that was accepted, and a nightly one after it, change nothing of that.
            provider = await scene.nextCommand();
            seen = await provider.read(anna.id, seen.properties);
            await provider.diff(anna.id, seen.properties, seen.inputs ?? {});
            const later = await failureOf(provider.diff(anna.id, seen.properties, anna.inputs));
            expect(later.message).to.match(/^\[U12\] /u);
            // Nor does an update that never looked: here somebody changes the package alone.
            const updated = await failureOf(
                (await scene.nextCommand()).update(anna.id, anna.outputs, { ...anna.inputs, roles: [] }),
            );
            expect(updated.message).to.match(/^\[U12\] /u);
        });

        it("lets the program follow an address that was changed at Webex, also without a refresh", async () => {
            const anna = await scene.up(user(customerId));
            await scene.behindOurBack("PUT", `people/${String(anna.outputs["personId"])}`, {
                displayName: "Anna Berg",
                firstName: anna.inputs["firstName"],
                lastName: anna.inputs["lastName"],
                emails: ["anna.lind@norrbygg.example"],
            });
            const provider = await scene.nextCommand();
            const news = user(customerId, { email: "anna.lind@norrbygg.example", ...as("anna") });
            expect(await scene.reasons(anna.inputs, news)).to.equal("");
            const outputs = await provider.update(
                anna.id,
                anna.outputs,
                user(customerId, { email: "anna.lind@norrbygg.example" }),
            );
            expect(outputs["email"]).to.equal("anna.lind@norrbygg.example");
        });

        it("refuses lists whose users are named by index and move up, before anything is sent", async () => {
            const first = await scene.up(user(customerId));
            const second = await scene.up(user(customerId, bo));
            await scene.nextCommand();
            expect(await scene.reasons(first.inputs, user(customerId, { ...bo, ...as("u0") }))).to.match(
                /^\[I1\] email: /u,
            );
            const next = user(customerId, { email: "carl@norrbygg.example", firstName: "Carl", ...as("u1") });
            expect(await scene.reasons(second.inputs, next)).to.match(/^\[I1\] email: .*(docs\/renaming.md)/u);
        });

        it("treats a leaving and a joining address of a map as one person only if the names are the same", async () => {
            const { email: _e, customerId: _c, ...anna } = aMeetingsUser({ customerId });
            const made = await scene.up(users(customerId, { "anna@norrbygg.example": anna }));
            const provider = await scene.nextCommand();
            const same = users(customerId, { "anna.lind@norrbygg.example": anna });
            const outputs = await provider.update(made.id, made.outputs, same);
            expect(Object.keys(outputs["users"] as object)).to.deep.equal(["anna.lind@norrbygg.example"]);
            expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.deep.equal([]);
            const other = users(customerId, { "bo@norrbygg.example": { ...anna, firstName: "Bo" } });
            await provider.update(made.id, outputs, other);
            expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.have.length(1);
        });
    });

    it("refuses a new declaration of a user who exists and differs, and adopts one if adopt is set", async () => {
        await scene.up(user(customerId));
        await scene.nextCommand();
        expect(await scene.reasons({}, user(customerId, { lastName: "Lind", ...as("anna") }))).to.match(
            /^\[I3\] email: .* differs in lastName .*adopt: true/u,
        );
        await scene.nextCommand();
        expect(await scene.reasons({}, user(customerId, { lastName: "Lind", adopt: true, ...as("anna") }))).to.equal(
            "",
        );
    });

    it("refuses to move a user to another customer while the former one exists", async () => {
        const anna = await scene.up(user(customerId));
        const other = await scene.up(scene.customer({ externalId: "crm-2", packages: { webex_meetings: {} } }));
        await scene.nextCommand();
        expect(await scene.reasons(anna.inputs, user(other.id, as("anna")))).to.match(/^\[U11\] customer: /u);
    });

    it("keeps the object under a former name, also if the previous run was killed, and removes what is no longer declared", async () => {
        const anna = await scene.up(user(customerId));
        let provider = await scene.nextCommand();
        const checked = await provider.check({}, user(customerId, as("anna2")));
        const taken = await provider.create(checked.inputs);
        expect(taken.id).to.equal(anna.id);
        await provider.delete(anna.id, anna.outputs);
        expect(provider.printed).to.contain('CustomerUser "anna2" in this program manages it now');
        provider = await scene.nextCommand();
        await provider.check(taken.properties, user(customerId, as("anna2")));
        await provider.diff(anna.id, taken.properties, checked.inputs);
        await provider.delete(anna.id, anna.outputs);
        expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.deep.equal([]);
        provider = await scene.nextCommand();
        await provider.delete(anna.id, anna.outputs);
        expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.have.length(1);
    });

    it("says at the end of a preview what will be taken over and what will be created", async () => {
        await scene.up(user(customerId));
        const provider = await scene.nextCommand();
        await provider.check({}, user(customerId, { adopt: true, ...as("anna") }));
        await provider.check({}, user(customerId, { ...bo, ...as("bo") }));
        await provider.endCommand();
        expect(provider.printed).to.match(
            /: 1 of 2 newly declared objects exist at Webex and will be taken over, 1 will be created\./u,
        );
    });
});
