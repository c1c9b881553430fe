// Runs the user's own pulumi, where there is one: it alone can read the stack's state and decrypt its configuration.
import { execFile } from "node:child_process";
import { endWithUs } from "./end-with-us";
import type { Stack } from "./project/stack-name";

export type PulumiOutput = { readonly output: string } | { readonly problem: string };

const SECONDS = 20;
const LARGEST_OUTPUT = 512 * 1024 * 1024;

/** Never fails: a pulumi that is missing, slow or not signed in is a reason why something is not checked. */
export function queryPulumi(args: readonly string[], folder: string, { reference }: Stack): Promise<PulumiOutput> {
    const all = [...args, "--stack", reference, "--cwd", folder, "--non-interactive", "--color", "never"];
    const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
    const options = { env, timeout: SECONDS * 1000, maxBuffer: LARGEST_OUTPUT };
    return new Promise((resolve) => {
        const child = execFile("pulumi", all, options, (error, stdout, stderr) => {
            if (error === null) {
                resolve({ output: stdout });
            } else if (error.code === "ENOENT") {
                resolve({ problem: "pulumi is not on the PATH" });
            } else if (error.killed === true) {
                resolve({ problem: `pulumi did not respond within ${SECONDS} seconds` });
            } else {
                const [line = ""] = stderr.split("\n").filter((each) => each.trim() !== "");
                resolve({ problem: `pulumi reported: ${line.replace(/^error: /u, "") || error.message}` });
            }
        });
        endWithUs(child, "SIGTERM");
        child.stdin?.end();
    });
}
