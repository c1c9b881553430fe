// A YAML program with the native plugin, where the language host for YAML is there: preview, refusal, up, nothing to do.
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureLanguageHost, hasLanguageHost } from "../../tools/pulumi/language-hosts";
import { packageRoot } from "../../tools/pulumi/package-root";
import { engineIsReady } from "../support/engine-stack";
import { LanguageStack, titled } from "../support/language-stack";
import { pulumiCli } from "../support/pulumi-cli";
import { skipped } from "../support/skipped";

const MINUTES = 60_000;
const PROGRAM = "Pulumi.yaml";
const RESOURCES = /^(?:variables|resources):\n[^]*/mu;

describe("a YAML program with the native plugin on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: LanguageStack | undefined;

    before(engineIsReady);
    before(async () => {
        const pulumi = await pulumiCli();
        // Its build takes minutes, which a test run should not.
        if (!hasLanguageHost("yaml", pulumi)) {
            const build = "`npm run pulumi -- -C examples/first-customer-yaml preview` builds it";
            skipped("no language host for YAML", `no YAML program was run; ${build}`);
            return;
        }
        expect(await ensureLanguageHost("yaml", pulumi)).to.equal(undefined);
        stack = await LanguageStack.create("first-customer-yaml");
    });
    after(() => stack?.remove());

    /** Only where there is a language host. */
    const runs = titled(() => stack);

    runs("runs as docs/languages.md shows it", async (all) => {
        const page = readFileSync(join(packageRoot(), "docs", "languages.md"), "utf8");
        const [, program = ""] = /```yaml\n(resources:\n.*?)```/su.exec(page) ?? [];
        expect(program).to.contain("WholesaleCustomer");
        const example = all.project.read(PROGRAM);
        all.project.write({ [PROGRAM]: example.replace(RESOURCES, program) });
        const preview = await all.preview();
        expect(preview.code, preview.text).to.equal(0);
        expect(preview.text).to.match(/\+ 4 to create/u);
        all.project.write({ [PROGRAM]: example });
    });

    runs("is created by one up, and then has nothing to do", async (all) => {
        await all.mustUp();
        expect(await all.emulator.list("/wholesale/subscribers")).to.have.length(3);
        await all.mustBeUnchanged();
    });

    runs("is refused a lowered quantity by one sentence", async (all) => {
        all.edit(PROGRAM, "quantity: 25", "quantity: 24");
        const preview = await all.preview();
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.contain("[C8] packages.webex_calling.quantity: 24 is lower than the 25");
        all.edit(PROGRAM, "quantity: 24", "quantity: 25");
    });

    runs("is refused a misspelt property, which the schema does not have", async (all) => {
        all.edit(PROGRAM, "firstName: Anna", "firstname: Anna");
        const preview = await all.preview();
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.contain("firstname");
    });
});
