// An extension may be used once in each location: what preview says of a user whose location the program does not name.
import { expect } from "chai";
import { aHeadOffice, UNKNOWN } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, type Scene, user } from "./scene";

describe("an extension", () => {
    let scene: Scene;
    let customer: Properties;
    let anna: Awaited<ReturnType<Scene["up"]>>;
    const packages = { webex_calling: {} };
    const caller = (name: string, changes: Properties): Properties =>
        user({ customer, email: `${name}@norrbygg.example`, package: "webex_calling", ...changes });
    const refusals = async (news: Properties, olds: Properties = {}): Promise<string> =>
        (await scene.provider.check(olds, news)).failures.map(({ reason }) => reason).join("\n");

    before(async () => {
        scene = await aScene();
        const owner = await scene.up(scene.customer({ packages, headOffice: aHeadOffice() }));
        customer = { id: owner.id, packages, createdWith: owner.outputs["createdWith"] };
        anna = await scene.up(caller("anna", { extension: "4567" }));
        await scene.up({
            __provider: providerLine("customerLocation"),
            customer: owner.id,
            name: "Lager",
            timezone: "Europe/Stockholm",
            language: "sv_SE",
            address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
        });
    });
    beforeEach(() => scene.nextCommand());
    after(() => scene.close());

    it("of a user without location is free in every location except the one the user calls from", async () => {
        expect(await refusals(caller("anna", { extension: "4567" }), anna.inputs)).to.equal("");
        expect(await refusals(caller("bo", { extension: "4567", location: "Lager" }))).to.equal("");
        expect(await refusals(caller("carl", { extension: "4567", location: "HQ" }))).to.match(/^\[U8\] extension: /u);
    });

    it("of a user whose location is unknown is not checked", async () => {
        expect(await refusals(caller("bo", { extension: "4568", location: UNKNOWN }))).to.equal("");
        expect(await refusals(caller("carl", { extension: "4568", location: "HQ" }))).to.equal("");
    });

    it("of two new users of one location is refused, also before their customer exists", async () => {
        const future = { id: UNKNOWN, urn: "urn:other", packages };
        expect(await refusals(caller("bo", { customer: future, extension: "4568" }))).to.equal("");
        expect(await refusals(caller("carl", { customer: future, extension: "4568" }))).to.match(
            /^\[U8\] extension: /u,
        );
    });
});
