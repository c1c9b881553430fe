// A Python program with the generated SDK and the native plugin, through the life of a stack; what pulumi says is kept in transcripts/python.txt.
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureLanguageHost } from "../../tools/pulumi/language-hosts";
import { packageRoot } from "../../tools/pulumi/package-root";
import { diagnosticsIn, lasting, ofResources, repeatable, totalsIn, traceIn } from "../support/engine-outcome";
import { engineIsReady } from "../support/engine-stack";
import { compareTranscript, stepOf } from "../support/engine-transcript";
import { LanguageStack, titled } from "../support/language-stack";
import { pulumiCli } from "../support/pulumi-cli";
import { PythonEnvironment } from "../support/python-environment";
import { skipped } from "../support/skipped";

const MINUTES = 60_000;
const PROGRAM = "__main__.py";
/** The environment has what builds the SDK: pip need not download it again. (For this option, pip means the opposite.) */
const PIP = { PIP_NO_BUILD_ISOLATION: "0" };

describe("a Python program with the native plugin on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: LanguageStack | undefined;
    const transcript: string[] = [];

    before(engineIsReady);
    before(async function () {
        this.timeout(0);
        const environment = await PythonEnvironment.create();
        const problem =
            typeof environment === "string" ? environment : await ensureLanguageHost("python", await pulumiCli());
        if (typeof environment === "string" || problem !== undefined) {
            skipped("no Python", `no Python program was run (${problem ?? ""})`);
            return;
        }
        stack = await LanguageStack.create("first-customer-python", PIP);
        environment.copyTo(join(stack.project.folder, "venv"));
    });
    after(() => stack?.remove());

    /** Only where there is Python. */
    const runs = titled(() => stack);

    const keep = (...step: Parameters<typeof stepOf>): void => void transcript.push(stepOf(...step));

    runs("gets its SDK from the schema, which leaves Pulumi.yaml as it is", async (all) => {
        await all.addFromSchema();
        expect(all.project.read("requirements.txt")).to.match(/^sdks\/webexwholesale$/mu);
    });

    runs("gets the same SDK from the plugin's folder, and again by `pulumi install` in a clone", (all) =>
        all.addFromFolder("pulumi_webexwholesale"),
    );

    runs("runs as docs/languages.md shows it", async (all) => {
        const page = readFileSync(join(packageRoot(), "docs", "languages.md"), "utf8");
        const [, program = ""] = /```python\n(.*?)```/su.exec(page) ?? [];
        expect(program).to.contain("WholesaleCustomer");
        const example = all.project.read(PROGRAM);
        all.project.write({ [PROGRAM]: program });
        const preview = await all.preview();
        expect(preview.code, preview.text).to.equal(0);
        all.project.write({ [PROGRAM]: example });
    });

    runs("shows what it will create, and then creates it", (all) => all.mustCreateExample());

    runs("is refused a lowered quantity by one sentence, without a stack trace", async (all) => {
        all.edit(PROGRAM, "quantity=25", "quantity=24");
        const preview = await all.preview();
        all.edit(PROGRAM, "quantity=24", "quantity=25");
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.contain("[C8] packages.webex_calling.quantity: 24 is lower than the 25");
        expect(traceIn(preview)).to.deep.equal([]);
        keep("preview", ofResources(diagnosticsIn(preview)), preview);
    });

    runs("shows in a plain preview, without any option, what somebody changed at Webex", async (all) => {
        const person = (await all.emulator.list("/people")).find(({ displayName }) => displayName === "Anna Berg");
        const path = `/people/${person?.id ?? ""}`;
        await all.emulator.api("PUT", path, { ...person, lastName: "Ek" });
        const preview = await all.preview(["--diff", "--expect-no-changes"]);
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.match(/lastName\s*: "Ek" => "Berg"/u);
        keep("preview --diff --expect-no-changes", repeatable(preview), preview);
        await all.emulator.api("PUT", path, { ...person, lastName: "Berg" });
    });

    runs("is renamed without any change by an alias", async (all) => {
        all.edit(
            PROGRAM,
            '    "anna",',
            '    "anna-berg",\n    opts=pulumi.ResourceOptions(aliases=[pulumi.Alias(name="anna")]),',
        );
        const preview = await all.mustBeUnchanged();
        keep("preview --expect-no-changes", totalsIn(preview), preview);
    });

    runs("is renamed without an alias, and the person is kept at Webex with the same id", async (all) => {
        const id = await all.idOf("anna");
        all.edit(PROGRAM, '\n    opts=pulumi.ResourceOptions(aliases=[pulumi.Alias(name="anna")]),', "");
        await all.emulator.control("DELETE", "/requests");
        const up = await all.mustUp();
        expect(await all.idOf("anna-berg")).to.equal(id);
        expect((await all.emulator.writes()).filter((write) => write.startsWith("DELETE"))).to.deep.equal([]);
        keep("up", `${diagnosticsIn(up)}\n${totalsIn(up)}`, up);
    });

    runs("imports a user by id, and what the command prints is the program of it", async (all) => {
        const { command, printed, imported } = await all.importUser("imported.py");
        keep(command, `${totalsIn(imported)}\n${lasting(printed).trimEnd()}`, imported);
        const program = printed.replace(/^import .*$/gmu, "").replaceAll("webexwholesale.", "wholesale.");
        all.project.write({ [PROGRAM]: `${all.project.read(PROGRAM)}\n${program}` });
        await all.mustBeUnchanged();
    });

    runs("is answered in the words that the transcript keeps", async () => {
        compareTranscript("python", "A Python program: refused, drifted, renamed, imported", transcript);
    });
});
