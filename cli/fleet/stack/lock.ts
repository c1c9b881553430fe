// What to do about a lock that stops a stack: cancelled only if this folder started its owner and the owner has ended.
import type { LockOwner } from "./pulumi-text";

export interface Surroundings {
    readonly host: string;
    readonly isAlive: (pid: number) => boolean;
    /** True where a command of this folder started it. */
    readonly isOurs: (owner: LockOwner) => boolean;
    /** True where an earlier attempt started it, on whichever machine, and the lease of that attempt has expired. */
    readonly isLeftBehind?: ((owner: LockOwner) => boolean) | undefined;
}

export type LockDecision = { readonly cancel: true } | { readonly cancel: false; readonly reason: string };

/** How the reason of a stack begins that met the lock of somebody else. */
export const LOCKED = "locked by";

export function decideOnLock(stack: string, owners: readonly LockOwner[], around: Surroundings): LockDecision {
    const others = owners.filter((owner) => !isGone(owner, around));
    if (others.length === 0) {
        return { cancel: true };
    }
    const [{ user, host, pid, since }] = others as [LockOwner];
    const who = `${LOCKED} ${user}@${host} (pid ${pid}) since ${since}`;
    const isHere = host === around.host && around.isAlive(pid);
    return {
        cancel: false,
        reason: isHere
            ? `${who}, which is still running: wait for it, and run this again with --failed`
            : `${who}: if that run has ended, run \`pulumi cancel --yes --stack ${stack}\`, and this again with --failed`,
    };
}

/** A host's name alone proves nothing: machines of one image share it. */
const isGone = (owner: LockOwner, { host, isAlive, isOurs, isLeftBehind }: Surroundings): boolean =>
    isLeftBehind?.(owner) === true || (owner.host === host && isOurs(owner) && !isAlive(owner.pid));

export function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        // EPERM: somebody else's.
        return error instanceof Error && "code" in error && error.code !== "ESRCH";
    }
}
