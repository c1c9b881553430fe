// Commands and options under which the engine makes and removes the same object in one run: the object stays, on the real engine.
import { expect } from "chai";
import { z } from "zod";
import { take } from "../runner/ledger";
import { aCustomer, aMeetingsUser, aTemplate } from "../support/builders";
import type { Outcome } from "../support/engine-outcome";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const json = JSON.stringify;
const journal = z.object({ items: z.array(z.looseObject({ id: z.string(), exists: z.boolean() })) });

const { provisioningId: _, ...company } = aCustomer({ externalId: "crm-1", packages: { webex_meetings: {} } });
const email = "anna@norrbygg.example";
const { email: _email, customerId: _of, ...anna } = aMeetingsUser({ email });

const programWith = (users: string): string =>
    [
        'const wholesale = require("pulumi-webex-wholesale");',
        `const template = new wholesale.OnboardingTemplate("standard", ${json(aTemplate())});`,
        `const customer = new wholesale.WholesaleCustomer("norrbygg", { ...${json(company)}, provisioningId: template.provisioningId });`,
        users,
        "",
    ].join("\n");
const user = (name: string, options = "{}"): string =>
    programWith(
        `new wholesale.CustomerUser(${json(name)}, { customer, email: ${json(email)}, ...${json(anna)} }, ${options});`,
    );

describe("an object that one run creates and removes under two names", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;
    let id = "";

    before(engineIsReady);
    beforeEach(async () => {
        stack = await EngineStack.create({ program: user("anna") });
        await stack.mustUp();
        id = await stack.idOf("anna");
        await stack.emulator.control("DELETE", "/requests");
    });
    afterEach(() => stack.remove());

    const succeeded = ({ code, text }: Outcome): void => {
        expect(code, text).to.equal(0);
    };
    const urnOf = async (name: string): Promise<string> => (await stack.resource(name)).urn;
    const mustBeKept = async (way: string): Promise<void> => {
        const { items } = journal.parse(await stack.emulator.control("GET", "/journal?kind=subscriber"));
        expect(items.map((one) => [one.id, one.exists])).to.deep.equal([[id, true]]);
        expect((await stack.emulator.writes()).filter((line) => line.startsWith("DELETE"))).to.deep.equal([]);
        take({
            kind: "row",
            table: "names change, objects stay",
            cells: [way, "with refresh", "same ids", "0 deletions"],
        });
    };

    it("is kept if `pulumi up --replace` names its resource", async () => {
        succeeded(await stack.up(["--replace", await urnOf("anna")]));
        await mustBeKept("--replace");
        await stack.mustBeUnchanged();
    });

    it("is kept if `pulumi state taint` marks its resource", async () => {
        const { code, stderr } = await stack.project.run([
            "state",
            "taint",
            await urnOf("anna"),
            "--stack",
            "test",
            "--yes",
        ]);
        expect(code, stderr).to.equal(0);
        succeeded(await stack.up());
        await mustBeKept("state taint");
        await stack.mustBeUnchanged();
    });

    it("is kept if its resource becomes a get", async () => {
        stack.write(programWith(`wholesale.CustomerUser.get("anna", ${json(id)});`));
        succeeded(await stack.up());
        await mustBeKept("becomes a get");
        succeeded(await stack.preview());
    });

    it("is kept if only the new name is targeted, and the next full run removes the former name", async () => {
        const former = await urnOf("anna");
        stack.write(user("anna2"));
        succeeded(
            await stack.up(["--refresh=false", "--target", former.replace(/anna$/u, "anna2"), "--target-dependents"]),
        );
        succeeded(await stack.up());
        await mustBeKept("--target, then a full run");
        expect((await stack.state()).filter((one) => one.id === id)).to.have.length(1);
        await stack.mustBeUnchanged();
    });

    it("is kept if the former name is protected, and `pulumi state delete` of that name ends it", async () => {
        stack.write(user("anna", "{ protect: true }"));
        succeeded(await stack.up());
        const former = await urnOf("anna");
        stack.write(user("anna2"));
        expect((await stack.preview()).code).to.not.equal(0);
        expect((await stack.up()).code).to.not.equal(0);
        const { code, stderr } = await stack.project.run([
            "state",
            "delete",
            former,
            "--stack",
            "test",
            "--force",
            "--yes",
        ]);
        expect(code, stderr).to.equal(0);
        succeeded(await stack.up());
        await mustBeKept("protect, then state delete");
        await stack.mustBeUnchanged();
    });

    it("is kept if a CustomerUsers replaces the CustomerUser through a type alias", async () => {
        const alias = '{ aliases: [{ name: "anna", type: "pulumi-nodejs:dynamic/webexwholesale:CustomerUser" }] }';
        const map = json({ [email]: anna });
        stack.write(programWith(`new wholesale.CustomerUsers("all", { customer, users: ${map} }, ${alias});`));
        succeeded(await stack.up());
        await mustBeKept("type alias");
        await stack.mustBeUnchanged();
    });

    it("is removed by `pulumi destroy`, and by a run whose program no longer declares it", async () => {
        stack.write(programWith(""));
        succeeded(await stack.up());
        const { items } = journal.parse(await stack.emulator.control("GET", "/journal?kind=subscriber"));
        expect(items.map((one) => [one.id, one.exists])).to.deep.equal([[id, false]]);
        succeeded(await stack.destroy());
        expect(await stack.emulator.customers()).to.deep.equal([]);
    });
});
