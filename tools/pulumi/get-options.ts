// What every step of getting a pulumi is given.
import type { Say } from "./progress";

export interface GetOptions {
    readonly env: NodeJS.ProcessEnv;
    readonly say: Say;
    readonly interrupted: AbortSignal;
    /** The SHA-256 sums of archives by file name that win over the release's own list. */
    readonly pinnedSums: ReadonlyMap<string, string>;
}
