// What a program catches of the client's errors: each by its public class, without the provider's own details.
import * as internal from "../provider/webex/errors/family";
import {
    AuthenticationError,
    ConfigurationError,
    InvalidIdError,
    NoResponseError,
    NotFoundError,
    PermissionError,
    RateLimitError,
    RequestRefusedError,
    WebexError,
} from "./errors";

const classes = [
    [internal.ConfigurationError, ConfigurationError],
    [internal.NotSignedIn, AuthenticationError],
    [internal.NotAllowed, PermissionError],
    [internal.NotFound, NotFoundError],
    [internal.RefusedByBackend, RequestRefusedError],
    [internal.RateLimited, RateLimitError],
    [internal.NoAnswer, NoResponseError],
    [internal.UnusableId, InvalidIdError],
] as const;

/** A fault of ours stays what it is: Pulumi prints it with its call stack. */
export function outwardError(error: unknown): unknown {
    if (!(error instanceof internal.WholesaleError)) {
        return error;
    }
    const [, Class] = classes.find(([known]) => error instanceof known) ?? [undefined, WebexError];
    const { status, trackingId, problems } = error;
    return new Class(error.message, { status, trackingId, problems, cause: error });
}
