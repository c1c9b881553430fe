// `webex-wholesale check --watch`: checks again when a file changes, once for each change, until it is interrupted.
import { expect } from "chai";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { customer, program, template } from "../../support/engine-programs";
import { CheckedProgram } from "./checked-program";
import { Watch } from "./watched-program";

const users = (email: string): string => `First Name,Last Name,Email,Package\nBo,Ek,${email},webex_meetings\n`;
const index = (country: string): string =>
    program(
        template({ country }),
        customer("norrbygg", { packages: { webex_meetings: {} } }),
        'wholesale.usersFromCsv(norrbygg, "users.csv");',
    );

describe("webex-wholesale check --watch", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(600_000);
    let program: CheckedProgram;

    beforeEach(() => {
        program = new CheckedProgram({ "index.js": index("SE"), "users.csv": users("bo@x.example") });
    });
    afterEach(() => program.remove());

    it("checks again when the program, a file that it imports, a users file or the stack's configuration changes", async () => {
        program.write({
            "Pulumi.dev.yaml": "config: {}\n",
            "parts/country.js": 'module.exports = "SE";\n',
            "index.js": index("SE").replace('"SE"', 'require("./parts/country")'),
        });
        const watch = new Watch(program);
        expect(await watch.waiting(1)).to.match(/^Checking .*\n[^]* 0 refusals, 0 warnings\.\n/u);
        const changes: Readonly<Record<string, readonly [path: string, text: string, said: RegExp]>> = {
            imported: ["parts/country.js", 'module.exports = "Sweden";\n', /\[T1\] country/u],
            repaired: ["parts/country.js", 'module.exports = "NO";\n', / 0 refusals, 0 warnings\./u],
            program: ["index.js", index("Sweden"), /\[T1\] country/u],
            misspelt: ["index.js", "oops(", /^webex-wholesale: The program could not be run: .*\(index\.js:1\)\n/mu],
            mended: ["index.js", index("SE"), / 0 refusals, 0 warnings\./u],
            users: ["users.csv", users("bo@x"), /^users\.csv:2 {2}bo@x$/mu],
            configuration: [
                "Pulumi.dev.yaml",
                "config: [\n",
                /^webex-wholesale: .*Pulumi\.dev\.yaml is not a valid stack configuration: it is not valid YAML/mu,
            ],
        };
        for (const [what, [path, text, said]] of Object.entries(changes)) {
            expect(await watch.next(() => program.write({ [path]: text })), what).to.match(said);
        }
        expect(watch.text).to.not.match(/^\s+at /mu);
        expect(await watch.interrupted("SIGINT")).to.equal(130);
    });

    it("checks again when a module or a users file outside of the program's folder changes", async () => {
        const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), "check-elsewhere-")));
        try {
            const [shared, joining] = [join(elsewhere, "country.js"), join(elsewhere, "joining.csv")];
            writeFileSync(shared, 'module.exports = "SE";\n');
            writeFileSync(joining, users("bo@x.example"));
            const country = `require(${JSON.stringify(shared)})`;
            program.write({
                "index.js": index("SE").replace('"SE"', country).replace('"users.csv"', JSON.stringify(joining)),
            });
            const watch = new Watch(program);
            expect(await watch.waiting(1)).to.contain(" 0 refusals");
            const save = (file: string, text: string) => watch.next(() => writeFileSync(file, text));
            expect(await save(joining, users("bo@x"))).to.contain("[U1] email");
            expect(await save(joining, users("bo@x.example"))).to.contain(" 0 refusals");
            expect(await save(shared, "oops(")).to.contain("country.js:1");
            expect(await save(shared, 'module.exports = "Sweden";\n')).to.contain("[T1] country");
            expect(await watch.interrupted("SIGTERM")).to.equal(1);
        } finally {
            rmSync(elsewhere, { recursive: true, force: true });
        }
    });

    it("checks what was saved during two checks in a row", async () => {
        // The program holds each of its checks until the test has saved once more.
        const slow = (country: string): string =>
            `${index(country)}console.error("runs ${country}");\nwhile (require("node:fs").readFileSync("index.js", "utf8").includes("runs ${country}")) {}\n`;
        program.write({ "index.js": slow("SE") });
        const watch = new Watch(program);
        await watch.until(() => watch.text.includes("runs SE"));
        program.write({ "index.js": slow("NO") });
        await watch.until(() => watch.text.includes("runs NO"));
        program.write({ "index.js": index("Sweden") });
        await watch.until(() => watch.text.includes("[T1] country"));
        expect(await watch.interrupted("SIGINT")).to.equal(130);
    });

    it("ends within 2 seconds after Ctrl-C, also in the middle of a check, and leaves no process", async () => {
        program.write({ "index.js": 'console.error("runs");\nfor (;;) {}\n' });
        const watch = new Watch(program);
        await watch.until(() => watch.text.includes("runs"));
        const begun = performance.now();
        expect(await watch.interrupted("SIGINT")).to.equal(130);
        expect(performance.now() - begun).to.be.below(2000);
        expect(watch.text).to.not.contain("SIGINT");
    });

    it("checks again when a users file changes, and passes over hidden folders, files of other kinds and what the program itself writes", async () => {
        program.write({
            "index.js": `${index("SE")}require("node:fs").writeFileSync("written.json", String(process.hrtime.bigint()));\n`,
        });
        const watch = new Watch(program);
        await watch.waiting(1);
        mkdirSync(join(program.folder, ".idea"));
        writeFileSync(join(program.folder, ".idea", "workspace.json"), "{}");
        program.write({ "notes.txt": "x", ".gitignore": "x" });
        const text = await watch.next(() => program.write({ "users.csv": users("bo@x") }));
        expect(text).to.contain("[U1] email");
        // Whatever else had been seen would have been checked before that, or with it.
        expect(watch.checks).to.be.at.most(3);
        expect(await watch.interrupted("SIGTERM")).to.equal(1);
    });

    for (const [args, message] of [
        [["--json"], "--watch prints text only: leave out --json."],
        [["--state", "-"], "--watch reads the state again at each check: pass a file instead of standard input."],
    ] as const) {
        it(`refuses ${args.join(" ")} in one line`, async () => {
            const { code, stdout, stderr } = await program.check(["--watch", ...args]);
            expect({ code, stdout, stderr }).to.deep.equal({
                code: 2,
                stdout: "",
                stderr: `webex-wholesale: ${message}\n`,
            });
        });
    }
});
