// What the plugin advises where one resource of the program gives up what another takes: `dependsOn` does not reach it.
import { expect } from "chai";
import { anAddress } from "../support/builders";
import { customerArgs, urnOf, userArgs } from "./program";
import { failureOf, Scene, type Made } from "./scene";

const headOffice = { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: anAddress() };

describe("the plugin's advice about a key that is taken", () => {
    let scene: Scene;
    let customer: Made;
    beforeEach(async () => {
        scene = await Scene.open();
        customer = await scene.customer({ packages: { webex_calling: {} }, headOffice });
    });
    afterEach(() => scene.close());

    const caller = (name: string, extension: string) =>
        userArgs({ customer: customer.id, email: `${name}@norrbygg.example`, package: "webex_calling", extension });
    const place = (name: string) => ({ ...headOffice, customer: customer.id, name });

    function expectOwnAdvice(text: string, rule: string): void {
        expect(text).to.contain(`[${rule}]`).and.to.contain("run `pulumi up` with that change first");
        expect(text).not.to.contain("dependsOn");
    }

    it("names two runs for an external id of another customer", async () => {
        await scene.nextCommand();
        const other = customerArgs({ provisioningId: customer.inputs["provisioningId"], name: "Sydbygg AB" });
        const { failures } = await scene.check(urnOf("WholesaleCustomer", "sydbygg"), {}, other);
        expectOwnAdvice(failures.join("\n"), "C13");
    });

    it("names two runs for the name of another location", async () => {
        const store = await scene.up("CustomerLocation", "store", place("Lager"));
        const shop = await scene.up("CustomerLocation", "shop", place("Butik"));
        await scene.nextCommand();
        await scene.check(store.urn, store.inputs, place("Arkiv"));
        const { failures } = await scene.check(shop.urn, shop.inputs, place("Lager"));
        expectOwnAdvice(failures.join("\n"), "L1");
    });

    it("names two runs for the extension of another user, at the check and at the creation", async () => {
        await scene.up("CustomerUser", "anna", caller("anna", "4567"));
        await scene.nextCommand();
        const { inputs, failures } = await scene.check(urnOf("CustomerUser", "bo"), {}, caller("bo", "4567"));
        expectOwnAdvice(failures.join("\n"), "U8");
        expect(failures.join("\n"), "also of two users of one map").to.contain("For a swap, give one of the two users");
        const { message } = await failureOf(scene.create(urnOf("CustomerUser", "bo"), inputs));
        expectOwnAdvice(message, "U8");
    });
});
