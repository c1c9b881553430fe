// `webex-wholesale check --format sarif`: what code-review tools read.
import { expect } from "chai";
import { z } from "zod";
import { program, template } from "../../support/engine-programs";
import { withProgram } from "./checked-program";

/** The parts that SARIF 2.1.0 requires, and those that GitHub's code scanning reads. */
const sarif = z.object({
    $schema: z.url(),
    version: z.literal("2.1.0"),
    runs: z.tuple([
        z.object({
            tool: z.object({
                driver: z.object({
                    name: z.string(),
                    rules: z.array(z.object({ id: z.string(), shortDescription: z.object({ text: z.string() }) })),
                }),
            }),
            results: z.array(
                z.object({
                    ruleId: z.string(),
                    ruleIndex: z.int().min(0),
                    level: z.enum(["error", "warning", "note"]),
                    message: z.object({ text: z.string().min(1) }),
                    locations: z.tuple([
                        z.object({
                            physicalLocation: z.object({
                                artifactLocation: z.object({ uri: z.string() }),
                                region: z.object({ startLine: z.int().min(1) }),
                            }),
                            logicalLocations: z.array(z.object({ name: z.string(), fullyQualifiedName: z.string() })),
                        }),
                    ]),
                }),
            ),
        }),
    ]),
});

describe("webex-wholesale check --format sarif", function () {
    this.timeout(120_000);

    it("reports each refusal with its rule, level, file and line, and escapes text that SARIF would read as a link", () =>
        withProgram(
            {
                "users.csv":
                    "First Name,Last Name,Email,Package,Location,Phone Number,Extension,Roles\nAnna,Berg,anna@x,webex_calling,,,4567,\n",
                "index.js": program(
                    template(),
                    'new wholesale.OnboardingTemplate("other {0} [x](https://evil.example)", { country: "[x](https://evil.example) {0}" });',
                    'wholesale.usersFromCsv("Y2lzY29zcGFyazovL3VzL0VOVA", "users.csv");',
                ),
            },
            async (checked) => {
                const { code, stdout, stderr } = await checked.check(["--no-state", "--format", "sarif"]);
                expect(code, stderr).to.equal(1);
                const [run] = sarif.parse(JSON.parse(stdout)).runs;
                expect(run.results.map(({ level }) => level)).to.include("error");
                for (const { ruleId, ruleIndex, message } of run.results) {
                    expect(run.tool.driver.rules[ruleIndex]?.id).to.equal(ruleId);
                    expect(message.text).to.not.match(/(?<!\\)\[[^\]]*\]\(|(?<!\{)\{0\}/u);
                }
                const row = run.results.find(({ ruleId }) => ruleId === "U1");
                expect(row?.locations[0].physicalLocation).to.deep.equal({
                    artifactLocation: { uri: "users.csv" },
                    region: { startLine: 2 },
                });
            },
        ));

    it("is valid if nothing is refused, and refuses a format that does not exist", () =>
        withProgram({ "index.js": program(template()) }, async (checked) => {
            const { code, stdout } = await checked.check(["--no-state", "--format", "sarif"]);
            expect(code).to.equal(0);
            expect(sarif.parse(JSON.parse(stdout)).runs[0].results).to.deep.equal([]);
            const wrong = await checked.check(["--format", "xml"]);
            expect(wrong.code).to.equal(2);
            expect(wrong.stderr).to.contain("xml").and.contain("sarif");
        }));
});
