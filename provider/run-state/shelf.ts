// Keeps one answer per key for the length of a run; calls that come while it is on its way share it, a failure is not kept.
import DataLoader from "dataloader";
import type { Call } from "../webex/backend";
import { WholesaleError } from "../webex/errors/family";

interface Question<Answer> {
    readonly key: string;
    readonly call: Call;
    readonly read: (call: Call) => Promise<Answer>;
}

/** A failed reading, in the words of whoever asked first. */
class FailedReading extends Error {
    constructor(
        private readonly failure: unknown,
        private readonly about: string,
    ) {
        super("Reading from Webex failed.");
    }

    toldTo({ about }: Call): unknown {
        return this.failure instanceof WholesaleError ? this.failure.retold(this.about, about) : this.failure;
    }
}

export class Shelf<Answer> {
    private readonly answers = new Map<string, Promise<Answer>>();
    /** One question at a time: Webex has no request for several pages; what is shared is the answer. */
    private readonly loader = new DataLoader<Question<Answer>, Answer, string>(
        (questions) => Promise.all(questions.map((question) => answered(question))),
        { batch: false, cacheKeyFn: ({ key }) => key, cacheMap: this.answers },
    );

    /** Each who waits hears of a failure under the name of its own resource. */
    get(key: string, call: Call, read: (call: Call) => Promise<Answer>): Promise<Answer> {
        return this.loader.load({ key, call, read }).catch((failure: unknown) => {
            throw failure instanceof FailedReading ? failure.toldTo(call) : failure;
        });
    }

    /** The answer where one was read in this run; a failure is told to whoever asked, not to whoever looks. */
    peek(key: string): Promise<Answer | undefined> | undefined {
        return this.answers.get(key)?.catch(() => undefined);
    }

    /** What was read so far, under any key; failures are not among it. */
    async all(): Promise<Answer[]> {
        const settled = await Promise.allSettled(this.answers.values());
        return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    }

    forget(key: string): void {
        this.answers.delete(key);
    }

    clear(): void {
        this.answers.clear();
    }
}

const answered = <Answer>({ call, read }: Question<Answer>): Promise<Answer> =>
    read(call).catch((failure: unknown) => {
        throw new FailedReading(failure, call.about);
    });
