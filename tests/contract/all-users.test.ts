// All users of a customer as one resource, over Pulumi's own wire: seats, the order of arrival, and what succeeded.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, type Scene } from "./scene";

const packages = { webex_calling: { quantity: 1 }, webex_calling_standard: { quantity: 3 } };
const entry = (extension: string, changes: Properties = {}): Properties => ({
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling_standard",
    extension,
    ...changes,
});

describe("all users of a customer", () => {
    let scene: Scene;
    let owner: Awaited<ReturnType<Scene["up"]>>;
    beforeEach(async () => {
        scene = await aScene();
        owner = await scene.up(scene.customer({ packages, headOffice: aHeadOffice() }));
    });
    afterEach(() => scene.close());

    const customer = (): Properties => ({ id: owner.id, packages, createdWith: owner.outputs["createdWith"] });
    const users = (all: Readonly<Record<string, Properties>>): Properties => ({
        __provider: providerLine("customerUsers"),
        customer: customer(),
        users: Object.fromEntries(Object.entries(all).map(([name, user]) => [`${name}@norrbygg.example`, user])),
    });
    const rolesOf = async (outputs: Properties, name: string): Promise<unknown> => {
        const all = outputs["users"] as Readonly<Record<string, Properties>>;
        const id = String(all[`${name}@norrbygg.example`]?.["id"]);
        return (await scene.provider.read(id, { __provider: providerLine("customerUser") })).properties["roles"];
    };

    it("may take the seat of one who leaves the package in the same step, though they stand before", async () => {
        const bo = entry("4568", { roles: ["Full Administrator"] });
        const { id, inputs, outputs } = await scene.up(
            users({ anna: entry("4567", { package: "webex_calling" }), bo }),
        );
        const swapped = users({
            adam: entry("4569", { package: "webex_calling" }),
            anna: entry("4567"),
            bo,
        });
        const { failures, inputs: news } = await scene.provider.check(inputs, swapped);
        expect(failures).to.deep.equal([]);
        const updated = await scene.provider.update(id, outputs, news);
        expect(updated["users"]).to.have.all.keys(...["adam", "anna", "bo"].map((name) => `${name}@norrbygg.example`));
    });

    it("are told once of a full package, and who is over", async () => {
        const on = { package: "webex_calling" };
        const { failures } = await scene.provider.check(
            {},
            users({ anna: entry("4567", on), bo: entry("4568", on), cilla: entry("4569", on) }),
        );
        expect(failures.map(({ reason }) => reason)).to.have.length(1);
        expect(failures[0]?.reason)
            .to.contain("[U5] users: 3 users would be on webex_calling, whose quantity is 1")
            .and.contain("over it: bo@norrbygg.example, cilla@norrbygg.example");
    });

    it("make the one an administrator who is declared so, though others stand before", async () => {
        const roles = ["Full Administrator"];
        const all = { anna: entry("4567"), bo: entry("4568"), cilla: entry("4569", { roles }) };
        const { outputs } = await scene.up(users(all));
        expect([
            await rolesOf(outputs, "anna"),
            await rolesOf(outputs, "bo"),
            await rolesOf(outputs, "cilla"),
        ]).to.deep.equal([[], [], roles]);
    });

    it("make the one an administrator whose address is the customer's, though others stand before", async () => {
        const all = users({ anna: entry("4567"), it: entry("4568") });
        const { outputs } = await scene.up({ ...all, customer: { ...customer(), adminEmail: "IT@norrbygg.example" } });
        expect([await rolesOf(outputs, "anna"), await rolesOf(outputs, "it")]).to.deep.equal([
            [],
            ["Full Administrator"],
        ]);
    });
});
