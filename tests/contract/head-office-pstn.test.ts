// A head office's PSTN connection over Pulumi's own wire: set with the customer, read back, and checked against what Webex offers.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import type { Properties } from "../support/provider-process";
import { aScene, failureOf, type Scene } from "./scene";

const CLOUD = { provider: "Cloud Connected PSTN" };

describe("the PSTN of a head office", () => {
    let scene: Scene;
    const packages = { webex_calling: { quantity: 5 } };
    before(async () => (scene = await aScene()));
    after(() => scene.close());

    it("is set at the creation, read back, repaired in place, and unmanaged if it is omitted", async () => {
        const customer = scene.customer({ packages, headOffice: aHeadOffice({ pstn: CLOUD }) });
        const { id, inputs, outputs } = await scene.up(customer);
        expect(outputs["headOffice"]).to.deep.include({ pstn: CLOUD });
        expect(inputs["headOffice"]).to.deep.include({ pstn: CLOUD });
        const [line] = scene.passed().filter((passed) => passed.startsWith("PUT /telephony/pstn"));
        const path = `${line?.slice("PUT /".length) ?? ""}?orgId=${String(outputs["orgId"])}`;
        const route = { premiseRouteType: "TRUNK", premiseRouteId: "trunk-1" };
        expect(await scene.behindOurBack("PUT", path, route)).to.equal(204);
        await scene.nextCommand();
        const drifted = await scene.provider.read(id, outputs);
        const premises = { premises: { routeType: "TRUNK", routeId: "trunk-1" } };
        expect(drifted.inputs?.["headOffice"]).to.deep.include({ pstn: premises });
        const repaired = await scene.provider.update(id, drifted.properties, inputs);
        expect(repaired["headOffice"]).to.deep.include({ pstn: CLOUD });
        const unmanaged = { ...inputs, headOffice: aHeadOffice() };
        expect((await scene.provider.diff(id, repaired, unmanaged)).changes).to.equal(false);
        const elsewhere = { ...inputs, headOffice: aHeadOffice({ pstn: { provider: "Nowhere" } }) };
        const { failures } = await scene.provider.check(inputs, elsewhere);
        expect(failures.map(({ reason }) => reason).join("\n")).to.match(
            /\[L2\] headOffice\.pstn\.provider: Webex does not offer "Nowhere" .*"Cloud Connected PSTN"/u,
        );
        const office = `locations/${String(outputs["headOfficeId"])}?orgId=${String(outputs["orgId"])}`;
        expect(await scene.behindOurBack("PUT", office, { name: "Renamed in Control Hub" })).to.be.below(300);
        await scene.nextCommand();
        expect((await failureOf(scene.provider.diff(id, repaired, elsewhere))).message).to.contain(
            '[L2] headOffice.pstn.provider: Webex does not offer "Nowhere"',
        );
    });

    it("is refused if there is no calling package, and if the API cannot set it up", async () => {
        const check = async (changes: Properties) =>
            (await scene.provider.check({}, scene.customer({ externalId: "crm-2", ...changes }))).failures
                .map(({ reason }) => reason)
                .join("\n");
        const planned = aHeadOffice({ pstn: { provider: "Cisco Calling Plan" } });
        expect(await check({ packages, headOffice: planned })).to.contain("[L2] headOffice.pstn.provider");
        const alone = { packages: { webex_meetings: { quantity: 1 } }, headOffice: aHeadOffice({ pstn: CLOUD }) };
        expect(await check(alone)).to.contain("[L2] headOffice.pstn:");
    });
});
