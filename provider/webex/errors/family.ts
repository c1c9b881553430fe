// The one family of errors that leave this module. None has a field `id`: Pulumi takes such an error for a partial create.
import { printable } from "../../validation/printable";
import type { Problem } from "../wire/problem";

export interface ErrorDetails {
    readonly status?: number | undefined;
    readonly trackingId?: string | undefined;
    /** The property that the server names, where it does. */
    readonly property?: string | undefined;
    readonly hint?: string | undefined;
    /** What the server said, without what we say around it. */
    readonly words?: string | undefined;
    readonly problems?: readonly Problem[] | undefined;
    /** Never an axios error: those carry the token. */
    readonly cause?: Error | undefined;
}

const madePrintable = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : printable(text);

/** Half of what it says are a server's words: whatever it is given, it is one printable line. */
export class WholesaleError extends Error {
    readonly status: number | undefined;
    readonly trackingId: string | undefined;
    readonly property: string | undefined;
    readonly hint: string | undefined;
    readonly words: string | undefined;
    /** The server's reasons, one by one, where it gave any. */
    readonly problems: readonly Problem[];

    constructor(message: string, details: ErrorDetails = {}) {
        super(printable(message), details.cause === undefined ? undefined : { cause: details.cause });
        this.name = new.target.name;
        this.status = details.status;
        this.trackingId = madePrintable(details.trackingId);
        this.property = madePrintable(details.property);
        this.hint = madePrintable(details.hint);
        this.words = madePrintable(details.words);
        this.problems = (details.problems ?? []).map((one) => ({ ...one, description: printable(one.description) }));
    }

    /** The same failure for another who waited for the same answer: what was being done is described in other words. */
    describedAs(about: string, otherwise: string): WholesaleError {
        const copy: unknown = Object.create(this);
        if (!(copy instanceof WholesaleError)) {
            return this;
        }
        copy.message = this.message.replace(printable(about), () => printable(otherwise));
        return copy;
    }
}

/** Every resource runs into it, so `problem` is what each of them says, and the advice is printed once. */
export class ConfigurationError extends WholesaleError {
    constructor(
        readonly problem: string,
        advice: string,
    ) {
        super(`${problem}; ${advice}`);
    }
}

/** An id that no request can name, such as `..`; nothing is sent. */
export class UnusableId extends WholesaleError {}

/** The process is ending: what was under way is finished, nothing more is begun. */
export class Interrupted extends WholesaleError {}

/** The backend understood, and said no. Nothing was changed, unless the message says otherwise. */
export class RefusedByBackend extends WholesaleError {}

export class RateLimited extends WholesaleError {}

export class NotSignedIn extends WholesaleError {}

export class NotAllowed extends WholesaleError {}

export class NotFound extends WholesaleError {}

/** Unreachable, or the outcome is unknown. */
export class NoAnswer extends WholesaleError {
    constructor(
        message: string,
        details: ErrorDetails = {},
        readonly outcome: Outcome = { mayHaveSucceeded: true, retryable: false },
    ) {
        super(message, details);
    }
}

export interface Outcome {
    /** False where nothing reached the server. */
    readonly mayHaveSucceeded: boolean;
    /** A later attempt may fare better. */
    readonly retryable: boolean;
}

/** The job goes on at Webex; the id is good. */
export class StillProvisioning extends WholesaleError {
    constructor(
        message: string,
        readonly customerId: string,
        details: ErrorDetails = {},
    ) {
        super(message, details);
    }
}

/** The job ended in an error; the customer exists. */
export class ProvisioningFailed extends WholesaleError {
    constructor(
        message: string,
        readonly customerId: string,
        readonly errors: readonly Problem[],
        details: ErrorDetails = {},
    ) {
        super(message, { problems: errors, ...details });
    }
}
