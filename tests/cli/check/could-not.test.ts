// Where nothing can be checked, `webex-wholesale check` says so in one line without a stack of its own, and exits with 2.
import { expect } from "chai";
import { program, template } from "../../support/engine-programs";
import { CheckedProgram, runCommand, withProgram, type Outcome } from "./checked-program";

async function outcomeOf(files: Record<string, string>, args: readonly string[] = ["--no-state"]): Promise<Outcome> {
    const checked = new CheckedProgram(files);
    try {
        return await checked.check(args);
    } finally {
        checked.remove();
    }
}

function expectOneLine({ code, stdout, stderr }: Outcome, line: RegExp): void {
    expect({ code, stdout }, stderr).to.deep.equal({ code: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n"), stderr).to.have.length(1);
    expect(stderr).to.match(line);
}

describe("webex-wholesale check, if nothing can be checked,", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(60_000);

    it("reports the line of the user's code that throws", async () => {
        const files = {
            "index.js": 'const { name } = require("./lib/names");\nname(undefined);\n',
            "lib/names.js": "exports.name = (company) =>\n    company.name.trim();\n",
        };
        expectOneLine(
            await outcomeOf(files),
            /^webex-wholesale: The program could not be run: Cannot read properties of undefined \(reading 'name'\) \(lib\/names\.js:2\)\n$/u,
        );
    });

    it("also reports it for errors that are thrown later, in an apply and in a promise", async () => {
        const inApply = program(
            template(),
            "standard.name.apply(() => {\n    throw new Error('no such customer');\n});",
        );
        expectOneLine(await outcomeOf({ "index.js": inApply }), /no such customer \(index\.js:4\)$/mu);
        expectOneLine(
            await outcomeOf({ "index.js": "void Promise.reject(new Error('too late'));" }),
            /too late \(index\.js:1\)$/mu,
        );
    });

    it("reports a missing configuration value as Pulumi does, and a syntax error with its line", async () => {
        const config = 'new (require("@pulumi/pulumi").Config)().require("domain");';
        expectOneLine(
            await outcomeOf({ "index.js": config }),
            /Missing required configuration variable 'test:domain'/u,
        );
        expectOneLine(await outcomeOf({ "index.js": "\nconst = 1;\n" }), /Unexpected token '=' \(index\.js:2\)$/mu);
    });

    it("mentions the encrypted configuration that a failing program ran without", async () => {
        const files = {
            "Pulumi.dev.yaml": "config:\n  test:size:\n    secure: AAAB\n",
            "index.js": 'new (require("@pulumi/pulumi").Config)().requireNumber("size");',
        };
        const outcome = await outcomeOf(files);
        expectOneLine(outcome, /it ran without the configuration test:size: pulumi is not on the PATH$/mu);
        expect(outcome.stderr).to.not.match(/[0-9a-f]{8}-[0-9a-f]{4}/u);
    });

    it("reports a program that exits by itself, one that waits for ever, and one whose packages are missing", async () => {
        expectOneLine(
            await outcomeOf({ "index.js": "process.exit(3);" }),
            /its process ended \(exit code 3\) before everything was declared$/mu,
        );
        expectOneLine(
            await outcomeOf({ "index.js": "module.exports = () => new Promise(() => undefined);" }),
            /the program never finishes: it awaits a promise that never resolves$/mu,
        );
        expectOneLine(
            await outcomeOf({ "index.js": 'require("left-pad");' }),
            /Cannot find module 'left-pad' \(index\.js:1\)$/mu,
        );
    });

    it("says that it does not look anything up at Webex", async () => {
        const index = program(
            "module.exports = async () => {\n    await wholesale.getCustomer({ externalId: 'crm-1' });\n};",
        );
        const outcome = await outcomeOf({ "index.js": index });
        expectOneLine(outcome, /it looks something up at Webex, and check runs without a network \(index\.js:3\)$/mu);
    });

    it("says if a Pulumi.yaml is missing, malformed, or for another runtime", async () => {
        expectOneLine(
            await runCommand(["check", "/"], "/tmp"),
            /^webex-wholesale: There is no Pulumi\.yaml in \/ or above it: /u,
        );
        expectOneLine(
            await outcomeOf({ "Pulumi.yaml": "runtime: nodejs\n" }),
            /Pulumi\.yaml is not a valid Pulumi project: name: /u,
        );
        expectOneLine(await outcomeOf({ "Pulumi.yaml": "name: [\n" }), /Pulumi\.yaml is not a valid Pulumi project: /u);
        expectOneLine(
            await outcomeOf({ "Pulumi.yaml": "name: a\nruntime: go\n" }),
            /has the runtime go; check supports only nodejs programs\.$/mu,
        );
    });

    it("says where a YAML file is wrong, and quotes nothing of it, because it may contain secrets", async () => {
        for (const value of [
            "|xSECRETTOK9",
            "*SECRETTOK9",
            '"SECRETTOK9" x',
            "[SECRETTOK9",
            "@SECRETTOK9",
            "!x *SECRETTOK9",
        ]) {
            const files = { "Pulumi.dev.yaml": `config:\n  webexwholesale:accessToken: ${value}\n`, "index.js": "" };
            const outcome = await outcomeOf(files);
            expectOneLine(
                outcome,
                /Pulumi\.dev\.yaml is not a valid stack configuration: it (?:is not valid YAML at line [23]|has an alias)/u,
            );
            expect(outcome.stderr, value).to.not.contain("SECRETTOK9");
        }
    });

    it("refuses an invalid state file, and one that does not exist", async () => {
        for (const state of ["", "{", "{}", "[]", '{"deployment":{"resources":[{"urn":"x"}]}}']) {
            const outcome = await outcomeOf({ "index.js": "", "state.json": state }, ["--state", "state.json"]);
            expectOneLine(
                outcome,
                /^webex-wholesale: state\.json is not a stack's state \(.+\): create it with `pulumi stack export --file state\.json`\.$/mu,
            );
        }
        expectOneLine(
            await outcomeOf({ "index.js": "" }, ["--state", "none.json"]),
            /The state file none\.json cannot be read \(ENOENT\)/u,
        );
    });

    it("treats a mistyped option as a failure to check, not as a refusal", async () => {
        const { code, stderr } = await outcomeOf({}, ["--sate", "x"]);
        expect(code).to.equal(2);
        expect(stderr).to.match(/unknown option '--sate'/u);
    });

    it("has a help text with the exit codes, and a version", async () => {
        const help = await runCommand(["check", "--help"], "/tmp");
        expect(help.code).to.equal(0);
        expect(help.stdout)
            .to.match(/Exit codes: 0 .*, 1 .*, 2 /u)
            .and.to.match(/--state <file>/u);
        expect((await runCommand(["--version"], "/tmp")).stdout).to.match(/^\d+\.\d+\.\d+/u);
    });

    it("lists every rule that only Webex can check, including those of adoption and of addresses in use", () =>
        withProgram(
            {
                "index.js": program(
                    'new wholesale.CustomerUser("anna", { customer: "id", email: "anna@a.example", firstName: "Anna", lastName: "Berg", package: "webex_meetings" });',
                ),
            },
            async (checked) => {
                const { notJudged } = await checked.report(["--no-state"]);
                const named = notJudged.filter(({ reason }) => /Webex/u.test(reason)).flatMap(({ rules }) => rules);
                expect(named).to.include.members([
                    "U3",
                    "U5",
                    "U7",
                    "U8",
                    "U11",
                    "U12",
                    "U13",
                    "U14",
                    "I2",
                    "I3",
                    "A1",
                ]);
            },
        ));

    it("leaves out what depends on another provider's function, and says so", () =>
        withProgram(
            {
                "index.js": program(
                    'const pulumi = require("@pulumi/pulumi");',
                    'const found = pulumi.runtime.invokeOutput("acme:index:find", {});',
                    template({ country: "Sweden" }),
                    'new wholesale.OnboardingTemplate("other", { name: found.apply((one) => one.name) });',
                ),
            },
            async (checked) => {
                const report = await checked.report(["--no-state"]);
                expect(report.refusals.map(({ name, rule }) => `${name} ${rule}`)).to.deep.equal(["standard T1"]);
                expect(report.notJudged.map(({ reason }) => reason)).to.include(
                    "resources that depend on acme:index:find were left out, because only the engine can call it",
                );
            },
        ));
});
