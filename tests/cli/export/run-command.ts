// Runs the real `webex-wholesale` command of this build in a process of its own, against an emulator.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { runChild, type ChildResult } from "../../../tools/pulumi/child";

export interface Surroundings {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
}

/** Nothing of the developer's own environment signs in. */
function withoutCredentials(): NodeJS.ProcessEnv {
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("WEBEX_WHOLESALE_")));
}

export function runCommand(args: readonly string[], { cwd, env }: Surroundings = {}): Promise<ChildResult> {
    return runChild(process.execPath, [commandFile(), ...args], {
        ...(cwd === undefined ? {} : { cwd }),
        env: { ...withoutCredentials(), ...env },
    });
}

function commandFile(): string {
    for (let folder = __dirname; ; folder = dirname(folder)) {
        const command = join(folder, "cli", "main.js");
        if (existsSync(command)) {
            return command;
        }
        if (folder === dirname(folder)) {
            throw new Error(`no cli/main.js above ${__dirname}: build first`);
        }
    }
}
