// A Go program with the generated SDK and the native plugin, through the life of a stack; what pulumi says is kept in transcripts/go.txt.
import { expect } from "chai";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { kindNames } from "../../provider/kind-names";
import { runChild } from "../../tools/pulumi/child";
import { goFolders } from "../../tools/pulumi/go-build";
import { ensureLanguageHost } from "../../tools/pulumi/language-hosts";
import { packageRoot } from "../../tools/pulumi/package-root";
import { declaredElsewhere } from "../../tools/schema/examples/described-example";
import { diagnosticsIn, lasting, ofResources, totalsIn } from "../support/engine-outcome";
import { engineIsReady } from "../support/engine-stack";
import { compareTranscript, stepOf } from "../support/engine-transcript";
import { useVersionsOfPulumi, whyNoGo } from "../support/go-modules";
import { LanguageStack, SDK, titled } from "../support/language-stack";
import { pulumiCli } from "../support/pulumi-cli";
import { schemaPrograms } from "../support/schema-programs";
import { skipped } from "../support/skipped";
import { isRunning, until } from "../tools/until";

const MINUTES = 60_000;
const PROGRAM = "main.go";
const MODULE = "example.com/pulumi-webexwholesale/sdk/go";
/** What a program does, between its first and its last lines. */
const BODY = /^.*pulumi\.Run\(func\(ctx \*pulumi\.Context\) error \{\n(.*)\t\treturn nil\n\t\}\)\n\}\n$/su;

const RUNNING = "running";
/** Writes down its process id and its own file, and waits; it does not end by itself when it is interrupted, as Go programs do. */
const WAITS = `package main

import (
	"fmt"
	"os"
	"os/signal"
	"time"
)

func main() {
	signal.Ignore(os.Interrupt)
	file, _ := os.Executable()
	_ = os.WriteFile("half", fmt.Appendf(nil, "%d\\n%s", os.Getpid(), file), 0o600)
	_ = os.Rename("half", "${RUNNING}")
	time.Sleep(time.Hour)
}
`;

/** Where Go's own stack traces show in what a command says. */
const GOROUTINES = /^goroutine \d+|^panic: /mu;

