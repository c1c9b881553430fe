// Reads from what pulumi printed how many resources changed, why it failed, and who holds the lock.

const COUNT = /^ +\S{0,3} ?(\d+) (?:to )?(create|update|delete|replace|import|read|same|unchanged)d?\b/u;

/** Of the last list of resources: `up` prints one for its preview as well. */
export function changesIn(text: string): Record<string, number> {
    const [, ...lists] = text.split(/^Resources:$/mu);
    const changes: Record<string, number> = {};
    for (const line of (lists.at(-1) ?? "").split("\n")) {
        const [, count, kind = ""] = COUNT.exec(line) ?? [];
        if (count !== undefined && !["unchanged", "same", "read"].includes(kind)) {
            changes[kind] = Number(count);
        }
    }
    return changes;
}

/** What a rule refuses begins with its id, such as [C8]. */
const REFUSAL = /\[[A-Z][0-9]+\] .+/u;
const ERROR = /^\s*error: (.+)/u;
/** Errors that only say that there was one. */
const EMPTY =
    /^(update|preview|refresh|destroy|resource \S+) failed$|^\d+ errors? occurred|^preview found|^one or more errors/iu;

const LONGEST = 600;
const MOST = 3;

/** One that ends with a colon says what it is about, and the next line says what is wrong. */
function errorAt(lines: readonly string[], index: number): string[] {
    const error = ERROR.exec(lines[index] ?? "")?.[1];
    if (error === undefined) {
        return [];
    }
    const following = error.endsWith(":") ? lines.slice(index + 1).find((line) => line !== "") : undefined;
    return [following === undefined ? error : `${error} ${following}`];
}

/** In one line. Refusals come first, as they say what to do. */
export function reasonIn(text: string): string {
    const lines = text.split("\n").map((line) => line.trim());
    const refusals = lines.flatMap((line) => REFUSAL.exec(line)?.[0] ?? []);
    const errors = lines.flatMap((_, index) => errorAt(lines, index)).filter((error) => !EMPTY.test(error));
    const found = [...new Set(refusals.length > 0 ? refusals : errors)];
    const said = found.length > 0 ? found : lines.filter((line) => line !== "").slice(-1);
    const more = said.length > MOST ? ` (and ${said.length - MOST} more)` : "";
    const reason = said.slice(0, MOST).join(" · ") || "pulumi printed nothing";
    return `${reason.length > LONGEST ? `${reason.slice(0, LONGEST)}...` : reason}${more}`;
}

export const isRefusedByRule = (text: string): boolean => REFUSAL.test(text);

export interface LockOwner {
    readonly user: string;
    readonly host: string;
    readonly pid: number;
    readonly since: string;
}

const OWNER = /created by (\S*)@(\S+) \(pid (\d+)\) at (\S+)/gu;

/** Whose locks stopped pulumi; none where something else did. */
export function lockOwnersIn(text: string): LockOwner[] {
    if (!text.includes("the stack is currently locked by")) {
        return [];
    }
    return [...text.matchAll(OWNER)].map(([, user = "", host = "", pid = "", since = ""]) => ({
        user,
        host,
        pid: Number(pid),
        since,
    }));
}

/** A run that was killed leaves creations whose result Pulumi did not see, and each later run warns of them. */
export const hasPendingOperations = (text: string): boolean =>
    /with \d+ pending operations? from previous deployment/u.test(text);

/** The backend does not have the stack. */
export const isMissing = (text: string): boolean => /^error: no stack named /mu.test(text);
