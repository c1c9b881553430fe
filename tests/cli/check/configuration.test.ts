// The stack's configuration as the checked program sees it: the same as under `pulumi preview`, encrypted values unknown.
import { createHash } from "node:crypto";
import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect } from "chai";
import { program, template } from "../../support/engine-programs";
import { CheckedProgram, withProgram } from "./checked-program";

const SECURE = "{ secure: AAABAJk9 }";

/** What a program that prints its configuration printed. */
async function seen(files: Record<string, string>, print: string, args: readonly string[] = []): Promise<unknown> {
    const source = `const pulumi = require("@pulumi/pulumi"); const config = new pulumi.Config(); console.log(JSON.stringify(${print}));`;
    const checked = new CheckedProgram({ ...files, "index.js": source });
    try {
        const { stderr } = await checked.check(["--no-state", ...args]);
        return JSON.parse(stderr);
    } finally {
        checked.remove();
    }
}

const ownStack = "[pulumi.getProject(), pulumi.getStack(), pulumi.getOrganization(), pulumi.runtime.isDryRun()]";

describe("the configuration of a checked program", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(60_000);

    it("is read from Pulumi.<stack>.yaml: texts as they are spelled, and objects", async () => {
        const yaml =
            'config:\n  test:price: 1.10\n  test:on: true\n  test:quoted: "5"\n  test:list: [a, { b: 2 }]\n  other:key: x\n';
        const print =
            '[config.get("price"), config.getBoolean("on"), config.getNumber("quoted"), config.getObject("list"), new pulumi.Config("other").get("key")]';
        expect(await seen({ "Pulumi.dev.yaml": yaml }, print)).to.deep.equal(["1.10", true, 5, ["a", { b: 2 }], "x"]);
    });

    it("uses the defaults of Pulumi.yaml, in either spelling", async () => {
        const project =
            "name: test\nruntime: nodejs\nconfig:\n  short: a\n  size: { type: integer, default: 3 }\n  zones: { type: array, default: [x] }\n  other:key: { value: y }\n  given: { type: string, default: no }\n";
        const stack = "config:\n  test:given: stack\n";
        const print =
            '[config.get("short"), config.getNumber("size"), config.getObject("zones"), new pulumi.Config("other").get("key"), config.get("given")]';
        expect(await seen({ "Pulumi.yaml": project, "Pulumi.dev.yaml": stack }, print)).to.deep.equal([
            "a",
            3,
            ["x"],
            "y",
            "stack",
        ]);
    });

    it("is that of the given stack, of the selected one, or of the only one", async () => {
        const two = { "Pulumi.dev.yaml": "", "Pulumi.prod.yaml": "" };
        expect(await seen(two, ownStack, ["--stack", "acme/test/prod"])).to.deep.equal(["test", "prod", "acme", true]);
        expect(await seen({ "Pulumi.qa.yaml": "" }, ownStack)).to.deep.equal(["test", "qa", "organization", true]);
        await withProgram({ ...two, "index.js": program(template()) }, async (checked) => {
            const { code, stderr } = await checked.check(["--no-state"]);
            expect({ code, stderr }).to.deep.equal({
                code: 2,
                stderr: "webex-wholesale: No stack is selected, and there are several (dev, prod): use --stack dev.\n",
            });
            const key = createHash("sha1").update(join(checked.folder, "Pulumi.yaml")).digest("hex");
            checked.write({ [`.pulumi/workspaces/test-${key}-workspace.json`]: '{"stack":"prod"}' });
            expect((await checked.report(["--no-state"])).stack).to.equal("prod");
        });
    });

    it("has unknown values instead of encrypted ones if pulumi cannot decrypt them, also inside objects and texts", () =>
        withProgram(
            {
                "Pulumi.dev.yaml": `config:\n  test:admin: ${SECURE}\n  test:settings:\n    country: Sweden\n    language: ${SECURE}\n`,
                "index.js": [
                    'const pulumi = require("@pulumi/pulumi"); const wholesale = require("pulumi-webex-wholesale");',
                    "const config = new pulumi.Config(); const settings = config.requireSecretObject('settings');",
                    "new wholesale.OnboardingTemplate('standard', { name: 'Standard', subscription: 'Sub-1', country: settings.country,",
                    "  language: settings.language, serviceProviderAdmin: pulumi.interpolate`${config.requireSecret('admin')}@partner.example` });",
                ].join("\n"),
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(report.refusals.map(({ rule, path }) => `${rule} ${path}`)).to.deep.equal(["T1 country"]);
                const unknown = report.notJudged.filter(({ path }) => path !== null).map(({ path }) => path);
                expect(unknown).to.have.members(["language", "serviceProviderAdmin"]);
                expect(report.notJudged.map(({ reason }) => reason)).to.include(
                    "the configuration test:admin, test:settings was treated as unknown: pulumi is not on the PATH",
                );
            },
        ));

    it("is never printed if it is secret: in no name, no refusal, no JSON and no error of the program", () =>
        withProgram(
            {
                "Pulumi.dev.yaml": `config:\n  test:name: ${SECURE}\n  test:parts: { inner: ${SECURE} }\n`,
                "index.js": program(
                    'const config = new (require("@pulumi/pulumi").Config)();',
                    'const [name, { inner }] = [config.require("name"), config.requireObject("parts")];',
                    template({ country: "Sweden" }).replace('"standard"', "`${name}-${inner}`"),
                    "if (process.env.FAILS) throw new Error(`no ${name}_${inner}`);",
                ),
                "bin/pulumi": "#!/bin/sh\ncat config.json\n",
                "config.json": JSON.stringify({
                    "test:name": { value: "SECRETTOK9", secret: true },
                    "test:parts": {
                        objectValue: { inner: "HEMLIG-DEL" },
                        value: '{"inner":"HEMLIG-DEL"}',
                        secret: true,
                    },
                }),
            },
            async (checked) => {
                chmodSync(join(checked.folder, "bin", "pulumi"), 0o700);
                const env = { PATH: [join(checked.folder, "bin"), process.env["PATH"]].join(delimiter) };
                const text = await checked.check(["--no-state"], env);
                const json = await checked.check(["--no-state", "--json"], env);
                const failed = await checked.check(["--no-state"], { ...env, FAILS: "yes" });
                expect(text.stdout).to.match(/^\[secret\]-\[secret\] \/ OnboardingTemplate[^]*\[T1\] country/u);
                expect(json.stdout).to.contain('"name": "[secret]-[secret]"');
                expect(failed.stderr).to.contain("no [secret]_[secret] (index.js:");
                for (const { stdout, stderr } of [text, json, failed]) {
                    expect(stdout + stderr).to.not.match(/SECRETTOK9|HEMLIG-DEL/u);
                }
            },
        ));

    it("gives the program no credentials to use, and decrypts nothing for them", () =>
        withProgram(
            {
                "Pulumi.dev.yaml": `config:\n  webexwholesale:accessToken: ${SECURE}\n  webexwholesale:clientSecret: plain-secret\n`,
                "index.js": program(
                    'const own = new (require("@pulumi/pulumi").Config)("webexwholesale");',
                    'console.log(own.get("clientSecret"), process.env.WEBEX_WHOLESALE_REFRESH_TOKEN);',
                    template(),
                ),
            },
            async (checked) => {
                const { code, stderr, stdout } = await checked.check(["--no-state"], {
                    WEBEX_WHOLESALE_REFRESH_TOKEN: "secret",
                });
                expect(code).to.equal(0);
                expect(stderr).to.match(/^encrypted [0-9a-f-]{36} undefined\n$/u);
                expect(stdout).to.not.match(/treated as unknown/u);
            },
        ));
});
