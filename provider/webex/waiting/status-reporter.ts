// Tells the user how a wait goes: each new status at once, the same one now and then.
import type { CallContext } from "../webex-client";
import type { Clock } from "../clock";

const LINE_EVERY = 15_000;

export interface Waiting {
    readonly call: CallContext;
    readonly clock: Clock;
    readonly progress: (line: string) => void;
}

/** The wait begins now. */
export function statusReporter({ call, clock, progress }: Waiting): (status: string) => void {
    const began = clock.now();
    let reported: { status: string; at: number } | undefined;
    return (status) => {
        const at = clock.now();
        if (reported?.status === status && at - reported.at < LINE_EVERY) {
            return;
        }
        reported = { status, at };
        progress(`Waiting for Webex to ${call.about}: ${status} (${Math.round((at - began) / 1_000)} s)`);
    };
}
