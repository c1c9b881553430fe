// Programs as Pulumi runs them: TypeScript, ES modules, a main folder; and the example that ships with the package.
import { join } from "node:path";
import { expect } from "chai";
import * as handlers from "../../../provider";
import { kinds } from "../../../provider/kinds";
import { packageRoot } from "../../../tools/pulumi/package-root";
import { packedPackage } from "../../support/packed-package";
import { CheckedProgram, places, reportOf, runCommand, withProgram } from "./checked-program";

const ARGS =
    "{ name: 'Standard', serviceProviderAdmin: 'ops@partner.example', language: 'sv', subscription: 'Sub-1', country }";

describe("webex-wholesale check runs", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(180_000);

    it("a TypeScript program, with the lines of its source", () =>
        withProgram(
            {
                "Pulumi.yaml": "name: test\nruntime: nodejs\n",
                "tsconfig.json": '{ "compilerOptions": { "strict": true, "skipLibCheck": true } }',
                "index.ts": `import * as wholesale from "pulumi-webex-wholesale";\nimport { country } from "./country";\n\nexport const template = new wholesale.OnboardingTemplate("standard", ${ARGS});\n`,
                "country.ts":
                    'interface Land { readonly name: string }\nconst land: Land = { name: "Sweden" };\nexport const country: string = land.name;\n',
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(places(report)).to.deep.equal(["standard T1 country"]);
                expect(report.refusals[0]?.at).to.equal("index.ts:4");
                checked.write({ "country.ts": "export const country: string = 7;\n" });
                const { code, stderr } = await checked.check(["--no-state"]);
                expect(code).to.equal(2);
                expect(stderr).to.match(
                    /^webex-wholesale: The program could not be run: country\.ts.*TS2322: Type 'number' is not assignable to type 'string'\.\n$/u,
                );
            },
        ));

    it("an ES module, whose exports may be an async function", () =>
        withProgram(
            {
                "package.json": '{ "type": "module" }',
                "index.js": `import { readFile } from "node:fs/promises";\nimport * as wholesale from "pulumi-webex-wholesale";\nconst country = (await readFile("country.txt", "utf8")).trim();\nexport default async () => {\n    new wholesale.OnboardingTemplate("standard", ${ARGS});\n};\n`,
                "country.txt": "Sweden\n",
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(places(report)).to.deep.equal(["standard T1 country"]);
                expect(report.refusals[0]?.at).to.equal("index.js:5");
            },
        ));

    it("the main folder of Pulumi.yaml and the main file of package.json, from a folder below the project", () =>
        withProgram(
            {
                "Pulumi.yaml":
                    "name: test\nmain: infra\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n    nodeargs: --require ./country.js\n",
                "infra/package.json": '{ "main": "src/start.js" }',
                "infra/country.js": 'globalThis.country = "Sweden";',
                "infra/src/start.js": `const wholesale = require("pulumi-webex-wholesale");\nnew wholesale.OnboardingTemplate("standard", ${ARGS});\n`,
            },
            async (checked) => {
                const { code, stdout } = await runCommand(["check", "infra/src", "--no-state"], checked.folder);
                expect(code, stdout).to.equal(1);
                expect(stdout).to.match(/^standard \/ OnboardingTemplate {2}infra\/src\/start\.js:2 /u);
            },
        ));

    it("the example first-customer, and finds nothing to refuse", async () => {
        const { code, stdout } = await runCommand(["check", "--no-state"], join(packageRoot()));
        expect(code, stdout).to.equal(0);
        expect(stdout).to.match(/^6 resources of the stack dev checked: 0 refusals, 0 warnings\.$/mu);
    });

    it("a program that has the package from its tarball", async () => {
        const { modules, folder } = await packedPackage();
        const index = `const wholesale = require("pulumi-webex-wholesale");\nconst country = "Sweden";\nnew wholesale.OnboardingTemplate("standard", ${ARGS});\n`;
        const checked = new CheckedProgram({ "index.js": index }, modules);
        const outcome = await runCommand(["check", "--no-state", "--json"], checked.folder, {}, folder);
        checked.remove();
        expect(places(reportOf(outcome))).to.deep.equal(["standard T1 country"]);
    }).timeout(180_000);

    it("resources of every kind that the provider has a handler for", () => {
        expect(Object.keys(kinds).sort()).to.deep.equal(Object.keys(handlers).sort());
    });

    it("a program with a resource whose handler is named like a property of every object, and leaves that resource out", () =>
        withProgram(
            {
                "index.js": `const pulumi = require("@pulumi/pulumi");
const wholesale = require("pulumi-webex-wholesale");
const country = "Sweden";
const __provider = 'exports.handler=()=>require("pulumi-webex-wholesale/provider").constructor';
new pulumi.CustomResource("pulumi-nodejs:dynamic/webexwholesale:constructor", "other", { __provider });
new wholesale.OnboardingTemplate("standard", ${ARGS});
`,
            },
            async (program) => {
                expect(places(await program.report(["--no-state"]))).to.deep.equal(["standard T1 country"]);
            },
        ));

    it("the results of transforms of the stack, of a component and of a resource", () =>
        withProgram(
            {
                "index.js": `const pulumi = require("@pulumi/pulumi");
const wholesale = require("pulumi-webex-wholesale");
const set = (changes) => ({ type, props, opts }) =>
    type.endsWith(":OnboardingTemplate") ? { props: { ...props, ...changes }, opts } : undefined;
pulumi.runtime.registerResourceTransform(set({ country: "Sweden" }));
const group = new pulumi.ComponentResource("test:index:Group", "group", {}, { transforms: [set({ language: "?" })] });
new wholesale.OnboardingTemplate(
    "standard",
    { name: "Standard", serviceProviderAdmin: "ops@partner.example", country: "SE", language: "sv", subscription: "Sub-1" },
    { parent: group, transforms: [set({ serviceProviderAdmin: "nobody" })] },
);
`,
            },
            async (program) => {
                expect(places(await program.report(["--no-state"]))).to.have.members(
                    ["serviceProviderAdmin", "country", "language"].map((path) => `standard T1 ${path}`),
                );
            },
        ));
});
