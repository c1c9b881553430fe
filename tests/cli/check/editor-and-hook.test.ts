// What editors and commit hooks make of the real output: the problem matcher of docs/editor/, and the hook of .pre-commit-hooks.yaml.
import { expect } from "chai";
import { readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { runChild } from "../../../tools/pulumi/child";
import { packageRoot } from "../../../tools/pulumi/package-root";
import { customer, program, template } from "../../support/engine-programs";
import { withProgram } from "./checked-program";

const pattern = z.looseObject({ regexp: z.string(), loop: z.boolean().optional() });
const matcher = z.looseObject({ pattern: z.union([pattern, z.array(pattern)]) });
const tasks = z.object({ tasks: z.array(z.looseObject({ problemMatcher: z.array(matcher) })) });
const hooks = z.array(
    z.looseObject({ id: z.string(), entry: z.string(), args: z.array(z.string()), files: z.string() }),
);

const read = (...path: readonly string[]): string => readFileSync(join(packageRoot(), ...path), "utf8");

/** As an editor does: a line that opens a group, then those of the looping pattern; anything else ends the group. */
function problemsIn(output: string): string[] {
    const [task] = tasks.parse(JSON.parse(read("docs", "editor", "vscode-tasks.json"))).tasks;
    return (task?.problemMatcher ?? []).flatMap((one) => {
        const [heading = "", sentence] = [one.pattern].flat().map(({ regexp }) => regexp);
        let place: RegExpExecArray | null = null;
        return output.split("\n").flatMap((line) => {
            if (sentence === undefined) {
                const [, message = "", file = "", number = ""] = new RegExp(heading, "u").exec(line) ?? [];
                return file === "" ? [] : [`${file}:${number} error ${message}`];
            }
            const found = place === null ? null : new RegExp(sentence, "u").exec(line);
            if (place === null || found === null) {
                place = new RegExp(heading, "u").exec(line);
                return [];
            }
            const [, severity = "error", code = "", message = ""] = found;
            return [`${place[1] ?? ""}:${place[2] ?? ""} ${severity} ${code} ${message.split(":")[0] ?? ""}`];
        });
    });
}

const WRONG = {
    "users/new.csv": "First Name,Last Name,Email,Package\nBo,Ek,bo@x,webex_meetings\nAl,Ek,al,webex_meetings\n",
    "index.js": program(
        template({ country: "Sweden", language: "swedish", cloudConnectedPstnProvider: "Example Telecom" }),
        customer("norrbygg", { packages: { webex_meetings: { quantity: 0 } }, headOffice: undefined }),
        'wholesale.usersFromCsv(norrbygg, "users/new.csv");',
        '[1].forEach(() => new wholesale.OnboardingTemplate("of: 7 / a  b", { country: "Norge" }));',
    ),
};

describe("what surrounds webex-wholesale check", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(120_000);

    it("is an editor, whose problem matcher finds file, line, severity, rule and text of everything reported", () =>
        withProgram(WRONG, async (checked) => {
            const { stdout } = await checked.check(["--no-state"]);
            const problems = problemsIn(stdout);
            expect(problems).to.include.members([
                "index.js:2 error T1 country",
                "index.js:2 error T1 language",
                "index.js:2 warning T2 cloudConnectedPstnProvider",
                "index.js:3 error C7 packages.webex_meetings.quantity",
                "index.js:5 error T1 country",
                "users/new.csv:2 error U1 email",
                "users/new.csv:3 error U1 email",
            ]);
            expect(problems).to.have.length((stdout.match(/^ {4}(?:warning: )?\[/gmu) ?? []).length);
        }));

    it("is an editor, which finds the line of a program that throws", () =>
        withProgram({ "index.js": "\nthrow new Error('no such customer');\n" }, async (checked) => {
            const { stderr } = await checked.check(["--no-state"]);
            expect(problemsIn(stderr)).to.deep.equal([
                "index.js:2 error The program could not be run: no such customer",
            ]);
        }));

    it("is a commit hook, which fails where something is refused, and runs for every kind of file that counts", () =>
        withProgram(WRONG, async (checked) => {
            const [hook] = hooks.parse(parse(read(".pre-commit-hooks.yaml")));
            for (const file of ["index.ts", "lib/names.mjs", "users.csv", "Pulumi.dev.yaml", "package.json"]) {
                expect(file).to.match(new RegExp(hook?.files ?? "^$", "u"));
            }
            const command = [hook?.entry, ...(hook?.args ?? [])].join(" ");
            const run = () =>
                runChild("sh", ["-c", command], {
                    cwd: checked.folder,
                    env: {
                        PATH: [dirname(process.execPath), "/usr/bin", "/bin"].join(delimiter),
                        HOME: checked.folder,
                        WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
                    },
                });
            const refused = await run();
            expect(refused.code, refused.stderr).to.equal(1);
            expect(refused.stdout).to.contain("users/new.csv:2  bo@x\n    [U1] email");
            checked.write({ "index.js": program(template()) });
            expect((await run()).code).to.equal(0);
        }));
});
