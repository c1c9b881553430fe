// Tells a trouble that every resource runs into (no sign-in, no answer) in full once; the others point to it.
import { NoAnswer, NotSignedIn, WholesaleError } from "../backend/errors/family";

export class FirstTold {
    private readonly told = new Set<string>();

    /** The error itself, or a short one where its like was told before. */
    shorten(error: unknown): unknown {
        const isShared = error instanceof NotSignedIn || error instanceof NoAnswer;
        // A write whose outcome is unknown is never like another.
        if (!isShared || (error instanceof NoAnswer && error.doubt.mayHaveActed)) {
            return error;
        }
        const likeness = `${error.name} ${error.hint ?? ""}`;
        if (!this.told.has(likeness)) {
            this.told.add(likeness);
            return error;
        }
        const { status, hint } = error;
        return new WholesaleError("Webex could not be asked, for the reason told at another resource.", {
            status,
            hint,
            cause: error,
        });
    }
}
