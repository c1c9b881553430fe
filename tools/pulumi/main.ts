// `npm run pulumi -- <args>`: gets a pulumi where there is none, and hands everything over to it.
import { spawn } from "node:child_process";
import { ensurePulumi, NoPulumi } from "./ensure";
import { Interrupted } from "./interruption";
import { sayOnStderr } from "./progress";
import { projectDefaults } from "./project-defaults";

const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function main(args: readonly string[]): Promise<void> {
    const pulumi = await ensurePulumi();
    sayOnStderr(pulumi.sentence);
    const child = spawn(pulumi.command, args, {
        stdio: "inherit",
        env: { ...process.env, ...pulumi.env, ...projectDefaults(args, process.env) },
    });
    for (const signal of FORWARDED) {
        process.on(signal, () => {
            // A terminal sends Ctrl+C to pulumi as well, and a second one would make it drop everything.
            if (signal !== "SIGINT" || !process.stdin.isTTY) {
                child.kill(signal);
            }
        });
    }
    child.on("error", (error) => fail(`${pulumi.command} cannot be started: ${error.message}`, 1));
    child.on("exit", (code, signal) => {
        if (signal !== null) {
            FORWARDED.forEach((each) => process.removeAllListeners(each));
            process.kill(process.pid, signal);
        }
        process.exitCode = code ?? 1;
    });
}

function fail(message: string, code: number): void {
    sayOnStderr(message);
    process.exitCode = code;
}

main(process.argv.slice(2)).catch((error: unknown) => {
    if (error instanceof NoPulumi || error instanceof Interrupted) {
        fail(error.message, error instanceof Interrupted ? error.code : 1);
    } else {
        fail(`getting pulumi failed: ${error instanceof Error ? error.message : String(error)}`, 1);
    }
});
