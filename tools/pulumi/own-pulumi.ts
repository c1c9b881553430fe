// This project's own pulumi, in its own PULUMI_HOME: downloaded where that works, else built with stand-ins.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build";
import { executable, type PulumiHome } from "./cache-folder";
import { download } from "./download";
import { DownloadAttempts } from "./download-attempts";
import type { GetOptions } from "./get-options";
import { onPath, suitableVersion } from "./installed";
import { MARK, placeLanguageHost, placeRandomPlugin, removeStandInPlugins } from "./stand-ins";
import { PINNED_VERSION } from "./version";

const SCRATCH = "scratch-";

/** What is in our PULUMI_HOME now. */
export type Own = "downloaded" | "built" | undefined;

export function ownPulumi(home: PulumiHome): Own {
    if (!existsSync(home.command)) {
        return undefined;
    }
    return existsSync(home.standInMark) ? "built" : "downloaded";
}

/** Gets a pulumi into `home`; the caller holds the lock. Returns undefined on success, otherwise why both ways failed. */
export async function getOwnPulumi(home: PulumiHome, options: GetOptions): Promise<string | undefined> {
    sweep(home);
    const scratch = mkdtempSync(join(home.folder, SCRATCH));
    try {
        const notDownloaded = await tryDownload(home, scratch, options);
        if (notDownloaded === undefined) {
            return undefined;
        }
        if (ownPulumi(home) === "built" || options.interrupted.aborted) {
            return undefined;
        }
        options.say(`Pulumi's download failed: ${notDownloaded}`);
        const notBuilt = await tryBuild(home, scratch, options);
        return notBuilt === undefined ? undefined : `Pulumi's download failed (${notDownloaded}) and ${notBuilt}`;
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}

/** Brings the stand-ins of a built pulumi up to date. */
export function refreshStandIns(home: PulumiHome): void {
    placeLanguageHost(home, home.bin);
    placeRandomPlugin(home);
}

async function tryDownload(home: PulumiHome, scratch: string, options: GetOptions): Promise<string | undefined> {
    const attempts = new DownloadAttempts(options.env);
    const recent = attempts.recentProblem();
    if (recent !== undefined) {
        return recent;
    }
    const started = Date.now();
    const say = ownPulumi(home) === "built" ? () => undefined : options.say;
    const problem = await download(scratch, { ...options, say });
    if (problem !== undefined) {
        if (!options.interrupted.aborted) {
            attempts.failed(started, problem);
        }
        return problem;
    }
    attempts.succeeded();
    install(home, join(scratch, "bin"));
    removeStandInPlugins(home);
    return undefined;
}

async function tryBuild(
    home: PulumiHome,
    scratch: string,
    { env, say, interrupted }: GetOptions,
): Promise<string | undefined> {
    const go = onPath("go", env)[0];
    if (go === undefined) {
        return "Go is not installed, so it cannot be built";
    }
    const built = join(scratch, "built");
    mkdirSync(built);
    const problem = await build(go, built, env, say, interrupted);
    if (problem !== undefined || interrupted.aborted) {
        return `the Go build failed (${problem ?? "interrupted"})`;
    }
    const bin = join(built, "bin");
    placeLanguageHost(home, bin);
    if ((await suitableVersion(join(bin, executable("pulumi")), env)) === undefined) {
        return "what Go built does not run on this machine";
    }
    install(home, bin, MARK);
    return undefined;
}

// The folder gets its name only when it is complete, so that no other process sees a partial one.
function install(home: PulumiHome, bin: string, mark?: string): void {
    const version = join(bin, "..", PINNED_VERSION);
    mkdirSync(version);
    renameSync(bin, join(version, "bin"));
    if (mark !== undefined) {
        writeFileSync(join(version, "STAND-IN.txt"), mark);
    }
    mkdirSync(join(home.folder, "versions"), { recursive: true });
    if (existsSync(home.version)) {
        renameSync(home.version, join(version, "..", "replaced"));
    }
    renameSync(version, home.version);
}

function sweep(home: PulumiHome): void {
    for (const name of readdirSync(home.folder).filter((each) => each.startsWith(SCRATCH))) {
        rmSync(join(home.folder, name), { recursive: true, force: true });
    }
}
