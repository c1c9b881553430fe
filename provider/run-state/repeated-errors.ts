// What every resource runs into (wrong settings, no sign-in, no answer) is one cause: it is printed once, at the stack, and each resource points there.
import { ConfigurationError, NoAnswer, NotSignedIn, RateLimited, WholesaleError } from "../webex/errors/family";
import { printable } from "../validation/printable";
import { sentenceOf, type Refusal } from "../validation/refusal";
import { WebexUnavailable } from "./webex-facts";

const SHARED = [ConfigurationError, NotSignedIn, NoAnswer, RateLimited, WebexUnavailable];

/** A write whose outcome is unknown is never like another. */
export const isSharedCause = (error: unknown): error is WholesaleError =>
    SHARED.some((kind) => error instanceof kind) && !(error instanceof NoAnswer && error.outcome.mayHaveSucceeded);

const AT_THE_STACK = "reported once, at the stack (pulumi:pulumi:Stack).";

export class RepeatedErrors {
    private readonly reported = new Set<string>();

    constructor(private readonly say: (line: string) => void) {}

    /** The error itself, or a short one that points to the cause. */
    shorten(error: unknown): unknown {
        if (error instanceof ConfigurationError) {
            this.reportOnce(error.message, error.message);
            return new WholesaleError(`${error.problem}; the fix is ${AT_THE_STACK}`, { cause: error });
        }
        if (!isSharedCause(error)) {
            return error;
        }
        const { status, hint } = error;
        this.reportOnce(`${error.name} ${hint ?? ""}`, error.message);
        return new WholesaleError(`Could not use the Webex API; the error is ${AT_THE_STACK}`, {
            status,
            hint,
            cause: error,
        });
    }

    /** A refusal as the resource says it: in short where one setting brings it to every resource of the kind. */
    sentenceOf(refusal: Refusal): string {
        const whole = sentenceOf(refusal);
        if (refusal.short === undefined) {
            return whole;
        }
        this.reportOnce(whole, whole);
        return printable(
            `[${refusal.rule}] ${refusal.path}: ${refusal.short}; the reason and the fix are ${AT_THE_STACK}`,
        );
    }

    private reportOnce(likeness: string, whole: string): void {
        if (!this.reported.has(likeness)) {
            this.reported.add(likeness);
            this.say(`error: ${whole}`);
        }
    }
}
