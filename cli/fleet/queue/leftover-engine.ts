// What a killed worker left running on this machine: its pulumi and the providers, which would work on beside the new attempt.
import { readFileSync } from "node:fs";
import { sendSignal } from "../stack/send-signal";
import { sessionMembers } from "../stack/session-members";
import type { Engine } from "./stack-job";

/** In the environment of every pulumi that a worker starts, and of all that pulumi starts. */
export const markOf = (stack: string): { readonly PULUMI_STACK: string } => ({ PULUMI_STACK: stack });

/** Turns that an engine has to finish its requests and release its lock. */
const INTERRUPTED = 300;
const EVERY = 100;

export interface LeftoverOptions {
    readonly host: string;
    readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Ends what is left of these engines; true where there was something. */
export async function endLeftovers(
    stack: string,
    engines: readonly Engine[],
    { host, sleep }: LeftoverOptions,
): Promise<boolean> {
    const sessions = engines.filter((engine) => engine.host === host).map(({ pid }) => pid);
    const left = (): number[] => sessions.flatMap((pid) => membersFor(stack, pid));
    const hadSome = left().length > 0;
    for (let turn = 0; turn < INTERRUPTED && left().length > 0; turn += 1) {
        if (turn === 0) {
            // The leaders only: providers end with their engine.
            sessions.filter((pid) => left().includes(pid)).forEach((pid) => sendSignal(pid, "SIGINT"));
        }
        if (!sessions.some((pid) => left().includes(pid))) {
            break;
        }
        await sleep(EVERY);
    }
    left().forEach((pid) => sendSignal(pid, "SIGKILL"));
    return hadSome;
}

/** By the mark too: the number of a process may be another one's by now, and in a container it often is. */
const membersFor = (stack: string, session: number): number[] =>
    sessionMembers(session).filter((pid) => environmentOf(pid).includes(`PULUMI_STACK=${stack}`));

function environmentOf(pid: number): string[] {
    try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
    } catch {
        return [];
    }
}
