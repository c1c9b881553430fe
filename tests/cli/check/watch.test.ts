// `webex-wholesale check --watch`: checks again when a file changes, once for each change, until it is interrupted.
import { expect } from "chai";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../../tools/pulumi/package-root";
import { customer, program, template } from "../../support/engine-programs";
import { CheckedProgram } from "./checked-program";

const WAITS = /^Waiting for changes in /gmu;
const users = (email: string): string => `First Name,Last Name,Email,Package\nBo,Ek,${email},webex_meetings\n`;
const index = (country: string): string =>
    program(
        template({ country }),
        customer("norrbygg", { packages: { webex_meetings: {} } }),
        'wholesale.usersFromCsv(norrbygg, "users.csv");',
    );

class Watch {
    readonly child: ChildProcess;
    text = "";

    constructor(
        readonly program: CheckedProgram,
        args: readonly string[] = [],
    ) {
        const command = join(packageRoot(), "bin", "webex-wholesale.js");
        this.child = spawn(process.execPath, [command, "check", "--no-state", "--watch", ...args], {
            cwd: program.folder,
            env: {
                PATH: dirname(process.execPath),
                HOME: program.folder,
                WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
            },
        });
        const add = (chunk: Buffer): void => {
            this.text += chunk.toString();
        };
        this.child.stdout?.on("data", add);
        this.child.stderr?.on("data", add);
    }

    get checks(): number {
        return (this.text.match(WAITS) ?? []).length;
    }

    /** What it has said until it waits for the nth time. */
    async waiting(times: number): Promise<string> {
        while (this.checks < times && this.child.exitCode === null) {
            await Promise.race([
                once(this.child.stdout ?? this.child, "data"),
                once(this.child.stderr ?? this.child, "data"),
                once(this.child, "exit"),
            ]);
        }
        expect(this.checks, this.text).to.equal(times);
        return this.text;
    }

    async interrupted(signal: NodeJS.Signals): Promise<number | null> {
        this.child.kill(signal);
        const [code] = (await once(this.child, "exit")) as [number | null];
        return code;
    }

    /** What comes next, and it alone. */
    async next(write: () => void): Promise<string> {
        const before = this.text.length;
        const { checks } = this;
        write();
        return (await this.waiting(checks + 1)).slice(before);
    }
}

describe("webex-wholesale check --watch", function () {
    // Processes that start, on a machine that may be busy.
    this.timeout(600_000);
    let program: CheckedProgram;

    beforeEach(() => {
        program = new CheckedProgram({ "index.js": index("SE"), "users.csv": users("bo@x.example") });
    });
    afterEach(() => program.remove());

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
