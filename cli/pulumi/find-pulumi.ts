// Whether there is a pulumi to run, and how to get one.
import { delimiter, join } from "node:path";
import spawn from "cross-spawn";

/** Where npm puts the commands of a project's own packages: `npm install --save-dev pulumi` is one way to have it. */
export function withProjectCommands(folder: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
    const name = Object.keys(env).find((each) => each.toUpperCase() === "PATH") ?? "PATH";
    return { ...env, [name]: `${join(folder, "node_modules", ".bin")}${delimiter}${env[name] ?? ""}` };
}

/** Its version, or nothing where none can be run. */
export function findPulumi(folder: string): Promise<string | undefined> {
    return new Promise((resolve) => {
        const env = { ...withProjectCommands(folder), PULUMI_SKIP_UPDATE_CHECK: "true" };
        const child = spawn("pulumi", ["version"], { cwd: folder, env, stdio: ["ignore", "pipe", "ignore"] });
        let output = "";
        child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
        child.once("error", () => resolve(undefined));
        child.once("close", (code) => resolve(code === 0 ? output.trim() : undefined));
    });
}

export const HOW_TO_GET_PULUMI: readonly string[] = [
    "pulumi was not found on the PATH. Get it in one of these ways, and run the command again:",
    "  macOS:    brew install pulumi/tap/pulumi",
    "  Linux:    curl -fsSL https://get.pulumi.com | sh",
    "  Windows:  winget install pulumi",
    "  anywhere: npm install --save-dev pulumi    (downloads it when it is first used)",
];
