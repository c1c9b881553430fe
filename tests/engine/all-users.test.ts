// All users of a customer as one resource on the real engine: a diff tells whose what changes, and a secret among them stays one.
import { expect } from "chai";
import { staff } from "../support/engine-drift-programs";
import { changesIn } from "../support/engine-outcome";
import { code, customer, program, template } from "../support/engine-programs";
import { engineIsReady, EngineStack } from "../support/engine-stack";

const MINUTES = 60_000;
const caller = (firstName: string, extension: string, more: object = {}): object => ({
    firstName,
    lastName: "Berg",
    package: "webex_calling",
    extension,
    ...more,
});
const anna = { "anna@norrbygg.example": caller("Anna", "4567") };
const cilla = {
    "cilla@norrbygg.example": caller("Cilla", "4569", { phoneNumber: code('pulumi.secret("+46901234567")') }),
};
const company = (users: object, options?: object): string =>
    program(
        'const pulumi = require("@pulumi/pulumi");',
        template(),
        customer("norrbygg", { packages: { webex_calling: {} } }),
        staff("staff", { ...users }, { ...options }),
        "exports.addresses = staff.users.apply((all) => pulumi.unsecret(pulumi.output(Object.values(all).map(({ id, status }) => [typeof id, status].join(' ')))));",
    );

describe("all users as one resource on the real engine", function () {
    this.timeout(10 * MINUTES);
    let stack: EngineStack;

    before(engineIsReady);
    before(async () => {
        stack = await EngineStack.create();
        stack.write(company({ ...anna, "bo@norrbygg.example": caller("Bo", "4568"), ...cilla }));
        await stack.mustUp();
    });
    after(() => stack.remove());

    it("are unchanged at the next preview and refresh, and the program reads them as users", async () => {
        await stack.mustBeUnchanged();
        const refresh = await stack.previewRefresh(["--expect-no-changes"]);
        expect(refresh.code, refresh.text).to.equal(0);
        expect((await stack.project.outputs())["addresses"]).to.deep.equal(Array(3).fill("string provisioned"));
    });

    it("keep a secret value of theirs encrypted in state, and hidden in a diff", async () => {
        const { inputs, outputs } = await stack.resource("staff");
        expect(JSON.stringify([inputs, outputs]))
            .to.contain("ciphertext")
            .and.to.not.contain("46901234567");
    });

    it("show in a diff who is added, who changes in what, and who is removed; nobody else", async () => {
        const dan = { "dan@norrbygg.example": caller("Dan", "4570") };
        stack.write(company({ "anna@norrbygg.example": caller("Annika", "4567"), ...dan, ...cilla }));
        const preview = await stack.preview(["--diff"]);
        expect(preview.code, preview.text).to.equal(0);
        const marked = preview.text.split("\n").filter((line) => /^ {4,}[-+~] \w+(@\S+)? *:/u.test(line));
        expect(marked.map((line) => line.trim().replace(/ +/gu, " "))).to.deep.equal([
            "~ users : {",
            "~ anna@norrbygg.example : (json) {",
            '~ firstName: "Anna" => "Annika"',
            "- bo@norrbygg.example : (json) {",
            '- extension: "4568"',
            '- firstName: "Bo"',
            '- lastName : "Berg"',
            '- package : "webex_calling"',
            "+ dan@norrbygg.example : (json) {",
            '+ extension: "4570"',
            '+ firstName: "Dan"',
            '+ lastName : "Berg"',
            '+ package : "webex_calling"',
        ]);
        await stack.mustUp();
        await stack.mustBeUnchanged();
    });

    it("are not changed if their changes are to be ignored, user by user", async () => {
        const other = {
            "anna@norrbygg.example": caller("Anna", "4567"),
            "dan@norrbygg.example": caller("Daniel", "4570"),
        };
        const ignoring = { ignoreChanges: ['users["anna@norrbygg.example"]'] };
        stack.write(company({ ...other, ...cilla }, ignoring));
        const preview = await stack.preview(["--diff"]);
        expect(preview.text).to.contain('"Dan" => "Daniel"').and.to.not.contain('"Annika" =>');
        expect(changesIn(await stack.preview())).to.deep.equal(["update staff [diff: ~users]"]);
        await stack.mustUp();
        const names = (await stack.emulator.list("/people")).map(({ firstName }) => firstName);
        expect(names).to.include.members(["Annika", "Daniel"]);
    });
});
