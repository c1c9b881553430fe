// What a program declares on behalf of a sub-partner that Cisco has suspended, over Pulumi's own wire.
import { expect } from "chai";
import type { Properties } from "../support/provider-process";
import { aScene, failureOf, type Scene, user } from "./scene";

const ORG = "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi8wMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDE";

describe("a suspended sub-partner", () => {
    let scene: Scene;
    beforeEach(async () => (scene = await aScene()));
    afterEach(() => scene.close());

    const put = (provisioningState: string): Promise<unknown> =>
        scene.control("PUT", "partner", {
            subPartners: [
                {
                    orgId: ORG,
                    subscriptionId: "Sub-1",
                    provisioningState,
                    created: "2026-01-01T00:00:00Z",
                    billingStartDate: "2026-01-01",
                },
            ],
        });
    const refusals = async (news: Properties, olds: Properties = {}): Promise<string> =>
        (await scene.provider.check(olds, news)).failures.map(({ reason }) => reason).join("\n");

    it("cannot create or update anything, and preview says so; existing objects can be removed", async () => {
        await put("active");
        const packages = { webex_meetings: { quantity: 5 } };
        const owner = await scene.up(scene.customer({ packages, onBehalfOf: ORG }));
        const customer = { id: owner.id, packages, createdWith: owner.outputs["createdWith"], onBehalfOf: ORG };
        const anna = await scene.up(user({ customer }));
        await put("suspended");
        await scene.nextCommand();
        expect(await refusals(scene.customer({ externalId: "crm-2", onBehalfOf: ORG }))).to.match(
            /^\[C18\] onBehalfOf: .*suspended/u,
        );
        const more = { packages: { webex_meetings: { quantity: 6 } }, onBehalfOf: ORG };
        expect(await refusals(scene.customer(more), owner.inputs)).to.match(/^\[C18\] /u);
        const changed = scene.provider.diff(owner.id, owner.outputs, scene.customer(more));
        expect((await failureOf(changed)).message).to.match(/^\[C18\] /u);
        expect(await refusals(user({ customer, email: "bo@norrbygg.example" }))).to.match(/^\[U14\] onBehalfOf: /u);
        expect(await refusals(user({ customer }), anna.inputs)).to.equal("");
        expect(await refusals(scene.customer({ packages, onBehalfOf: ORG }), owner.inputs)).to.equal("");
        await scene.provider.delete(anna.id, anna.outputs);
    });
});
