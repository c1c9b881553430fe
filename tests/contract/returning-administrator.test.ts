// A user who was removed and comes back over Pulumi's own wire: the person kept its roles at Webex all the while.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { aScene, user, type Scene } from "./scene";

describe("an administrator who returns", () => {
    let scene: Scene;
    beforeEach(async () => (scene = await aScene()));
    afterEach(() => scene.close());

    it("cannot have a package that the customer was not created with, at preview and at Webex", async () => {
        const created = { webex_calling: { quantity: 5 } };
        const owner = await scene.up(scene.customer({ packages: created, headOffice: aHeadOffice() }));
        const packages = { ...created, webex_meetings: { quantity: 5 } };
        await scene.provider.update(owner.id, owner.outputs, { ...owner.inputs, packages });
        const calling = { package: "webex_calling", extension: "4567", roles: ["Full Administrator"] };
        const anna = await scene.up(user({ customer: owner.id, ...calling }));
        await scene.provider.delete(anna.id, anna.outputs);
        await scene.nextCommand();

        const customer = { id: owner.id, packages, createdWith: Object.keys(created) };
        const { failures } = await scene.provider.check({}, user({ customer }));
        expect(failures.map(({ reason }) => reason).join(" ")).to.contain("[U6] package: an administrator needs");
        const again = { customerId: owner.id, email: "anna@norrbygg.example", packages: ["webex_meetings"] };
        const parameters = { firstName: "Anna", lastName: "Berg" };
        const status = await scene.behindOurBack("POST", "wholesale/subscribers", {
            ...again,
            provisioningParameters: parameters,
        });
        expect(status).to.be.within(400, 409);
    });
});
