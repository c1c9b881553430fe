// Makes sure that there is a real pulumi to run: one that is here already, else Pulumi's download, else a build.
import { openCacheFolder, pulumiHome, type PulumiHome } from "./cache-folder";
import { PINNED_SUMS } from "./checksums";
import { DownloadAttempts } from "./download-attempts";
import type { GetOptions } from "./get-options";
import { findFetched, findOnPath } from "./installed";
import { interruptible } from "./interruption";
import { withLock } from "./lock";
import { getOwnPulumi, ownPulumi, refreshStandIns } from "./own-pulumi";
import { sayOnStderr } from "./progress";
import { PINNED_VERSION } from "./version";

export interface Pulumi {
    /** The file to run. */
    readonly command: string;
    /** The PULUMI_HOME it needs, or undefined where it keeps the user's own. */
    readonly home: string | undefined;
    /** What to add to the environment when running it. */
    readonly env: Record<string, string>;
    readonly origin: "PATH" | "fetched" | "downloaded" | "built";
    /** What was done, in one sentence. */
    readonly sentence: string;
}

/** Thrown if every way fails; the message says what to install. */
export class NoPulumi extends Error {}

const ALWAYS = { PULUMI_SKIP_UPDATE_CHECK: "true" };

export async function ensurePulumi(options: Partial<Omit<GetOptions, "interrupted">> = {}): Promise<Pulumi> {
    const { env = process.env, say = sayOnStderr, pinnedSums = PINNED_SUMS } = options;
    const onPath = await findOnPath(env);
    if (onPath !== undefined) {
        return usersOwn("PATH", onPath.command, `Using pulumi v${onPath.version} from PATH, ${onPath.command}.`);
    }
    const fetched = await findFetched(env);
    if (fetched !== undefined) {
        const sentence = `Using pulumi v${fetched.version}, fetched earlier to ${fetched.command}.`;
        return usersOwn("fetched", fetched.command, sentence);
    }
    openCacheFolder(env);
    return interruptible((interrupted) => ensureOwn(pulumiHome(env), { env, say, interrupted, pinnedSums }));
}

async function ensureOwn(home: PulumiHome, options: GetOptions): Promise<Pulumi> {
    const { env, say, interrupted } = options;
    const before = ownPulumi(home);
    if (before === "downloaded") {
        return own(home, "downloaded", false);
    }
    const tryOfficial = new DownloadAttempts(env).recentProblem() === undefined;
    return withLock(home.folder, say, interrupted, async () => {
        const problem =
            ownPulumi(home) === "downloaded" || (ownPulumi(home) === "built" && !tryOfficial)
                ? undefined
                : await getOwnPulumi(home, options);
        interrupted.throwIfAborted();
        const now = ownPulumi(home);
        if (now === undefined) {
            throw new NoPulumi(
                `Pulumi is not available: not on PATH (3.251 or newer, with its Node.js language host), ${problem ?? "the download failed"}; ` +
                    "install Pulumi (https://www.pulumi.com/docs/install/) or Go 1.25.11 or newer (https://go.dev/dl/) and run this again.",
            );
        }
        if (now === "built") {
            refreshStandIns(home);
        }
        return own(home, now, before !== now);
    });
}

function usersOwn(origin: "PATH" | "fetched", command: string, sentence: string): Pulumi {
    return { command, home: undefined, env: { ...ALWAYS }, origin, sentence };
}

function own(home: PulumiHome, origin: "downloaded" | "built", isNew: boolean): Pulumi {
    const did = { downloaded: "downloaded from Pulumi", built: "built from its Go module" }[origin];
    const standIns =
        origin === "built" ? ", with this project's stand-ins for the Node.js language host and the random plugin" : "";
    return {
        command: home.command,
        home: home.folder,
        env: { ...ALWAYS, PULUMI_HOME: home.folder },
        origin,
        sentence: `${isNew ? "Now using" : "Using"} pulumi v${PINNED_VERSION} ${did}${standIns}, in ${home.folder}.`,
    };
}
