// A key that one resource of the program gives up and another takes: accepted where the program declares the order by `dependsOn`, refused otherwise.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, type Scene } from "./scene";

const first = { declaredAs: { name: "first", serial: "s-1" } };
const between = { declaredAs: { name: "between", serial: "s-2", after: ["s-1"] } };
const last = { declaredAs: { name: "last", serial: "s-3", after: ["s-2"] } };
const unordered = { declaredAs: { name: "last", serial: "s-3" } };

describe("a key that another resource gives up", () => {
    let scene: Scene;
    before(async () => (scene = await aScene()));
    after(() => scene.close());

    const reasons = async (olds: Properties, news: Properties): Promise<string> =>
        (await scene.provider.check(olds, news)).failures.map(({ reason }) => reason).join("\n");

    it("is an external id, for a new customer and for one that changes", async () => {
        const one = await scene.up(scene.customer({ externalId: "crm-1" }));
        const other = await scene.up(scene.customer({ externalId: "crm-2", name: "Sydbygg AB" }));
        for (const { olds, ...taker } of [
            { olds: {}, name: "Ny AB" },
            { olds: other.inputs, name: "Sydbygg AB" },
        ]) {
            await scene.nextCommand();
            expect(await reasons(one.inputs, scene.customer({ externalId: "crm-9", ...first }))).to.equal("");
            expect(await reasons({}, scene.customer({ externalId: "crm-between", ...between }))).to.equal("");
            const news = scene.customer({ ...taker, externalId: "crm-1" });
            expect(await reasons(olds, { ...news, ...last })).to.equal("");
            if (olds === other.inputs) {
                expect((await scene.provider.diff(other.id, other.outputs, news)).changes).to.equal(true);
            }
            await scene.nextCommand();
            await reasons(one.inputs, scene.customer({ externalId: "crm-9", ...first }));
            expect(await reasons(olds, { ...news, ...unordered })).to.match(/^\[C13\] externalId: .*dependsOn/);
        }
    });

    it("is the name of a location, or one of its numbers", async () => {
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
        expect(await reasons(lager.inputs, { ...renamed, ...first })).to.equal("");
        expect(
            await reasons(depot.inputs, { ...taker, declaredAs: { name: "depot", serial: "s-3", after: ["s-1"] } }),
        ).to.equal("");
        expect((await scene.provider.diff(depot.id, depot.outputs, taker)).changes).to.equal(true);
        await scene.nextCommand();
        await reasons(lager.inputs, { ...renamed, ...first });
        const address = { addressLine1: "Kajen 1", city: "Luleå", country: "SE" };
        expect(
            await reasons({}, { ...taker, address, declaredAs: { name: "new", serial: "s-4", after: ["s-1"] } }),
        ).to.equal("");
        await scene.nextCommand();
        await reasons(lager.inputs, { ...renamed, ...first });
        const said = await reasons(depot.inputs, { ...taker, ...unordered });
        expect(said)
            .to.match(/\[L1\] name: .*dependsOn/)
            .and.to.match(/\[L1\] phoneNumbers: .*dependsOn/);
    });
});
