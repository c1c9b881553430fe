// A key that one resource of the program gives up and another takes: accepted where the program declares the order by `dependsOn`, refused otherwise.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, type Scene, user } from "./scene";

const first = { declaredAs: { name: "first", serial: "s-1" } };
const between = { declaredAs: { name: "between", serial: "s-2", after: ["s-1"] } };
const last = { declaredAs: { name: "last", serial: "s-3", after: ["s-2"] } };
const unordered = { declaredAs: { name: "last", serial: "s-3" } };

describe("a key that another resource releases", () => {
    let scene: Scene;
    before(async () => (scene = await aScene()));
    after(() => scene.close());

    it("may be an external id, for a new customer and for one that changes", async () => {
        const one = await scene.up(scene.customer({ externalId: "crm-1" }));
        const other = await scene.up(scene.customer({ externalId: "crm-2", name: "Sydbygg AB" }));
        for (const { olds, ...taker } of [
            { olds: {}, name: "Ny AB" },
            { olds: other.inputs, name: "Sydbygg AB" },
        ]) {
            await scene.nextCommand();
            expect(await scene.reasons(one.inputs, scene.customer({ externalId: "crm-9", ...first }))).to.equal("");
            expect(await scene.reasons({}, scene.customer({ externalId: "crm-between", ...between }))).to.equal("");
            const news = scene.customer({ ...taker, externalId: "crm-1" });
            expect(await scene.reasons(olds, { ...news, ...last })).to.equal("");
            if (olds === other.inputs) {
                expect((await scene.provider.diff(other.id, other.outputs, news)).changes).to.equal(true);
            }
            await scene.nextCommand();
            await scene.reasons(one.inputs, scene.customer({ externalId: "crm-9", ...first }));
            expect(await scene.reasons(olds, { ...news, ...unordered })).to.match(/^\[C13\] externalId: .*dependsOn/u);
        }
    });

    it("may be the name of a location, or one of its numbers", async () => {
        const packages = { webex_calling: {} };
        const owner = await scene.up(
            scene.customer({ externalId: "crm-3", packages, headOffice: aHeadOffice({ language: "sv_SE" }) }),
        );
        const location = (changes: Properties): Properties => ({
            __provider: providerLine("customerLocation"),
            customer: owner.id,
            name: "Lager",
            timezone: "Europe/Stockholm",
            language: "sv_SE",
            address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
            pstn: { provider: "Cloud Connected PSTN" },
            ...changes,
        });
        const [kept, moved] = ["+46920123400", "+46920123401"];
        const lager = await scene.up(location({ phoneNumbers: [kept, moved] }));
        const depot = await scene.up(location({ name: "Depå" }));
        await scene.nextCommand();
        const renamed = location({ name: "Arkiv", phoneNumbers: [kept] });
        const taker = location({ name: "Lager", phoneNumbers: [moved] });
        expect(await scene.reasons(lager.inputs, { ...renamed, ...first })).to.equal("");
        expect(
            await scene.reasons(depot.inputs, {
                ...taker,
                declaredAs: { name: "depot", serial: "s-3", after: ["s-1"] },
            }),
        ).to.equal("");
        expect((await scene.provider.diff(depot.id, depot.outputs, taker)).changes).to.equal(true);
        await scene.nextCommand();
        await scene.reasons(lager.inputs, { ...renamed, ...first });
        const address = { addressLine1: "Kajen 1", city: "Luleå", country: "SE" };
        expect(
            await scene.reasons({}, { ...taker, address, declaredAs: { name: "new", serial: "s-4", after: ["s-1"] } }),
        ).to.equal("");
        await scene.nextCommand();
        await scene.reasons(lager.inputs, { ...renamed, ...first });
        const said = await scene.reasons(depot.inputs, { ...taker, ...unordered });
        expect(said)
            .to.match(/\[L1\] name: .*dependsOn/u)
            .and.to.match(/\[L1\] phoneNumbers: .*dependsOn/u);
    });

    it("may be the name of the head office, which a location that is created after its customer can use", async () => {
        const packages = { webex_calling: {} };
        const declared = (name: string): Properties =>
            scene.customer({ externalId: "crm-5", packages, headOffice: aHeadOffice({ name }) });
        const owner = await scene.up(declared("HQ"));
        const location = (customer: unknown): Properties => ({
            __provider: providerLine("customerLocation"),
            ...{ customer, name: "HQ", timezone: "Europe/Stockholm", language: "sv_SE" },
            address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
        });
        const resource = { id: owner.id, urn: "urn:crm-5", externalId: "crm-5", packages, headOfficeName: "Kontoret" };
        const rename = async (): Promise<Properties> => {
            await scene.nextCommand();
            const { inputs, failures } = await scene.provider.check(owner.inputs, {
                ...declared("Kontoret"),
                ...first,
            });
            expect(failures).to.deep.equal([]);
            expect((await scene.provider.diff(owner.id, owner.outputs, inputs)).changes).to.equal(true);
            return inputs;
        };
        await rename();
        expect(await scene.reasons({}, { ...location(owner.id), ...unordered })).to.match(/^\[I3\] name: /u);
        const renamed = await rename();
        expect(await scene.reasons({}, { ...location(resource), ...unordered })).to.equal("");
        await scene.provider.update(owner.id, owner.outputs, renamed);
        expect((await scene.up({ ...location(resource), ...unordered })).outputs["name"]).to.equal("HQ");
    });

    describe("is a user's number or extension,", () => {
        const packages = { webex_calling: {}, webex_meetings: {} };
        const number = "+46901234567";
        let customer: Properties;
        const caller = (name: string, changes: Properties): Properties =>
            user({ customer, email: `${name}@norrbygg.example`, package: "webex_calling", ...changes });
        const { __provider: _provider, email: _email, customer: _customer, ...plain } = user();
        const entry = (changes: Properties): Properties => ({ ...plain, package: "webex_calling", ...changes });
        const map = (users: Properties): Properties => ({ __provider: providerLine("customerUsers"), customer, users });

        before(async () => {
            const owner = await scene.up(
                scene.customer({ externalId: "crm-6", name: "Östbygg AB", packages, headOffice: aHeadOffice() }),
            );
            customer = { id: owner.id, packages };
        });

        it("released by another number, by another package, or by removal from a map", async () => {
            const givers: readonly (readonly [Properties, Properties])[] = [
                [
                    caller("anna", { phoneNumber: number, extension: "4567" }),
                    caller("anna", { phoneNumber: "+46901234568", extension: "4568" }),
                ],
                [
                    caller("carl", { phoneNumber: "+46901234577", extension: "4577" }),
                    user({ customer, email: "carl@norrbygg.example" }),
                ],
                [
                    map({ "dora@norrbygg.example": entry({ phoneNumber: "+46901234587", extension: "4587" }) }),
                    map({ "erik@norrbygg.example": entry({ extension: "4588" }) }),
                ],
            ];
            const bo = await scene.up(caller("bo", { extension: "4500" }));
            for (const [had, has] of givers) {
                const giver = await scene.up(had);
                const held = (had["users"] as Record<string, Properties> | undefined)?.["dora@norrbygg.example"] ?? had;
                const { phoneNumber, extension } = held;
                const taker = caller("bo", { phoneNumber, extension });
                await scene.nextCommand();
                expect(await scene.reasons(giver.inputs, { ...has, ...first })).to.equal("");
                expect(await scene.reasons({}, scene.customer({ externalId: "crm-between", ...between }))).to.equal("");
                expect(await scene.reasons(bo.inputs, { ...taker, ...last })).to.equal("");
                const inputs = { ...bo.inputs, phoneNumber, extension };
                expect((await scene.provider.diff(bo.id, bo.outputs, inputs)).changes).to.equal(true);
                await scene.nextCommand();
                await scene.reasons(giver.inputs, { ...has, ...first });
                expect(await scene.reasons(bo.inputs, { ...taker, ...unordered })).to.match(
                    /^\[U8\] phoneNumber: .*dependsOn/u,
                );
            }
        });

        it("passed on within one map in the required order, and refused if two would take each other's", async () => {
            const [one, two] = [
                { phoneNumber: "+46901234601", extension: "4601" },
                { phoneNumber: "+46901234602", extension: "4602" },
            ];
            const users = (fia: Properties, gun: Properties): Properties =>
                map({ "fia@norrbygg.example": entry(fia), "gun@norrbygg.example": entry(gun) });
            const { id, inputs, outputs } = await scene.up(users(one, two));
            await scene.nextCommand();
            const checked = await scene.provider.check(inputs, users(two, { extension: "4603" }));
            expect(checked.failures).to.deep.equal([]);
            const updated = await scene.provider.update(id, outputs, checked.inputs);
            await scene.nextCommand();
            const back = await scene.provider.check(checked.inputs, users({ extension: "4604" }, two));
            expect(back.failures).to.deep.equal([]);
            const handedBack = await scene.provider.update(id, updated, back.inputs);
            expect(JSON.stringify(handedBack["users"])).to.match(/gun@.*"\+46901234602"/u);
            await scene.nextCommand();
            expect(await scene.reasons(inputs, users(two, one)))
                .to.match(/^\[U8\] users.fia@norrbygg.example.phoneNumber: /u)
                .and.to.contain("For a swap, give one of the two users another one in a run before.");
        });
    });
});
