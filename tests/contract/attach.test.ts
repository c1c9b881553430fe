// Attaching an organization that exists, over Pulumi's own wire: its administrator may have to approve first.
import { expect } from "chai";
import { aScene, failureOf, type Scene, template } from "./scene";

describe("a customer that attaches an organization", () => {
    let scene: Scene;
    beforeEach(async () => (scene = await aScene({ config: { "webexwholesale:provisioningTimeout": "1" } })));
    afterEach(() => scene.close());

    const organization = async (users: number): Promise<string> => {
        const made = await scene.control("POST", "organizations", { name: "Norrbygg AB", users });
        return String((made as { readonly orgId?: unknown }).orgId);
    };

    it("is attached at once if no approval is needed", async () => {
        const orgId = await organization(20);
        const { outputs } = await scene.up(scene.customer({ orgId }));
        expect(outputs).to.include({ orgId, status: "provisioned" });
    });

    it("is kept while the organization's administrator has not approved, and continues afterwards", async () => {
        const orgId = await organization(150);
        const inviting = await scene.up(template({ name: "Inviting", adminInviteEmails: true }));
        const attaching = scene.customer({ orgId, provisioningId: inviting.id, externalId: "crm-150" });
        const { inputs, failures } = await scene.provider.check({}, attaching);
        expect(failures).to.deep.equal([]);
        const { kept } = await failureOf(scene.provider.create(inputs));
        expect(scene.provider.printed).to.contain(
            "its administrator must first approve the request that Webex sends by e-mail",
        );
        expect(kept?.id).to.match(/^[\w-]{20,}$/u);

        await scene.control("POST", `organizations/${orgId}/approval`, { approved: true });
        const provider = await scene.nextCommand();
        const outputs = await provider.update(kept?.id ?? "", kept?.properties ?? {}, inputs);
        expect(outputs).to.include({ orgId, status: "provisioned" });
        expect((await provider.diff(kept?.id ?? "", outputs, inputs)).changes).to.equal(false);
    });

    it("is refused if the template does not allow the e-mail that asks the administrator", async () => {
        const orgId = await organization(150);
        const { failures } = await scene.provider.check({}, scene.customer({ orgId }));
        expect(failures.map(({ reason }) => reason).join(" ")).to.match(/^\[P1\] .*adminInviteEmails/u);
    });

    it("is refused with Webex's reason if it belongs to another partner", async () => {
        const made = await scene.control("POST", "organizations", { name: "Norrbygg AB", otherPartner: true });
        const { orgId } = made as { readonly orgId?: unknown };
        const { failures } = await scene.provider.check({}, scene.customer({ orgId: String(orgId) }));
        expect(failures.map(({ reason }) => reason).join(" ")).to.contain("partner");
    });

    it("is refused if it belongs to another customer of the partner", async () => {
        const standing = await scene.up(scene.customer());
        const attaching = scene.customer({ orgId: standing.outputs["orgId"], externalId: "crm-2" });
        await scene.nextCommand();
        const { failures } = await scene.provider.check({}, attaching);
        expect(failures.map(({ reason }) => reason).join(" ")).to.match(/^\[C13\] orgId: .*crm-004711/u);
    });
});