describe("a Go program with the native plugin on the real engine", function () {
    this.timeout(20 * MINUTES);
    let stack: LanguageStack | undefined;
    let isOurHost = false;
    const transcript: string[] = [];

    before(engineIsReady);
    before(async function () {
        this.timeout(0);
        const pulumi = await pulumiCli();
        const problem = (await whyNoGo("first-customer-go")) ?? (await ensureLanguageHost("go", pulumi));
        if (problem !== undefined) {
            skipped("no Go", `no Go program was run (${problem})`);
            return;
        }
        stack = await LanguageStack.create("first-customer-go", goFolders(process.env));
        isOurHost = pulumi.origin === "built";
        if (isOurHost) {
            useVersionsOfPulumi(stack.project);
        }
    });
    after(() => stack?.remove());

    /** Only where there is Go. */
    const runs = titled(() => stack);

    const keep = (...step: Parameters<typeof stepOf>): void => void transcript.push(stepOf(...step));

    runs("gets its SDK from the schema, which leaves Pulumi.yaml as it is", async (all) => {
        const { text } = await all.addFromSchema();
        expect(text).to.contain(`"${MODULE}/webexwholesale"`);
        expect(all.project.read("go.mod")).to.contain(`replace ${MODULE} => ./${SDK}\n`);
    });

    runs("gets the same SDK from the plugin's folder, and again by `pulumi install` in a clone", async (all) => {
        const module = all.project.read("go.mod");
        await all.addFromFolder();
        expect(all.project.read("go.mod")).to.equal(module);
    });

    runs("can be like each example of the schema, for these compile with the SDK", async ({ project }) => {
        const declared = Object.entries(declaredElsewhere).map(
            ([name, kind]) => `var ${name} *webexwholesale.${kindNames[kind]}\n`,
        );
        const others = `package main\n\nimport "${MODULE}/webexwholesale"\n\n${declared.join("")}`;
        for (const { name, programs } of schemaPrograms) {
            project.write({ [`schema/${name}/main.go`]: programs["go"] ?? "", [`schema/${name}/others.go`]: others });
        }
        // Compiles each, without the seconds of linking; -trimpath as the language host does it, whose packages then serve.
        const checked = await runChild("go", ["vet", "-trimpath", "./schema/..."], {
            cwd: project.folder,
            env: { ...process.env, ...goFolders(process.env) },
        });
        expect(checked.code, checked.stderr).to.equal(0);
    });

    runs("is listed with the plugin and the modules that it uses", async ({ project }) => {
        const plugins = await project.run(["plugin", "ls", "--project"]);
        expect(plugins.stdout, plugins.stderr).to.match(/^webexwholesale +resource/mu);
        const about = await project.run(["about"]);
        expect(about.stdout, about.stderr).to.match(/^github\.com\/pulumi\/pulumi\/sdk\/v3 +v3\./mu);
    });

    runs("runs as docs/languages.md shows it", async (all) => {
        const page = readFileSync(join(packageRoot(), "docs", "languages.md"), "utf8");
        const [, shown = ""] = /```go\n(.*?)```/su.exec(page) ?? [];
        expect(shown).to.contain("NewWholesaleCustomer");
        const example = all.project.read(PROGRAM);
        const [, body = ""] = BODY.exec(example) ?? [];
        all.edit(PROGRAM, body, `${shown}\n\t\tif err != nil {\n\t\t\treturn err\n\t\t}\n`);
        const preview = await all.preview();
        all.project.write({ [PROGRAM]: example });
        expect(preview.code, preview.text).to.equal(0);
        expect(preview.text).to.match(/\+ 4 to create/u);
    });

    runs("shows what it will create, and then creates it", (all) => all.mustCreateExample());

    runs("is refused a lowered quantity by one sentence, without a stack trace", async (all) => {
        all.edit(PROGRAM, "pulumi.Float64(25)", "pulumi.Float64(24)");
        const preview = await all.preview();
        all.edit(PROGRAM, "pulumi.Float64(24)", "pulumi.Float64(25)");
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.contain("[C8] packages.webex_calling.quantity: 24 is lower than the 25");
        expect(preview.text).to.not.match(GOROUTINES);
        keep("preview", ofResources(diagnosticsIn(preview)), preview);
    });

    runs("that does not compile is refused in the words of the compiler", async (all) => {
        all.edit(PROGRAM, "norrbygg.OrgId", "norrbygg.OrganizationId");
        const preview = await all.preview();
        all.edit(PROGRAM, "norrbygg.OrganizationId", "norrbygg.OrgId");
        expect(preview.code, preview.text).to.not.equal(0);
        expect(preview.text).to.match(/\.\/main\.go:\d+:\d+: norrbygg\.OrganizationId undefined/u);
        expect(preview.text).to.not.match(GOROUTINES);
    });

    runs("is renamed without any change by an alias, as docs/languages.md writes it", async (all) => {
        const alias = 'pulumi.Aliases([]pulumi.Alias{{Name: pulumi.String("anna")}})';
        const page = readFileSync(join(packageRoot(), "docs", "languages.md"), "utf8");
        expect(page).to.contain(alias.replace('"anna"', '"<former name>"'));
        all.edit(PROGRAM, '(ctx, "anna",', '(ctx, "anna-berg",');
        all.edit(PROGRAM, '("Full Administrator")},\n\t\t})', `("Full Administrator")},\n\t\t}, ${alias})`);
        await all.mustBeUnchanged();
    });

    runs("ends when pulumi is ended, and leaves no file behind", async (all) => {
        const example = all.project.read(PROGRAM);
        all.project.write({ [PROGRAM]: WAITS });
        try {
            const end = new AbortController();
            const preview = all.project.run(["preview", "--stack", "test"], {}, end.signal);
            await until("the program runs", () => existsSync(join(all.project.folder, RUNNING)), 2 * MINUTES);
            const [pid = "", file = ""] = all.project.read(RUNNING).split("\n");
            expect(isRunning(Number(pid))).to.equal(true);
            end.abort();
            await preview;
            await until("the program has ended", () => !isRunning(Number(pid)));
            if (isOurHost) {
                await until("the compiled program is removed", () => !existsSync(dirname(file)));
            }
        } finally {
            all.project.write({ [PROGRAM]: example });
        }
    });

    runs("imports a user by id, and what the command prints is the program of it", async (all) => {
        const { command, printed, imported } = await all.importUser("imported.txt");
        keep(command, `${totalsIn(imported)}\n${lasting(printed).trimEnd()}`, imported);
        const [, body = ""] = BODY.exec(printed) ?? [];
        all.edit(PROGRAM, "\t\tctx.Export(", `\t\t{\n${body}\t\t}\n\t\tctx.Export(`);
        await all.mustBeUnchanged();
    });

    runs("is answered in the words that the transcript keeps", async () => {
        compareTranscript("go", "A Go program: refused, imported", transcript);
    });
});
