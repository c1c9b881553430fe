// All users of a customer as one resource, over Pulumi's own wire: seats, the order of arrival, and what succeeded.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { providerLine, type Properties } from "../support/provider-process";
import { aScene, failureOf, type Scene } from "./scene";

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

    it("may take the seat of one who leaves the package in the same step, even if they come first in the map", async () => {
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

    it("may take the seats of those who move in the same step, wherever they are in the map", async () => {
        const on = { package: "webex_calling" };
        const { id, inputs, outputs } = await scene.up(
            users({
                anna: entry("4567"),
                bo: entry("4568", { ...on, roles: ["Full Administrator"] }),
                carl: entry("4569"),
            }),
        );
        const bo = entry("4568", { roles: [] });
        const { failures, inputs: news } = await scene.provider.check(
            inputs,
            users({ anna: entry("4567", on), bo, carl: entry("4569") }),
        );
        expect(failures).to.deep.equal([]);
        const updated = (await scene.provider.update(id, outputs, news))["users"] as Record<string, Properties>;
        expect(updated["anna@norrbygg.example"]).to.include(on);
    });

    it("may not swap two full packages, which Webex would refuse to either", async () => {
        await scene.control("PUT", `customers/${owner.id}`, {
            limits: { webex_calling: 1, webex_calling_standard: 1 },
        });
        const full = { webex_calling: { quantity: 1 }, webex_calling_standard: { quantity: 1 } };
        const of = (all: Readonly<Record<string, Properties>>): Properties => ({
            ...users(all),
            customer: { ...customer(), packages: full },
        });
        const on = { package: "webex_calling" };
        const { id, inputs, outputs } = await scene.up(
            of({ anna: entry("4567", { ...on, roles: [] }), bo: entry("4568") }),
        );
        await scene.nextCommand();
        const swapped = of({ anna: entry("4567", { roles: [] }), bo: entry("4568", on) });
        const { failures, inputs: news } = await scene.provider.check(inputs, swapped);
        expect(failures.map(({ reason }) => reason)).to.have.length(1);
        expect(failures[0]?.reason).to.match(/^\[U5\] users: .*anna@norrbygg\.example, bo@norrbygg\.example/u);
        expect((await failureOf(scene.provider.diff(id, outputs, news))).message).to.match(/^\[U5\] users: /u);
    });

    it("are refused once for a full package, with who is over", async () => {
        const on = { package: "webex_calling" };
        const { failures } = await scene.provider.check(
            {},
            users({ anna: entry("4567", on), bo: entry("4568", on), cilla: entry("4569", on) }),
        );
        expect(failures.map(({ reason }) => reason)).to.have.length(1);
        expect(failures[0]?.reason)
            .to.contain("[U5] users: 3 users would have webex_calling, but its quantity is 1")
            .and.contain("users without a seat: bo@norrbygg.example, cilla@norrbygg.example");
    });

    it("make the one an administrator who is declared so, even if others come first", async () => {
        const roles = ["Full Administrator"];
        const all = { anna: entry("4567"), bo: entry("4568"), cilla: entry("4569", { roles }) };
        const { outputs } = await scene.up(users(all));
        expect([
            await rolesOf(outputs, "anna"),
            await rolesOf(outputs, "bo"),
            await rolesOf(outputs, "cilla"),
        ]).to.deep.equal([[], [], roles]);
    });

    it("make the one an administrator whose address is the customer's, even if others come first", async () => {
        const all = users({ anna: entry("4567"), it: entry("4568") });
        const { outputs } = await scene.up({ ...all, customer: { ...customer(), adminEmail: "IT@norrbygg.example" } });
        expect([await rolesOf(outputs, "anna"), await rolesOf(outputs, "it")]).to.deep.equal([
            [],
            ["Full Administrator"],
        ]);
    });
});
