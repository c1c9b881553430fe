// Turns a failed request into the one error that leaves this module: what was being done, the server's words, and what to do.
import { ERROR_INSIDE, isCut, type Failure } from "../transport/failure";
import { outcomeUnknown } from "../transport/retry-policy";
import type { SignsInFrom } from "../settings";
import { deadAccessToken, deadRefreshToken } from "../sign-in/lifetimes";
import {
    NoAnswer,
    NotAllowed,
    NotFound,
    RateLimited,
    RefusedByBackend,
    type ErrorDetails,
    type WholesaleError,
} from "./family";
import { isAtFirstHop, networkHint } from "./network-hints";
import { proxyRefused, proxySilent } from "./proxy";
import { SEARCHED, serverMessage, type ServerMessage } from "./server-message";
import { statusHint } from "./status-hints";

export interface FailureContext {
    readonly about: string;
    readonly host: string;
    /** Host and port of the proxy on the way, where there is one. */
    readonly proxy: string | undefined;
    /** Below the endpoint. */
    readonly path: string;
    readonly writes: boolean;
    readonly idempotent: boolean;
    readonly renewable: boolean;
    readonly signsInFrom: SignsInFrom | undefined;
    /** The request was the sign-in itself. */
    readonly signingIn: boolean;
    /** Removes secrets from foreign words. */
    readonly hide: (text: string) => string;
}

export function errorFrom(failure: Failure, context: FailureContext): WholesaleError {
    const { status } = failure;
    const unanswered = status === undefined || (status >= 200 && status < 300 && failure.code !== ERROR_INSIDE);
    return unanswered ? withoutAnswer(failure, context) : withAnswer(failure, status, context);
}

function withAnswer(failure: Failure, status: number, context: FailureContext): WholesaleError {
    const text = wordsOf(failure, context);
    const { trackingId } = text;
    const hint = statusHint(status, context.path, context.writes, text.problems.length > 0);
    const { words, problems, property } = text;
    const details: ErrorDetails = { status, trackingId, property, hint, words, problems };
    const tracked = trackingId === undefined ? "" : `, tracking id ${trackingId}`;
    const plain = `Could not ${context.about}: ${words} (HTTP ${status}${tracked}).`;
    const advised = hint === undefined ? plain : `${plain} ${hint}`;

    if (status === 407) {
        return atTheProxy(context, details);
    }
    if (context.signingIn && status >= 400 && status < 500 && status !== 429 && status !== 423) {
        return deadRefreshToken(plain, context, details);
    }
    if (status === 401) {
        return deadAccessToken(plain, context, details);
    }
    if (status === 403) {
        return new NotAllowed(advised, details);
    }
    if (status === 404 || status === 410) {
        return new NotFound(advised, details);
    }
    if (status === 429 || status === 423) {
        return new RateLimited(advised, details);
    }
    if (status < 500) {
        return new RefusedByBackend(advised, details);
    }
    return new NoAnswer(`${advised}${unknownOutcomeNote(context)}`, details, {
        mayHaveSucceeded: context.writes,
        retryable: outcomeUnknown(failure),
    });
}

function atTheProxy({ about, proxy, host }: FailureContext, details: ErrorDetails): NoAnswer {
    const hint = proxyRefused(proxy);
    const which = proxy === undefined ? "a proxy" : `the proxy ${proxy}`;
    const message = `Could not ${about}: ${which} on the way to ${host} asks for credentials (HTTP 407). ${hint}`;
    return new NoAnswer(message, { ...details, hint }, { mayHaveSucceeded: false, retryable: false });
}

function withoutAnswer(failure: Failure, context: FailureContext): WholesaleError {
    const { status, code } = failure;
    const { proxy } = context;
    const hint =
        proxy !== undefined && isAtFirstHop(code)
            ? proxySilent(proxy, context.host)
            : networkHint(code, isCut(failure));
    const text = wordsOf(failure, context);
    const { trackingId } = text;
    const why = status === undefined ? context.hide(failure.message) : text.words;
    const way = proxy === undefined ? context.host : `${context.host} through the proxy ${proxy}`;
    const where = status === undefined ? way : `${way}, HTTP ${status}`;
    const cause = Object.assign(new Error(context.hide(failure.message)), code === undefined ? {} : { code });
    const unknown = outcomeUnknown(failure);
    const message = `Could not ${context.about}: ${why} (${where}). ${hint}${unknown ? unknownOutcomeNote(context) : ""}`;
    return new NoAnswer(
        message,
        { status, trackingId, hint, cause },
        { mayHaveSucceeded: unknown && context.writes, retryable: unknown },
    );
}

function unknownOutcomeNote({ writes, idempotent }: FailureContext): string {
    return writes && !idempotent
        ? " It is unknown whether Webex carried out the request; the next run checks before it sends anything again."
        : "";
}

function wordsOf(failure: Failure, { hide }: FailureContext): ServerMessage {
    const redirected = failure.location !== undefined && (failure.status ?? 0) >= 300 && (failure.status ?? 0) < 400;
    if (redirected) {
        const host = URL.canParse(failure.location) ? new URL(failure.location).host : "another address";
        return {
            words: `the server redirects to ${hide(host)}, and the access token is not sent to a different host`,
            problems: [],
        };
    }
    if (isCut(failure)) {
        return { words: "the response was cut off", problems: [], trackingId: trackingOf(failure, hide) };
    }
    // Before the words are cut to a length, for half a secret would no longer be recognized; and after, for JSON escapes.
    const text = serverMessage(hide(failure.body.slice(0, SEARCHED + 1)), failure.contentType);
    return {
        words: hide(text.words),
        problems: text.problems.map((one) => ({ ...one, description: hide(one.description) })),
        trackingId: trackingOf({ trackingId: text.trackingId ?? failure.trackingId }, hide),
        property: text.property === undefined ? undefined : hide(text.property),
    };
}

const LONGEST_TRACKING_ID = 200;

function trackingOf({ trackingId }: Pick<Failure, "trackingId">, hide: FailureContext["hide"]): string | undefined {
    return trackingId === undefined ? undefined : hide(trackingId).slice(0, LONGEST_TRACKING_ID);
}
