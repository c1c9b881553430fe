// A Pulumi program as a contestant: a separate project and stack, with the state in a file.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { runGuarded } from "../pulumi/child";
import type { Pulumi } from "../pulumi/ensure";
import type { Contestant, Opened, Operation, StateSize } from "./contestant";
import { folderWith } from "./programs";

const STACK = "bench";
const PROJECT = "name: bench\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n";
const PLUGIN =
    "plugins:\n  providers:\n    - name: webexwholesale\n      path: node_modules/pulumi-webex-wholesale/plugin\n";

const commands: Readonly<Record<Operation, readonly string[]>> = {
    up: ["up", "--yes", "--skip-preview"],
    preview: ["preview", "--expect-no-changes"],
    refresh: ["preview", "--refresh", "--expect-no-changes"],
    destroy: ["destroy", "--yes", "--skip-preview"],
};

const checkpoint = z.object({
    checkpoint: z.object({
        latest: z.object({
            resources: z.array(
                z.looseObject({ urn: z.string(), inputs: z.unknown().optional(), outputs: z.unknown().optional() }),
            ),
        }),
    }),
});

const compact = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? {}));

function stateIn(folder: string): StateSize {
    const text = readFileSync(join(folder, "state", ".pulumi", "stacks", "bench", `${STACK}.json`), "utf8");
    const { resources } = checkpoint.parse(JSON.parse(text)).checkpoint.latest;
    const user = resources.find(({ urn }) => urn.endsWith("::user0"));
    return {
        bytes: Buffer.byteLength(text),
        ofUser: user && { inputsAndOutputs: compact(user.inputs) + compact(user.outputs), whole: compact(user) },
    };
}

export interface Differently {
    readonly env?: Readonly<Record<string, string>>;
    /** Whether its resources are the native plugin's. */
    readonly isNative?: boolean;
}

export function pulumiContestant(
    name: string,
    program: string,
    pulumi: Pulumi,
    { env: own = {}, isNative = false }: Differently = {},
): Contestant {
    return {
        name,
        memoryOf: isNative ? "plugin/start.js" : "dynamic-provider",
        async open(users, given): Promise<Opened> {
            const folder = folderWith({ "index.js": program, "people.js": "people.js", "native.js": "native.js" });
            mkdirSync(join(folder, "state"));
            writeFileSync(join(folder, "Pulumi.yaml"), isNative ? PROJECT + PLUGIN : PROJECT);
            writeFileSync(join(folder, "package.json"), "{}\n");
            const env = {
                ...process.env,
                ...pulumi.env,
                PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
                PULUMI_CONFIG_PASSPHRASE: "",
                BENCH_USERS: String(users),
                ...given,
                ...own,
            };
            const run = async (args: readonly string[]): Promise<void> => {
                const all = ["--non-interactive", "--color", "never", ...args];
                const { code, stdout, stderr } = await runGuarded(pulumi.command, all, { cwd: folder, env });
                if (code !== 0) {
                    const output = `${stdout}${stderr}`.slice(-4000);
                    throw new Error(`${name}: pulumi ${args.join(" ")} with ${users} users failed:\n${output}`);
                }
            };
            await run(["stack", "init", STACK]);
            return {
                folder,
                run: (operation) => run([...commands[operation], "--stack", STACK, "--suppress-progress"]),
                state: () => stateIn(folder),
                close: () => rmSync(folder, { recursive: true, force: true }),
            };
        },
    };
}
