// A number, an extension or a location beside a package without calling: warned of, not sent, not compared.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine } from "../support/provider-process";
import { aScene, user, type Scene } from "./scene";

const unused = { phoneNumber: "+46901234567", extension: "4567", location: "HQ" };

describe("calling data of a user without calling", () => {
    let scene: Scene;
    let customer: Awaited<ReturnType<Scene["up"]>>;
    const packages = { webex_calling: { quantity: 5 }, webex_meetings: { quantity: 5 } };
    before(async () => {
        scene = await aScene();
        customer = await scene.up(scene.customer({ packages, headOffice: aHeadOffice() }));
    });
    after(() => scene.close());

    it("are warned of (U4), not sent, and show no difference afterwards", async () => {
        const { id, inputs, outputs } = await scene.up(user({ customer: customer.id, ...unused }));
        expect(scene.provider.printed).to.contain("[U4] extension");
        await scene.nextCommand();
        const seen = await scene.provider.read(id, outputs);
        expect(seen.properties).to.deep.equal(outputs);
        for (const olds of [outputs, seen.properties]) {
            expect((await scene.provider.diff(id, olds, inputs)).changes).to.equal(false);
        }
        expect((await scene.provider.check(outputs, inputs)).failures).to.deep.equal([]);
    });

    it("do not change a user who has calling", async () => {
        const bo = user({ customer: customer.id, email: "bo@norrbygg.example", ...unused });
        const calling = { ...bo, email: "cia@norrbygg.example", package: "webex_calling" };
        await scene.up(bo);
        await scene.up(calling);
    });

    it("have the same effect in a map of users", async () => {
        const entry = { firstName: "Dan", lastName: "Ek", package: "webex_meetings", ...unused, extension: "9999" };
        const { id, inputs, outputs } = await scene.up({
            __provider: providerLine("customerUsers"),
            customer: customer.id,
            users: { "dan@norrbygg.example": entry },
        });
        await scene.nextCommand();
        const seen = await scene.provider.read(id, outputs);
        expect((await scene.provider.diff(id, seen.properties, inputs)).changes).to.equal(false);
    });
});
