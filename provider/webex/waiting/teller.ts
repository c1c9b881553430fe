// Tells the user how a wait goes: each new status at once, the same one now and then.
import type { Call } from "../backend";
import type { Clock } from "../clock";

const LINE_EVERY = 15_000;

export interface Waiting {
    readonly call: Call;
    readonly clock: Clock;
    readonly progress: (line: string) => void;
}

/** The wait begins now. */
export function teller({ call, clock, progress }: Waiting): (status: string) => void {
    const began = clock.now();
    let told: { status: string; at: number } | undefined;
    return (status) => {
        const at = clock.now();
        if (told?.status === status && at - told.at < LINE_EVERY) return;
        told = { status, at };
        progress(`Waiting for Webex to ${call.about}: ${status} (${Math.round((at - began) / 1_000)} s)`);
    };
}
