// A machine of its own for `npm run pulumi`: its own home, cache and PATH, on which only chosen programs exist.
import { spawn, type ChildProcess } from "node:child_process";
import {
    chmodSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runChild, type ChildResult } from "../../tools/pulumi/child";
import { onPath } from "../../tools/pulumi/installed";

const MAIN = join(__dirname, "..", "..", "tools", "pulumi", "main.js");
const WITH_SUMS = join(__dirname, "pulumi-with-sums.js");
const BASICS = ["cat", "chmod", "cp", "gzip", "sleep", "tar", "touch"];

// Nothing listens there: port 1 needs rights that no test has.
const UNREACHABLE = "https://127.0.0.1:1";

/** A `pulumi` that answers `version` and otherwise shows what it was given; each run is noted in `mark`. */
export const fakePulumi = (version: string, mark = "/dev/null"): string => `#!/bin/sh
echo ran >> ${mark}
if [ "$1" = version ]; then echo v${version}; exit 0; fi
echo "ran ${version} home=[$PULUMI_HOME] args=[$*]"
exit 42
`;

export class ToolSandbox {
    private readonly folder = mkdtempSync(join(tmpdir(), "tool-sandbox-"));
    readonly bin = join(this.folder, "bin");
    readonly home = join(this.folder, "home");
    readonly cache = join(this.folder, "cache");
    /** Exists once a downloaded program has run, in whatever way. */
    readonly runMark = join(this.folder, "a-downloaded-program-ran");
    readonly ownBin = join(this.cache, "pulumi", "versions", "3.255.0", "bin");
    readonly env: NodeJS.ProcessEnv = {
        PATH: this.bin,
        HOME: this.home,
        WEBEX_WHOLESALE_CACHE: this.cache,
        WEBEX_WHOLESALE_PULUMI_DOWNLOAD: UNREACHABLE,
    };

    /** The sums of archives by name, where a test serves archives of its own. */
    pinnedSums: Readonly<Record<string, string>> | undefined;

    constructor() {
        mkdirSync(this.bin);
        mkdirSync(this.home);
        for (const name of BASICS) {
            const [found] = onPath(name, process.env);
            symlinkSync(found ?? name, join(this.bin, name));
        }
        symlinkSync(process.execPath, join(this.bin, "node"));
    }

    /** Puts an executable script somewhere in the sandbox. */
    script(file: string, text: string): void {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
        chmodSync(file, 0o755);
    }

    pulumiAt(bin: string, version: string, mark?: string): void {
        this.script(join(bin, "pulumi"), fakePulumi(version, mark));
        this.script(join(bin, "pulumi-language-nodejs"), "#!/bin/sh\n");
    }

    /** A `go` that notes its process, waits while the gate is shut, and "builds" a fake pulumi. */
    go(gate: "open" | "shut" = "open"): void {
        const product = join(this.folder, "product");
        this.script(product, fakePulumi("3.255.0"));
        if (gate === "shut") {
            writeFileSync(this.gate, "");
        }
        this.script(
            join(this.bin, "go"),
            `#!/bin/sh
echo $$ >> ${this.goLog}
while [ "$1" != -o ]; do shift; done
while [ -e ${this.gate} ]; do sleep 0.02; done
cp ${product} "$2"
`,
        );
    }

    openGate(): void {
        rmSync(this.gate, { force: true });
    }

    /** The process ids of the builds that were started so far. */
    builds(): number[] {
        return existsSync(this.goLog) ? readFileSync(this.goLog, "utf8").trim().split("\n").map(Number) : [];
    }

    /** What lies in our PULUMI_HOME besides finished things. */
    leftovers(): string[] {
        const home = join(this.cache, "pulumi");
        const names = [...readdirSync(home), ...readdirSync(this.cache)];
        return names.filter((name) => name.startsWith("scratch-") || name.endsWith(".lock"));
    }

    run(...args: string[]): Promise<ChildResult> {
        return runChild(process.execPath, [...this.entry(), ...args], { env: this.env, cwd: this.folder });
    }

    start(...args: string[]): ChildProcess {
        return spawn(process.execPath, [...this.entry(), ...args], { env: this.env, cwd: this.folder, stdio: "pipe" });
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private entry(): string[] {
        return this.pinnedSums === undefined ? [MAIN] : [WITH_SUMS, JSON.stringify(this.pinnedSums)];
    }

    private get gate(): string {
        return join(this.folder, "gate");
    }

    private get goLog(): string {
        return join(this.folder, "go.log");
    }
}

/** The exit code of a process, once it has ended. */
export function exitOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
    return new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
}
