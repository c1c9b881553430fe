// The head office over Pulumi's own wire: after the creation it is a location like the others.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { aScene, type Scene } from "./scene";

describe("a head office", () => {
    let scene: Scene;
    let orgId: string;
    let customer: Awaited<ReturnType<Scene["up"]>>;
    const renamed = (name: string) => ({ ...customer.inputs, headOffice: { ...aHeadOffice(), name } });

    beforeEach(async () => {
        scene = await aScene();
        customer = await scene.up(
            scene.customer({ packages: { webex_calling: { quantity: 5 } }, headOffice: aHeadOffice() }),
        );
        orgId = String(customer.outputs["orgId"]);
        const address = { address1: "Hamngatan 3", city: "Umeå", state: "", postalCode: "903 26", country: "SE" };
        const place = { timeZone: "Europe/Stockholm", preferredLanguage: "sv_se", announcementLanguage: "sv_se" };
        const made = { name: "Lager", ...place, address };
        expect(await scene.behindOurBack("POST", `locations?orgId=${orgId}`, made)).to.equal(201);
        await scene.nextCommand();
    });
    afterEach(() => scene.close());

    it("cannot be renamed to the name of another location, at preview and at Webex", async () => {
        const { failures } = await scene.provider.check(customer.inputs, renamed("Lager"));
        expect(failures.map(({ reason }) => reason).join(" ")).to.contain(
            '[L1] headOffice.name: another location of the customer is named "Lager"',
        );
        const update = { name: "Lager" };
        const id = String(customer.outputs["headOfficeId"]);
        expect(await scene.behindOurBack("PUT", `locations/${id}?orgId=${orgId}`, update)).to.equal(409);
    });

    it("is renamed in place to a free name", async () => {
        const { failures } = await scene.provider.check(customer.inputs, renamed("Stockholm"));
        expect(failures).to.deep.equal([]);
        const outputs = await scene.provider.update(customer.id, customer.outputs, renamed("Stockholm"));
        expect(outputs).to.have.nested.property("headOffice.name", "Stockholm");
    });
});
