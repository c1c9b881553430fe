// Gets a pulumi if there is none, runs it with the given arguments, and exits with its exit code.
import { spawn } from "node:child_process";
import { UnusableCache } from "./cache-folder";
import { chosenProject, runtimeOf } from "./chosen-project";
import { ensurePulumi, NoPulumi } from "./ensure";
import type { GetOptions } from "./get-options";
import { goFolders } from "./go-build";
import { Interrupted } from "./interruption";
import { ensureLanguageHost, isBuiltLanguage } from "./language-hosts";
import { sayOnStderr } from "./progress";
import { projectDefaults } from "./project-defaults";

const FORWARDED = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function run(args: readonly string[], pinned: Pick<GetOptions, "pinnedSums"> | undefined): Promise<void> {
    const pulumi = await ensurePulumi(pinned);
    sayOnStderr(pulumi.sentence);
    const runtime = runtimeOf(chosenProject(args, process.cwd()));
    const problem =
        runtime !== undefined && isBuiltLanguage(runtime) ? await ensureLanguageHost(runtime, pulumi) : undefined;
    if (problem !== undefined) {
        sayOnStderr(problem);
    }
    const child = spawn(pulumi.command, args, {
        stdio: "inherit",
        env: { ...process.env, ...goFolders(process.env), ...pulumi.env, ...projectDefaults(args, process.env) },
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

/** Sets the exit code of this process; `pinned` is for tests. */
export async function runPulumi(args: readonly string[], pinned?: Pick<GetOptions, "pinnedSums">): Promise<void> {
    try {
        await run(args, pinned);
    } catch (error) {
        if (error instanceof NoPulumi || error instanceof UnusableCache || error instanceof Interrupted) {
            fail(error.message, error instanceof Interrupted ? error.code : 1);
        } else {
            fail(`getting pulumi failed: ${error instanceof Error ? error.message : String(error)}`, 1);
        }
    }
}
