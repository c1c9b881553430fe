// The version of pulumi that is fetched or built here, and the versions that are used where they are found.
export const PINNED_VERSION = "3.255.0";

// 3.251 is the first whose dynamic providers keep the same text under every package manager.
const OLDEST_MINOR = 251;

/** `3.255.0` from what `pulumi version` prints, or undefined if that is not a version. */
export function parseVersion(printed: string): string | undefined {
    return /^v?(\d+\.\d+\.\d+)/u.exec(printed.trim())?.[1];
}

/** Whether that version can run this project: at least 3.251, below 4. */
export function isSuitable(version: string): boolean {
    const [major, minor] = version.split(".").map(Number);
    return major === 3 && minor !== undefined && minor >= OLDEST_MINOR;
}

/** Orders versions, the newest first. */
export function newestFirst(left: string, right: string): number {
    return right.localeCompare(left, "en", { numeric: true });
}
