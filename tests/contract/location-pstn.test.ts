// A location's PSTN connection over Pulumi's own wire: numbers need one, and it is set, read back and changed in place.
import { expect } from "chai";
import { aHeadOffice, UNKNOWN } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, failureOf, type Scene } from "./scene";

const CLOUD = { provider: "Cloud Connected PSTN" };
const numbers = ["+46920123400", "+46920123401"];

describe("the PSTN of a location", () => {
    let scene: Scene;
    let customer: Awaited<ReturnType<Scene["up"]>>;
    let orgId: string;
    const packages = { webex_calling: { quantity: 5 } };
    const location = (changes: Properties = {}): Properties => ({
        __provider: providerLine("customerLocation"),
        customer: customer.id,
        name: "Lager",
        timezone: "Europe/Stockholm",
        language: "sv_SE",
        address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
        ...changes,
    });
    const pathOf = (id: string): string =>
        `telephony/pstn/locations/${id.split("/")[1] ?? ""}/connection?orgId=${orgId}`;
    const refusals = async (inputs: Properties, olds: Properties = {}): Promise<string> =>
        (await scene.provider.check(olds, inputs)).failures.map(({ reason }) => reason).join("\n");

    before(async () => {
        scene = await aScene();
        customer = await scene.up(scene.customer({ packages, headOffice: aHeadOffice({ language: "sv_SE" }) }));
        orgId = String(customer.outputs["orgId"]);
    });
    after(() => scene.close());

    it("is required for numbers of a new location, and the message says what to write and what to do in Control Hub", async () => {
        const said = await refusals(location({ phoneNumbers: numbers }));
        expect(said).to.contain("[L2] phoneNumbers").and.to.contain('pstn: { provider: "Cloud Connected PSTN" }');
        expect(said).to.contain("Control Hub");
        expect(await refusals(location({ name: "Skellefteå" }))).to.equal("");
    });

    it("cannot be Cisco Calling Plans, which the API cannot set up", async () => {
        const planned = location({ phoneNumbers: numbers, pstn: { provider: "Cisco Calling Plans" } });
        expect(await refusals(planned)).to.contain("[L2] pstn.provider");
    });

    it("is one of two things, and otherwise reported as malformed", async () => {
        const both = { provider: "X", premises: { routeType: "TRUNK", routeId: "1" } };
        for (const pstn of ["Cloud Connected PSTN", {}, both, { premises: { routeType: "LINE", routeId: "1" } }]) {
            expect(await refusals(location({ pstn })), JSON.stringify(pstn)).to.contain("[L1] pstn:");
        }
    });

    it("is set before the numbers are added, read back, and not changed by the next update", async () => {
        await scene.nextCommand();
        const { id, inputs, outputs } = await scene.up(location({ phoneNumbers: numbers, pstn: CLOUD }));
        expect(outputs).to.deep.include({ pstn: CLOUD, phoneNumbers: numbers });
        await scene.nextCommand();
        const seen = await scene.provider.read(id, outputs);
        expect(seen.inputs).to.deep.equal(inputs);
        const { changes } = await scene.provider.diff(id, seen.properties, inputs);
        expect(changes).to.equal(false);
        const writes = scene.passed().filter((line) => line.startsWith("PUT /telephony/pstn")).length;
        await scene.provider.update(id, outputs, { ...inputs, phoneNumbers: [...numbers, "+46920123402"] });
        expect(scene.passed().filter((line) => line.startsWith("PUT /telephony/pstn"))).to.have.length(writes);

        const premises = { premises: { routeType: "TRUNK", routeId: "trunk-1" } };
        await scene.provider.update(id, outputs, { ...inputs, pstn: premises });
        await scene.nextCommand();
        expect((await scene.provider.read(id, { ...outputs, pstn: premises })).inputs).to.deep.include({
            pstn: premises,
        });

        const drifted = await scene.provider.read(id, outputs);
        expect(drifted.inputs).to.deep.include({ pstn: premises });
        await scene.provider.delete(id, outputs);
    });

    it("is reported if Webex does not offer the declared connection, with what Webex offers, and the location is kept", async () => {
        const { inputs } = await scene.provider.check({}, location({ name: "Kajen", pstn: { provider: "Nowhere" } }));
        const error = await failureOf(scene.provider.create(inputs));
        expect(error.message).to.contain("Cloud Connected PSTN");
        expect(error.kept?.id).to.contain("/");
        const kept = { ...error.kept?.properties, customerId: customer.id };
        const repaired = await scene.provider.update(error.kept?.id ?? "", kept, { ...inputs, pstn: CLOUD });
        expect(repaired).to.deep.include({ pstn: CLOUD });
        await scene.provider.delete(error.kept?.id ?? "", repaired);
    });

    it("is refused for an existing location if Webex does not offer it, and warned of for a new one", async () => {
        const { id, inputs, outputs } = await scene.up(location({ name: "Piteå" }));
        await scene.nextCommand();
        const elsewhere = { ...location({ name: "Piteå" }), pstn: { provider: "Nowhere" } };
        expect(await refusals(elsewhere, inputs)).to.match(
            /\[L2\] pstn\.provider: Webex does not offer "Nowhere" .* Use one of .*"Cloud Connected PSTN"/u,
        );
        expect(await refusals(location({ name: "Malå", pstn: { provider: "Nowhere" } }))).to.equal("");
        expect(scene.provider.printed).to.contain('[L2] pstn.provider: Webex does not offer "Nowhere"');
        await scene.provider.delete(id, outputs);
    });

    it("is not required for a main number, which is one of the location's numbers, and a new location has none", async () => {
        const main = { mainNumber: "+46920123400" };
        expect(await refusals(location({ name: "Arjeplog", pstn: CLOUD, ...main }))).to.contain(
            "[L1] mainNumber: the location does not have the number +46920123400",
        );
        const { id, inputs, outputs } = await scene.up(
            location({ name: "Arvidsjaur", pstn: CLOUD, phoneNumbers: numbers }),
        );
        await scene.nextCommand();
        const { phoneNumbers: _, ...unmanaged } = location({ name: "Arvidsjaur", pstn: CLOUD, ...main });
        expect(await refusals(unmanaged, inputs)).to.equal("");
        const missing = { ...unmanaged, mainNumber: "+46920999999" };
        expect(await refusals(missing, inputs)).to.contain(
            "[L1] mainNumber: the location does not have the number +46920999999",
        );
        await scene.provider.delete(id, outputs);
    });

    it("is found by the location's id where somebody changed its name at Webex", async () => {
        const { id, inputs, outputs } = await scene.up(location({ name: "Vindeln", pstn: CLOUD }));
        const path = `locations/${String(outputs["locationId"])}?orgId=${orgId}`;
        expect(await scene.behindOurBack("PUT", path, { name: "Vindeln 2" })).to.be.below(300);
        await scene.nextCommand();
        const news = { ...inputs, mainNumber: "+46920999998" };
        expect((await failureOf(scene.provider.diff(id, outputs, news))).message).to.contain(
            "[L1] mainNumber: the location does not have the number +46920999998",
        );
        await scene.provider.delete(id, outputs);
    });

    it("is read from Webex if numbers are added to a location that declares none", async () => {
        const { id, inputs, outputs } = await scene.up(location({ name: "Boden" }));
        const more = { ...location({ name: "Boden" }), phoneNumbers: ["+46920123450"] };
        await scene.nextCommand();
        expect(await refusals(more, inputs)).to.contain("has no PSTN connection at Webex");
        const route = { premiseRouteType: "TRUNK", premiseRouteId: "trunk-1" };
        expect(await scene.behindOurBack("PUT", pathOf(id), route)).to.equal(204);
        await scene.nextCommand();
        expect(await refusals(more, inputs)).to.equal("");
        await scene.provider.delete(id, outputs);
    });
});

