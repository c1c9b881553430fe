// An answer that is not a success, in the one body shape that Webex uses: message, errors, trackingId.

export interface ErrorDetail {
    readonly errorCode?: number;
    readonly description: string;
}

export class WebexError extends Error {
    constructor(
        readonly status: number,
        message: string,
        readonly errors: readonly ErrorDetail[],
        readonly headers: Readonly<Record<string, string>> = {},
    ) {
        super(message);
        this.name = "WebexError";
    }
}

/** Webex's other shape, of the calling jobs: a code that is a text. */
export class JobError extends WebexError {
    constructor(
        status: number,
        readonly code: string,
        description: string,
    ) {
        super(status, description, [{ description }]);
        this.name = "JobError";
    }
}

export function errorBody(error: WebexError, trackingId: string): unknown {
    if (error instanceof JobError) {
        const { status, code, message: description } = error;
        return { error: { key: String(status), message: [{ description, code }] }, trackingId };
    }
    return { message: error.message, errors: error.errors, trackingId };
}

export function badRequest(...descriptions: string[]): WebexError {
    return new WebexError(
        400,
        "The request was not accepted.",
        descriptions.map((description) => ({ description })),
    );
}

export function notFound(what: string): WebexError {
    return new WebexError(404, "The requested resource could not be found.", [
        { description: `${what} does not exist.` },
    ]);
}

export function forbidden(description: string): WebexError {
    return new WebexError(403, "The request was understood, but it has been refused.", [{ description }]);
}

export function conflict(description: string, errorCode?: number): WebexError {
    const detail = errorCode === undefined ? { description } : { errorCode, description };
    return new WebexError(409, "The request conflicts with the present state.", [detail]);
}

export function unsupported(): WebexError {
    const detail = { description: "Content-Type must be application/json." };
    return new WebexError(415, "The media type is not supported.", [detail]);
}
