// A copy of the first example in a separate folder inside this checkout, with its own state, for the tour to edit.
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SPELLINGS } from "../../provider/webex/settings";
import { runGuarded, type ChildResult } from "../pulumi/child";
import { ensurePulumi, type Pulumi } from "../pulumi/ensure";
import { withLock } from "../pulumi/lock";
import { packageRoot } from "../pulumi/package-root";
import { projectDefaults } from "../pulumi/project-defaults";

const STACK = "tour";
const STATE = join(packageRoot(), ".state");
const OWN_NAME = /^tour-[A-Za-z0-9]{6}$/u;
const A_DAY = 24 * 60 * 60 * 1000;

/** The environment wins over the tour's configuration, and may hold credentials for real Webex. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    const names: readonly string[] = Object.values(SPELLINGS);
    return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}

export class TourProject {
    readonly folder: string;
    readonly program: string;
    private readonly source = join(packageRoot(), "examples", "first-customer");

    private constructor(
        private readonly pulumi: Pulumi,
        private readonly say: (line: string) => void,
    ) {
        mkdirSync(STATE, { recursive: true });
        removeForgotten();
        this.folder = mkdtempSync(join(STATE, "tour-"));
        mkdirSync(join(this.folder, "state"));
        for (const file of ["index.ts", "package.json", "tsconfig.json"]) {
            cpSync(join(this.source, file), join(this.folder, file));
        }
        this.program = readFileSync(join(this.folder, "index.ts"), "utf8");
        const yaml = "name: first-customer\nruntime: nodejs\noptions:\n  refresh: always\n";
        writeFileSync(join(this.folder, "Pulumi.yaml"), yaml);
    }

    /** Gets a pulumi first: a build takes minutes, and says so. */
    static async prepare(say: (line: string) => void): Promise<TourProject> {
        const pulumi = await ensurePulumi({ say });
        say(pulumi.sentence);
        return new TourProject(pulumi, say);
    }

    write(program: string): void {
        writeFileSync(join(this.folder, "index.ts"), program);
    }

    run(...args: readonly string[]): Promise<ChildResult> {
        return this.pulumiIn(this.folder, args, { PULUMI_BACKEND_URL: `file://${join(this.folder, "state")}` });
    }

    async init(endpoint: string): Promise<void> {
        await this.mustSucceed("stack", "init", STACK);
        await this.mustSucceed("config", "set", "webexwholesale:endpoint", endpoint);
        await this.mustSucceed("config", "set", "--secret", "webexwholesale:accessToken", "emulator");
    }

    /** Creates the stack for working by hand in the root project, unless it exists. */
    async prepareStackForHand(): Promise<void> {
        const selected = await withLock(
            join(STATE, "dev"),
            this.say,
            undefined,
            () => this.pulumiIn(packageRoot(), ["stack", "select", "dev", "--create"], {}),
            "creating the stack dev",
        );
        if (selected.code !== 0) {
            throw new Error(`pulumi stack select dev failed: ${selected.stderr.trim()}`);
        }
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async mustSucceed(...args: readonly string[]): Promise<void> {
        const { code, stdout, stderr } = await this.run(...args);
        if (code !== 0) {
            throw new Error(`pulumi ${args.slice(0, 2).join(" ")} failed: ${stdout}${stderr}`);
        }
    }

    private pulumiIn(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<ChildResult> {
        const defaults = projectDefaults([], process.env, cwd);
        return runGuarded(this.pulumi.command, [...args, "--non-interactive"], {
            cwd,
            env: {
                ...withoutSettings(process.env),
                ...this.pulumi.env,
                ...defaults,
                PULUMI_CONFIG_PASSPHRASE: "",
                ...env,
            },
        });
    }
}

// A tour that was killed leaves its folder behind. One that is going on has a younger one.
function removeForgotten(): void {
    for (const name of readdirSync(STATE).filter((each) => OWN_NAME.test(each))) {
        const found = lstatSync(join(STATE, name), { throwIfNoEntry: false });
        if (found?.isDirectory() === true && Date.now() - found.mtimeMs > A_DAY) {
            rmSync(join(STATE, name), { recursive: true, force: true });
        }
    }
}
