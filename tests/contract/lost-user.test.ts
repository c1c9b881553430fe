// A user whom a killed run made and never wrote down, before its roles were given: the next creation takes it, and tells and does the truth.
import { expect } from "chai";
import { aScene, user, type Scene } from "./scene";

const roles = ["User Administrator"];

describe("a user created by a run that was killed before its roles were set", () => {
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

    it("gets them from the next creation, and a refresh finds the same as the state", async () => {
        const { id, inputs, outputs } = await scene.up(user({ customer, roles }));
        expect(await rolesNow(id)).to.deep.equal(roles);
        const seen = await scene.provider.read(id, outputs);
        expect([seen.inputs, seen.properties]).to.deep.equal([inputs, outputs]);
    });

    it("shows them as a difference if it is adopted, and its update sets them", async () => {
        const { id, inputs, outputs } = await scene.up(user({ customer, roles, adopt: true }));
        expect(outputs["roles"]).to.deep.equal([]);
        expect(await scene.provider.diff(id, outputs, inputs)).to.include({ changes: true });
        await scene.provider.update(id, outputs, inputs);
        expect(await rolesNow(id)).to.deep.equal(roles);
    });

    it("is taken over as it is if it is declared without roles", async () => {
        const { id, outputs } = await scene.up(user({ customer, roles: [] }));
        expect(await rolesNow(id)).to.deep.equal([]);
        expect((await scene.provider.read(id, outputs)).properties).to.deep.equal(outputs);
    });
});
