// Creates an object without ever making two: after a POST of unknown outcome the object is looked for before anything is sent again.
import { NoAnswer, RefusedByBackend, WholesaleError } from "../errors/family";
import { retryDelay } from "./retry-delay";
import type { Transport } from "./transport";

export interface Creation<Created> {
    readonly send: () => Promise<Created>;
    /** The object by its natural key. */
    readonly find: () => Promise<Created | undefined>;
}

const MAX_ATTEMPTS = 4;
/** A gateway's timeout leaves the server working; it may finish a little later. */
const LOOKUP_ATTEMPTS = 3;

export async function createOnce<Created>(transport: Transport, { send, find }: Creation<Created>): Promise<Created> {
    for (let attempt = 1; ; attempt += 1) {
        try {
            return await send();
        } catch (error) {
            // A later refusal may come from the first sending: it succeeded after all, and now has the key.
            const doubtful =
                error instanceof NoAnswer
                    ? error.outcome.mayHaveSucceeded
                    : attempt > 1 && error instanceof RefusedByBackend;
            if (!(error instanceof WholesaleError) || !doubtful) {
                throw error;
            }
            const found = await look(transport, find, error);
            if (found !== undefined) {
                return found;
            }
            if (!(error instanceof NoAnswer) || !error.outcome.retryable || attempt >= MAX_ATTEMPTS) {
                throw error;
            }
        }
    }
}

async function look<Created>(
    { clock }: Transport,
    find: Creation<Created>["find"],
    doubt: WholesaleError,
): Promise<Created | undefined> {
    for (let attempt = 1; attempt <= LOOKUP_ATTEMPTS; attempt += 1) {
        await clock.sleep(retryDelay({ attempt, now: clock.now(), random: clock.random() }));
        let found: Created | undefined;
        try {
            found = await find();
        } catch {
            // Not knowing is no licence to send again.
            throw doubt;
        }
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}
