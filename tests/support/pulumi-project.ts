// A Pulumi project in a folder of its own, with its own state, for tests that drive the real engine.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { runChild, type ChildResult } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { noteCommand } from "../runner/engine-commands";
import { pulumiCli } from "./pulumi-cli";

const STACK = "test";

export interface ProjectOptions {
    /** File contents by path. `Pulumi.yaml` and `package.json` get plain defaults; a program in `index.js` starts fastest. */
    readonly files: Readonly<Record<string, string>>;
    /** Link this checkout's node_modules into the project (the default), or leave the folder alone. */
    readonly linkModules?: boolean;
    readonly env?: Readonly<Record<string, string>>;
}

const stateSchema = z.looseObject({
    deployment: z.looseObject({
        resources: z
            .array(
                z.looseObject({
                    urn: z.string(),
                    type: z.string(),
                    id: z.string().optional(),
                    inputs: z.record(z.string(), z.unknown()).optional(),
                    outputs: z.record(z.string(), z.unknown()).optional(),
                }),
            )
            .default([]),
    }),
});

/** What `pulumi stack export` prints. */
export type ExportedStack = z.infer<typeof stateSchema>;

export class PulumiProject {
    private constructor(
        readonly folder: string,
        private readonly command: string,
        private readonly env: NodeJS.ProcessEnv,
    ) {}

    /** Writes the files and creates the stack `test`. */
    static async create(options: ProjectOptions): Promise<PulumiProject> {
        const pulumi = await pulumiCli();
        const folder = realpathSync(mkdtempSync(join(tmpdir(), "pulumi-project-")));
        const state = join(folder, ".state");
        mkdirSync(state);
        // The environment wins over a project's configuration, and may hold credentials for real Webex.
        const own = Object.entries(process.env).filter(([name]) => !name.startsWith("WEBEX_WHOLESALE_"));
        const project = new PulumiProject(folder, pulumi.command, {
            ...Object.fromEntries(own),
            ...pulumi.env,
            PULUMI_BACKEND_URL: `file://${state}`,
            PULUMI_CONFIG_PASSPHRASE: "",
            ...options.env,
        });
        project.write({ "Pulumi.yaml": plainProject(options.files), "package.json": "{}\n", ...options.files });
        if (options.linkModules !== false) {
            symlinkSync(join(packageRoot(), "node_modules"), join(folder, "node_modules"), "junction");
        }
        const { code, stdout, stderr } = await project.run(["stack", "init", STACK]);
        if (code !== 0) {
            throw new Error(`pulumi stack init failed in ${folder}: ${stdout}${stderr}`);
        }
        return project;
    }

    /** Writes or replaces files, for instance the next version of the program. */
    write(files: Readonly<Record<string, string>>): void {
        for (const [name, content] of Object.entries(files)) {
            const file = join(this.folder, name);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, content);
        }
    }

    read(name: string): string {
        return readFileSync(join(this.folder, name), "utf8");
    }

    /** Runs any pulumi command in the project; an exit code other than 0 is an answer, not an error. */
    async run(
        args: readonly string[],
        env: Readonly<Record<string, string>> = {},
        signal?: AbortSignal,
    ): Promise<ChildResult> {
        const always = ["--non-interactive", "--color", "never"];
        const result = await runChild(this.command, [...always, ...args], {
            cwd: this.folder,
            env: { ...this.env, ...env },
            ...(signal === undefined ? {} : { signal }),
        });
        noteCommand(`pulumi ${args.join(" ")}`, result.code, result.stdout + result.stderr);
        return result;
    }

    preview(args: readonly string[] = []): Promise<ChildResult> {
        return this.run(["preview", "--stack", STACK, ...args]);
    }

    /** Without a preview first, which would double the time; tests of the preview call `preview`. */
    up(args: readonly string[] = []): Promise<ChildResult> {
        return this.run(["up", "--stack", STACK, "--yes", "--skip-preview", ...args]);
    }

    refresh(args: readonly string[] = []): Promise<ChildResult> {
        return this.run(["refresh", "--stack", STACK, "--yes", "--skip-preview", ...args]);
    }

    destroy(args: readonly string[] = []): Promise<ChildResult> {
        return this.run(["destroy", "--stack", STACK, "--yes", "--skip-preview", ...args]);
    }

    config(key: string, value: string, args: readonly string[] = []): Promise<ChildResult> {
        return this.run(["config", "set", "--stack", STACK, ...args, key, value]);
    }

    async exportStack(args: readonly string[] = []): Promise<ExportedStack> {
        const { code, stdout, stderr } = await this.run(["stack", "export", "--stack", STACK, ...args]);
        if (code !== 0) {
            throw new Error(`pulumi stack export failed in ${this.folder}: ${stderr}`);
        }
        return stateSchema.parse(JSON.parse(stdout));
    }

    /** The stack's outputs, secrets in clear. */
    async outputs(): Promise<Record<string, unknown>> {
        const { stdout } = await this.run(["stack", "output", "--stack", STACK, "--json", "--show-secrets"]);
        return z.record(z.string(), z.unknown()).parse(JSON.parse(stdout));
    }

    /** Deletes the folder, and with it the state. */
    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}

// Loading the TypeScript compiler takes some 0.3 s of every command, so plain JavaScript goes without.
function plainProject(files: Readonly<Record<string, string>>): string {
    const typescript = Object.keys(files).some((name) => name.endsWith(".ts"));
    return `name: test\nruntime:\n  name: nodejs\n  options:\n    typescript: ${typescript}\n`;
}
