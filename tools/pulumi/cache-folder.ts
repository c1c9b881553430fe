// Where this project keeps its own pulumi: one PULUMI_HOME in the user's cache folder, and nothing in ~/.pulumi.
import { accessSync, constants } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { folderProblem } from "../../provider/run-state/private-folder";
import { PINNED_VERSION } from "./version";

const NAME = "pulumi-webex-wholesale";

/** The folder for everything this project caches; WEBEX_WHOLESALE_CACHE overrides it. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
    const chosen = env["WEBEX_WHOLESALE_CACHE"];
    if (chosen !== undefined && chosen !== "") {
        return resolve(chosen);
    }
    const home = homeFolder(env);
    if (platform === "win32") {
        return join(env["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), NAME);
    }
    if (platform === "darwin") {
        return join(home, "Library", "Caches", NAME);
    }
    const xdg = env["XDG_CACHE_HOME"];
    return join(xdg === undefined || xdg === "" ? join(home, ".cache") : xdg, NAME);
}

export function homeFolder(env: NodeJS.ProcessEnv): string {
    const home = env["HOME"];
    return home === undefined || home === "" ? homedir() : home;
}

/** Thrown where the cache folder cannot be used; the message says what to set. */
export class UnusableCache extends Error {}

/** Creates the cache folder. What lies in it is run, so it must be the user's own. */
export function openCacheFolder(env: NodeJS.ProcessEnv): void {
    const folder = cacheFolder(env);
    const objection = objectionToCache(folder);
    if (objection !== undefined) {
        throw new UnusableCache(
            `The cache folder ${folder} ${objection}; set WEBEX_WHOLESALE_CACHE to a folder that you own and can write to.`,
        );
    }
}

function objectionToCache(folder: string): string | undefined {
    try {
        const objection = folderProblem(folder, "may read");
        if (objection === undefined) {
            accessSync(folder, constants.W_OK);
        }
        return objection;
    } catch (error) {
        return `cannot be written (${error instanceof Error ? error.message : String(error)})`;
    }
}

/** The places inside our PULUMI_HOME; the layout is the one that `npx pulumi` and the Automation API expect. */
export interface PulumiHome {
    readonly folder: string;
    readonly version: string;
    readonly bin: string;
    readonly command: string;
    readonly standInMark: string;
}

export function pulumiHome(env: NodeJS.ProcessEnv): PulumiHome {
    const folder = join(cacheFolder(env), "pulumi");
    const version = join(folder, "versions", PINNED_VERSION);
    const bin = join(version, "bin");
    return {
        folder,
        version,
        bin,
        command: join(bin, executable("pulumi")),
        standInMark: join(version, "STAND-IN.txt"),
    };
}

/** The file name of a program: Windows wants an ending. */
export function executable(name: string, ending = ".exe"): string {
    return process.platform === "win32" ? name + ending : name;
}
