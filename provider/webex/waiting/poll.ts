// Polls a customer until its job has ended: repeats the read, reports progress, and keeps the id whatever happens.
import type { CallContext } from "../webex-client";
import { Interrupted, NoAnswer, NotFound, RateLimited, StillProvisioning, WholesaleError } from "../errors/family";
import type { Clock } from "../clock";
import type { Customer } from "../wire/customer";
import { intervals } from "./intervals";
import { statusReporter } from "./status-reporter";

export interface PollOptions {
    readonly customerId: string;
    readonly call: CallContext;
    readonly clock: Clock;
    /** Whether the process is to end. */
    readonly isStopping: () => boolean;
    readonly timeoutSeconds: number;
    readonly progress: (line: string) => void;
    readonly read: () => Promise<Customer | undefined>;
}

/** Undefined: not over yet. */
export type Evaluate<Result> = (customer: Customer | undefined, elapsed: number) => { result: Result } | undefined;

/** Each of these readings has been repeated already, as any read is. */
const MOST_FAILED_READINGS = 4;

export async function poll<Result>(options: PollOptions, evaluate: Evaluate<Result>): Promise<Result> {
    const { customerId, call, clock, timeoutSeconds } = options;
    const began = clock.now();
    const reportStatus = statusReporter(options);
    let last = "not read yet";
    let failed = 0;
    for (const interval of intervals()) {
        try {
            const customer = await options.read();
            failed = 0;
            const end = evaluate(customer, clock.now() - began);
            if (end !== undefined) {
                return end.result;
            }
            last = customer?.status ?? "not there yet";
            reportStatus(last);
        } catch (error) {
            failed += 1;
            const passing = error instanceof NoAnswer || error instanceof RateLimited;
            if (isFinal(error)) {
                throw error;
            }
            if (error instanceof Interrupted) {
                break;
            }
            if (!passing || failed >= MOST_FAILED_READINGS) {
                throw unseen(error, options);
            }
        }
        const left = began + timeoutSeconds * 1_000 - clock.now();
        if (left <= 0 || options.isStopping()) {
            break;
        }
        await clock.sleep(Math.min(interval, left));
    }
    if (options.isStopping()) {
        throw interrupted(options, last);
    }
    const hint =
        "The next `pulumi up` continues from here; to wait longer, raise webexwholesale:provisioningTimeout (seconds).";
    throw new StillProvisioning(
        `Could not ${call.about} within ${timeoutSeconds} s: Webex is still working on it (status "${last}", customer ${customerId}). ${hint}`,
        customerId,
        { hint },
    );
}

function interrupted({ call, customerId }: PollOptions, last: string): StillProvisioning {
    const hint = "The job continues at Webex, and the next `pulumi up` continues from here.";
    const message = `Stopped waiting for Webex to ${call.about}: the process was asked to stop (status "${last}", customer ${customerId}). ${hint}`;
    return new StillProvisioning(message, customerId, { hint });
}

function isFinal(error: unknown): boolean {
    return error instanceof NotFound || (error instanceof WholesaleError && "customerId" in error);
}

function unseen(error: unknown, { call, customerId }: PollOptions): Error {
    if (!(error instanceof WholesaleError)) {
        return error instanceof Error ? error : new Error(String(error));
    }
    const hint = "The job continues at Webex, and the next `pulumi up` continues from here.";
    return new StillProvisioning(
        `Could not check whether Webex finished the job to ${call.about} (customer ${customerId}). ${hint} The error was: ${error.message}`,
        customerId,
        { status: error.status, trackingId: error.trackingId, hint, cause: error },
    );
}
