// A user whom a killed run made and never wrote down, before its roles were given: the next creation takes it, and tells and does the truth.
import { expect } from "chai";
import { aScene, user, type Scene } from "./scene";

const roles = ["User Administrator"];

describe("a user made by a run that was killed before its roles were given", () => {
    let scene: Scene;
    let customer: string;
    beforeEach(async () => {
        scene = await aScene();
        customer = (await scene.up(scene.customer())).id;
        // The first user becomes an administrator by itself.
        await scene.up(user({ customer, email: "it@norrbygg.example" }));
        const status = await scene.behindOurBack("POST", "wholesale/subscribers", {
            customerId: customer,
            email: "anna@norrbygg.example",
            packages: ["webex_meetings"],
            provisioningParameters: { firstName: "Anna", lastName: "Berg" },
        });
        expect(status).to.equal(200);
        await scene.nextCommand();
    });
    afterEach(() => scene.close());

    const rolesNow = async (id: string): Promise<unknown> => {
        await scene.nextCommand();
        const asked = user({ customerId: customer, roles: ["of nobody"] });
        return (await scene.provider.read(id, asked)).inputs?.["roles"];
    };

    it("is given them by the next creation, and a refresh finds what state says", async () => {
        const { id, inputs, outputs } = await scene.up(user({ customer, roles }));
        expect(await rolesNow(id)).to.deep.equal(roles);
        const seen = await scene.provider.read(id, outputs);
        expect([seen.inputs, seen.properties]).to.deep.equal([inputs, outputs]);
    });

    it("shows them as a difference where it is adopted, and its update gives them", async () => {
        const { id, inputs, outputs } = await scene.up(user({ customer, roles, adopt: true }));
        expect(outputs["roles"]).to.deep.equal([]);
        expect(await scene.provider.diff(id, outputs, inputs)).to.include({ changes: true });
        await scene.provider.update(id, outputs, inputs);
        expect(await rolesNow(id)).to.deep.equal(roles);
    });

    it("is taken as it is where it is to have none", async () => {
        const { id, outputs } = await scene.up(user({ customer, roles: [] }));
        expect(await rolesNow(id)).to.deep.equal([]);
        expect((await scene.provider.read(id, outputs)).properties).to.deep.equal(outputs);
    });
});
