// Keeps one answer per key for the length of a run; calls that come while it is on its way share it, a failure is not kept.
import DataLoader from "dataloader";
import type { CallContext } from "../webex/webex-client";
import { WholesaleError } from "../webex/errors/family";

interface Lookup<Answer> {
    readonly key: string;
    readonly call: CallContext;
    readonly read: (call: CallContext) => Promise<Answer>;
}

/** A failed reading, in the words of whoever asked first. */
class FailedRead extends Error {
    constructor(
        private readonly failure: unknown,
        private readonly about: string,
    ) {
        super("Reading from Webex failed.");
    }

    describedFor({ about }: CallContext): unknown {
        return this.failure instanceof WholesaleError ? this.failure.describedAs(this.about, about) : this.failure;
    }
}

export class RequestCache<Answer> {
    private readonly answers = new Map<string, Promise<Answer>>();
    /** One question at a time: Webex has no request for several pages; what is shared is the answer. */
    private readonly loader = new DataLoader<Lookup<Answer>, Answer, string>(
        (questions) => Promise.all(questions.map((query) => answered(query))),
        { batch: false, cacheKeyFn: ({ key }) => key, cacheMap: this.answers },
    );

    /** Each who waits hears of a failure under the name of its own resource. */
    get(key: string, call: CallContext, read: (call: CallContext) => Promise<Answer>): Promise<Answer> {
        return this.loader.load({ key, call, read }).catch((failure: unknown) => {
            throw failure instanceof FailedRead ? failure.describedFor(call) : failure;
        });
    }

    /** The answer where one was read in this run; a failure is reported to the caller that requested it, not to one that only looks. */
    peek(key: string): Promise<Answer | undefined> | undefined {
        return this.answers.get(key)?.catch(() => undefined);
    }

    /** What was read so far, under any key; failures are not among it. */
    async all(): Promise<Answer[]> {
        const settled = await Promise.allSettled(this.answers.values());
        return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    }

    invalidate(key: string): void {
        this.answers.delete(key);
    }

    clear(): void {
        this.answers.clear();
    }
}

const answered = <Answer>({ call, read }: Lookup<Answer>): Promise<Answer> =>
    read(call).catch((failure: unknown) => {
        throw new FailedRead(failure, call.about);
    });
