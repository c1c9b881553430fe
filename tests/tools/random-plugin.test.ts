// The random plugin through the real CLI: make, keep, replace, destroy.
import { expect } from "chai";
import { pulumiCli, pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";

const program = (keeper: string): string => `
    const random = require("@pulumi/random");
    const id = new random.RandomId("id", { byteLength: 4, prefix: "p-", keepers: { keeper: "${keeper}" } });
    const pet = new random.RandomPet("pet", { length: 3, prefix: "my" });
    const uuid = new random.RandomUuid("uuid");
    const password = new random.RandomPassword("password", { length: 20, special: false, minNumeric: 3 });
    module.exports = { id: id.id, hex: id.hex, dec: id.dec, b64Std: id.b64Std, b64Url: id.b64Url,
        pet: pet.id, uuid: uuid.result, password: password.result };
`;

describe("the random plugin", () => {
    let project: PulumiProject;

    before(pulumiIsThere);
    before(async () => {
        project = await PulumiProject.create({ files: { "index.js": program("one") } });
        const { code, stdout, stderr } = await project.up();
        expect(code, stdout + stderr).to.equal(0);
    });
    after(() => project.remove());

    it("returns the four notations of the same bytes, and the other types in the right format", async () => {
        const outputs = await project.outputs();
        const bytes = Buffer.from(String(outputs["id"]), "base64url");
        expect(bytes).to.have.length(4);
        expect(outputs).to.include({
            hex: `p-${bytes.toString("hex")}`,
            dec: `p-${bytes.readUInt32BE()}`,
            b64Std: `p-${bytes.toString("base64")}`,
            b64Url: `p-${bytes.toString("base64url")}`,
        });
        expect(outputs["pet"]).to.match(/^my-[a-z]+-[a-z]+-[a-z]+$/u);
        expect(outputs["uuid"]).to.match(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
        expect(outputs["password"]).to.match(/^[A-Za-z0-9]{20}$/u);
        expect(String(outputs["password"]).replace(/\D/gu, "")).to.have.length.of.at.least(3);
    });

    it("keeps the password out of the state in plain text", async () => {
        const { password } = await project.outputs();
        expect(JSON.stringify(await project.exportStack())).not.to.contain(password);
    });

    it("shows nothing to do while the inputs are unchanged, and prints no warning", async () => {
        const { code, stdout, stderr } = await project.preview(["--expect-no-changes"]);
        expect(code, stdout).to.equal(0);
        expect(stdout + stderr).not.to.match(/warning/iu);
    });

    it("replaces the resource whose keepers changed, and nothing else", async () => {
        project.write({ "index.js": program("two") });
        const { stdout } = await project.preview();
        expect(stdout).to.match(/random:index:RandomId +id +replace +\[diff: ~keepers\]/u);
        expect(stdout).to.match(/1 to replace\s+4 unchanged/u);
    });

    it("refuses inputs that cannot be satisfied, by name", async () => {
        project.write({ "index.js": `new (require("@pulumi/random").RandomPassword)("x", { length: 0 });` });
        const { code, stdout } = await project.preview();
        expect(code).not.to.equal(0);
        expect(stdout).to.contain("length");
    });

    it("destroys everything", async () => {
        const { code, stdout } = await project.destroy();
        expect(code, stdout).to.equal(0);
        expect((await project.exportStack()).deployment.resources).to.deep.equal([]);
    });

    it("lists the supported types if asked for another, in the stand-in", async function () {
        if ((await pulumiCli()).origin !== "built") {
            return;
        }
        project.write({ "index.js": `new (require("@pulumi/random").RandomShuffle)("x", { inputs: ["a"] });` });
        const { code, stdout } = await project.preview();
        expect(code).not.to.equal(0);
        expect(stdout).to.contain("stand-in").and.to.contain("RandomPassword");
    });
});
