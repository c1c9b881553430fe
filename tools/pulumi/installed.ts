// Looks for a pulumi that the user already has: on PATH, or fetched earlier by `npx pulumi` or the Automation API.
import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { executable, homeFolder, pulumiHome } from "./cache-folder";
import { runChild } from "./child";
import { isSuitable, newestFirst, parseVersion } from "./version";

export interface Installed {
    readonly command: string;
    readonly version: string;
}

/** A suitable pulumi on PATH with a Node.js language host beside it or on PATH. */
export async function findOnPath(env: NodeJS.ProcessEnv): Promise<Installed | undefined> {
    for (const command of onPath("pulumi", env)) {
        const version = await suitableVersion(command, env);
        if (version !== undefined) {
            return { command, version };
        }
    }
    return undefined;
}

/** A suitable pulumi in the user's own PULUMI_HOME. */
export async function findFetched(env: NodeJS.ProcessEnv): Promise<Installed | undefined> {
    const home = usersHome(env);
    const versions = join(home, "versions");
    const folders = existsSync(versions) ? readdirSync(versions).sort(newestFirst) : [];
    const bins = [...folders.map((name) => join(versions, name, "bin")), join(home, "bin")];
    for (const bin of bins) {
        const command = join(bin, executable("pulumi"));
        const version = isExecutable(command) ? await suitableVersion(command, env) : undefined;
        if (version !== undefined) {
            return { command, version };
        }
    }
    return undefined;
}

/** The version a pulumi reports, when it is one we can use and can run Node.js programs. */
export async function suitableVersion(command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
    const host = executable("pulumi-language-nodejs");
    if (
        !isExecutable(join(dirname(realpathSync(command)), host)) &&
        onPath("pulumi-language-nodejs", env).length === 0
    ) {
        return undefined;
    }
    const { code, stdout } = await runChild(command, ["version"], {
        env: { ...env, PULUMI_SKIP_UPDATE_CHECK: "true" },
        signal: AbortSignal.timeout(30_000),
    });
    const version = code === 0 ? parseVersion(stdout) : undefined;
    return version !== undefined && isSuitable(version) ? version : undefined;
}

/** Every executable of that name on PATH, in PATH's order. */
export function onPath(name: string, env: NodeJS.ProcessEnv): string[] {
    return (env["PATH"] ?? "")
        .split(delimiter)
        .filter((folder) => folder !== "")
        .map((folder) => join(folder, executable(name)))
        .filter(isExecutable);
}

// A run started by our own pulumi inherits our PULUMI_HOME: that one is not the user's.
function usersHome(env: NodeJS.ProcessEnv): string {
    const chosen = env["PULUMI_HOME"];
    const own = pulumiHome(env).folder;
    return chosen === undefined || chosen === "" || resolve(chosen) === resolve(own)
        ? join(homeFolder(env), ".pulumi")
        : chosen;
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        // Folders pass that test too, and ~/go is one that some have on PATH.
        return statSync(file).isFile();
    } catch {
        return false;
    }
}