describe("a location of a customer that does not exist yet", () => {
    let scene: Scene;
    before(async () => (scene = await aScene()));
    after(() => scene.close());
    const said = async (name: string, changes: Properties = {}): Promise<string> => {
        const inputs = {
            __provider: providerLine("customerLocation"),
            customer: { id: UNKNOWN, urn: "urn:norrbygg", headOfficeName: "HQ" },
            name,
            timezone: "Europe/Stockholm",
            language: "sv_se",
            address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
            pstn: CLOUD,
            ...changes,
        };
        const { failures, inputs: kept } = await scene.provider.check({}, inputs);
        expect(kept).to.not.have.property("headOfficeName");
        return failures.map(({ reason }) => reason).join("\n");
    };

    it("cannot have the name of the head office", async () => {
        expect(await said("HQ")).to.contain('[L1] name: the customer\'s head office is named "HQ"');
        expect(await said("Lager")).to.equal("");
    });

    it("cannot have a number that another new location declares, whichever comes second", async () => {
        expect(await said("Kiruna", { phoneNumbers: numbers })).to.equal("");
        const second = await said("Gällivare", { phoneNumbers: ["+46920123401"] });
        expect(second).to.contain('[L1] phoneNumbers: +46920123401 is also declared by the location "Kiruna"');
    });
});

describe("the name of a location", () => {
    it("has at most 80 characters if the location has calling, and 256 otherwise", async () => {
        const scene = await aScene();
        try {
            const { id } = await scene.up(scene.customer());
            const refused = async (length: number, callingEnabled: boolean): Promise<string> => {
                const inputs = {
                    __provider: providerLine("customerLocation"),
                    customer: id,
                    name: "L".repeat(length),
                    timezone: "Europe/Stockholm",
                    language: "sv_se",
                    address: { addressLine1: "Hamngatan 7", city: "Luleå", country: "SE" },
                    callingEnabled,
                };
                return (await scene.provider.check({}, inputs)).failures.map(({ reason }) => reason).join();
            };
            expect([await refused(80, true), await refused(256, false)]).to.deep.equal(["", ""]);
            expect(await refused(81, true))
                .to.contain("[L1] name: ")
                .and.to.contain("at most 80 characters");
            expect(await refused(257, false)).to.contain("at most 256 characters");
        } finally {
            await scene.close();
        }
    });
});
