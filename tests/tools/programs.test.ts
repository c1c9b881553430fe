// Programs of every kind through the real CLI: which file runs, and what the user sees when it goes wrong.
import { expect } from "chai";
import { pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";

const PULUMI_YAML = "name: test\nruntime:\n  name: nodejs\n";
const MAKES_ONE = `const { ComponentResource } = require("@pulumi/pulumi"); new ComponentResource("test:index:One", "one");`;

describe("a program run by the real CLI", () => {
    let project: PulumiProject | undefined;

    before(pulumiIsThere);
    afterEach(() => project?.remove());

    async function preview(files: Readonly<Record<string, string>>): Promise<{ code: number; text: string }> {
        project = await PulumiProject.create({ files });
        const { code, stdout, stderr } = await project.preview();
        return { code, text: stdout + stderr };
    }

    it("may be TypeScript, found through main in package.json", async () => {
        const { code, text } = await preview({
            "package.json": JSON.stringify({ main: "lib/start.ts" }),
            "lib/start.ts": `import * as pulumi from "@pulumi/pulumi";
                enum Name { One = "one" }
                new pulumi.ComponentResource("test:index:One", Name.One);`,
        });
        expect(code, text).to.equal(0);
        expect(text).to.match(/test:index:One +one +create/u);
    });

    it("may be JavaScript with TypeScript switched off", async () => {
        const { code, text } = await preview({
            "Pulumi.yaml": `${PULUMI_YAML}  options:\n    typescript: false\n`,
            "index.js": `${MAKES_ONE} console.log("loaded:", process.env.PULUMI_NODEJS_TYPESCRIPT);`,
        });
        expect(code, text).to.equal(0);
        expect(text).to.contain("loaded: false");
    });

    for (const main of ["app/", "app/index.js"]) {
        it(`may be in the folder that main: ${main} in Pulumi.yaml names, which is then its working directory`, async () => {
            const { code, text } = await preview({
                "Pulumi.yaml": `${PULUMI_YAML}main: ${main}\n`,
                "app/index.js": `${MAKES_ONE} console.log("in", process.cwd());`,
            });
            expect(code, text).to.equal(0);
            expect(text).to.match(/in \S+\/app\n/u);
        });
    }

    it("gets the node arguments of Pulumi.yaml and the stack's configuration", async () => {
        project = await PulumiProject.create({
            files: {
                "Pulumi.yaml": `${PULUMI_YAML}  options:\n    nodeargs: --title=of-the-program\n`,
                "index.js": `const { Config, getStack } = require("@pulumi/pulumi");
                    const config = new Config();
                    module.exports = { title: process.title, colour: config.require("colour"), key: config.requireSecret("key"), stack: getStack() };`,
            },
        });
        await project.config("colour", "blue");
        await project.config("key", "hidden", ["--secret"]);
        const { code, stdout } = await project.up();
        expect(code, stdout).to.equal(0);
        expect(stdout).to.match(/key +: \[secret\]/u);
        const expected = { title: "of-the-program", colour: "blue", key: "hidden", stack: "test" };
        expect(await project.outputs()).to.deep.equal(expected);
    });

    it("may contain dynamic resources, without a warning", async () => {
        project = await PulumiProject.create({
            files: {
                "index.js": `const { dynamic } = require("@pulumi/pulumi");
                    const provider = { async create(inputs) { return { id: "made", outs: { sum: inputs.a + inputs.b } }; } };
                    module.exports = { id: new dynamic.Resource(provider, "one", { a: 1, b: 2 }).id };`,
            },
        });
        const { code, stdout, stderr } = await project.up();
        expect(code, stdout).to.equal(0);
        expect(stdout + stderr).not.to.match(/warning/iu);
        expect(await project.outputs()).to.deep.equal({ id: "made" });
    });

    it("shows the message of a program that throws", async () => {
        const { code, text } = await preview({ "index.js": `throw new Error("out of paint");` });
        expect(code).not.to.equal(0);
        expect(text).to.contain("Error: out of paint");
    });

    it("shows where a syntax error is", async () => {
        const { code, text } = await preview({ "index.js": "const = 1;" });
        expect(code).not.to.equal(0);
        expect(text).to.contain("index.js:1").and.to.contain("SyntaxError");
    });

    it("shows the errors that TypeScript finds", async () => {
        const { code, text } = await preview({ "index.ts": `const amount: number = "many"; export = { amount };` });
        expect(code).not.to.equal(0);
        expect(text).to.match(/index\.ts.*Type '(string|"many")' is not assignable to type 'number'/su);
    });

    it("fails with the program's exit code", async () => {
        const { code, text } = await preview({ "index.js": "process.exit(3);" });
        expect(code).not.to.equal(0);
        expect(text).to.match(/exit code:? 3/u);
    });

    it("fails with the name of its entry point if that is missing", async () => {
        const { code, text } = await preview({});
        expect(code).not.to.equal(0);
        expect(text).to.contain("We failed to locate the entry point");
    });
});
