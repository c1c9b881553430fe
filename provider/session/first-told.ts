// What every resource runs into (no sign-in, no answer) is one cause: it is printed once, at the stack, and each resource points there.
import { NoAnswer, NotSignedIn, RateLimited, WholesaleError } from "../backend/errors/family";
import { CouldNotAsk } from "./webex-facts";

const SHARED = [NotSignedIn, NoAnswer, RateLimited, CouldNotAsk];

export class FirstTold {
    private readonly told = new Set<string>();

    constructor(private readonly say: (line: string) => void) {}

    /** The error itself, or a short one that points to the cause. */
    shorten(error: unknown): unknown {
        const isShared = error instanceof WholesaleError && SHARED.some((kind) => error instanceof kind);
        // A write whose outcome is unknown is never like another.
        if (!isShared || (error instanceof NoAnswer && error.doubt.mayHaveActed)) {
            return error;
        }
        const { status, hint } = error;
        const likeness = `${error.name} ${hint ?? ""}`;
        if (!this.told.has(likeness)) {
            this.told.add(likeness);
            this.say(`error: ${error.message}`);
        }
        return new WholesaleError(
            "Webex could not be asked; the reason is printed once, at the stack (pulumi:pulumi:Stack).",
            { status, hint, cause: error },
        );
    }
}
