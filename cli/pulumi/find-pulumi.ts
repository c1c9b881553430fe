// Whether there is a pulumi to run, and how to get one.
import { delimiter, join } from "node:path";
import { answerOf } from "./child";

/** Where npm puts the commands of a project's own packages: `npm install --save-dev pulumi` is one way to have it. */
export function withProjectCommands(folder: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
    const name = Object.keys(env).find((each) => each.toUpperCase() === "PATH") ?? "PATH";
    return { ...env, [name]: `${join(folder, "node_modules", ".bin")}${delimiter}${env[name] ?? ""}` };
}

/** Its version, or nothing where none can be run. */
export async function findPulumi(folder: string): Promise<string | undefined> {
    const env = { ...withProjectCommands(folder), PULUMI_SKIP_UPDATE_CHECK: "true" };
    const answer = await answerOf("pulumi", ["version"], { cwd: folder, env }).catch(() => undefined);
    return answer?.code === 0 ? answer.stdout.trim() : undefined;
}

export const HOW_TO_GET_PULUMI: readonly string[] = [
    "pulumi was not found on the PATH. Get it in one of these ways, and run the command again:",
    "  macOS:    brew install pulumi/tap/pulumi",
    "  Linux:    curl -fsSL https://get.pulumi.com | sh",
    "  Windows:  winget install pulumi",
    "  anywhere: npm install --save-dev pulumi    (downloads it when it is first used)",
];
