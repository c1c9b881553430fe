// A Pulumi program in a folder of its own, and the real command run on it, with no pulumi on the PATH unless a test puts one there.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { runChild } from "../../../tools/pulumi/child";
import { packageRoot } from "../../../tools/pulumi/package-root";

const report = z.object({
    ok: z.boolean(),
    project: z.string(),
    stack: z.string(),
    resources: z.number(),
    refusals: z.array(
        z.strictObject({
            urn: z.string(),
            name: z.string(),
            type: z.string(),
            at: z.string().nullable(),
            rule: z.string(),
            path: z.string(),
            reason: z.string(),
            source: z.string(),
            wayOut: z.string(),
            severity: z.enum(["refused", "warned"]),
        }),
    ),
    notJudged: z.array(
        z.strictObject({
            rules: z.array(z.string()),
            urn: z.string().nullable(),
            path: z.string().nullable(),
            reason: z.string(),
        }),
    ),
    notes: z.array(z.string()),
});

export type Report = z.infer<typeof report>;

export interface Outcome {
    readonly code: number;
    readonly stdout: string;
    readonly stderr: string;
}

/** A checkout's or an installed package's. */
const commandOf = (folder: string): string => join(folder, "bin", "webex-wholesale.js");

/** Runs the command as a shell would; a pulumi that happens to be on this machine's PATH does not count. */
export function runCommand(
    args: readonly string[],
    cwd: string,
    env: NodeJS.ProcessEnv = {},
    from = packageRoot(),
): Promise<Outcome> {
    const surroundings = {
        PATH: dirname(process.execPath),
        HOME: cwd,
        WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:9/v1",
        ...env,
    };
    return runChild(process.execPath, [commandOf(from), ...args], { cwd, env: surroundings });
}

/** The report of a check with `--json` that came to an answer. */
export function reportOf({ stdout, stderr }: Outcome): Report {
    if (stdout === "") {
        throw new Error(stderr);
    }
    return report.parse(JSON.parse(stdout));
}

/** Without the TypeScript compiler, which takes as long to load as all the rest. */
const PULUMI_YAML = "name: test\nruntime: { name: nodejs, options: { typescript: false } }\n";

export class CheckedProgram {
    readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "checked-program-")));

    constructor(files: Readonly<Record<string, string>>, modules = join(packageRoot(), "node_modules")) {
        this.write({ "Pulumi.yaml": PULUMI_YAML, "package.json": "{}\n", ...files });
        symlinkSync(modules, join(this.folder, "node_modules"), "junction");
    }

    write(files: Readonly<Record<string, string>>): void {
        for (const [name, content] of Object.entries(files)) {
            const file = join(this.folder, name);
            mkdirSync(dirname(file), { recursive: true });
            writeFileSync(file, content);
        }
    }

    check(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
        return runCommand(["check", ...args], this.folder, env);
    }

    async report(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Report> {
        return reportOf(await this.check(["--json", ...args], env));
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}

/** `norrbygg C8 packages.webex_calling.quantity`, for each refusal and warning. */
export const places = ({ refusals }: Report): string[] =>
    refusals.map(({ name, rule, path }) => `${name} ${rule} ${path}`);

/** Runs a test on a program that is gone afterwards. */
export async function withProgram(
    files: Readonly<Record<string, string>>,
    doing: (program: CheckedProgram) => Promise<void>,
): Promise<void> {
    const program = new CheckedProgram(files);
    try {
        await doing(program);
    } finally {
        program.remove();
    }
}
