// What look-ups and users files throw, by class. Pulumi prints the message of such an error without a call stack.
import { RunError } from "@pulumi/pulumi";
import type { WebexProblem } from "./lookup-results";

/** What Webex answered, as far as it answered. */
export interface WebexErrorDetails {
    /** HTTP status of Webex's response; absent if there was none. */
    readonly status?: number | undefined;
    /** Webex's tracking id of the request, which Cisco's support asks for. */
    readonly trackingId?: string | undefined;
    /** Webex's reasons, one by one. */
    readonly problems?: readonly WebexProblem[] | undefined;
    /** The error below. It never contains a token. */
    readonly cause?: unknown;
}

/**
 * A look-up failed. Every error that `getCustomer`, `getCustomers`, `getUsers`, `getLocations` and `getSubPartners` throw is of this class
 * or of one below. Resources do not throw it: they fail in another process, and Pulumi reports that as the failure of the resource
 * (docs/errors.md).
 *
 * @example
 * ```ts
 * async function statusOf(externalId: string): Promise<string> {
 *     try {
 *         return (await wholesale.getCustomer({ externalId })).status;
 *     } catch (error) {
 *         if (error instanceof wholesale.NotFoundError) return "not a customer yet";
 *         throw error;
 *     }
 * }
 * ```
 */
export class WebexError extends RunError {
    /** HTTP status of Webex's response; absent if there was none. */
    readonly status: number | undefined;
    /** Webex's tracking id of the request, which Cisco's support asks for. */
    readonly trackingId: string | undefined;
    /** Webex's reasons, one by one; empty if it gave none. */
    readonly problems: readonly WebexProblem[];

    /** @internal */
    constructor(message: string, { status, trackingId, problems = [], cause }: WebexErrorDetails = {}) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = new.target.name;
        this.status = status;
        this.trackingId = trackingId;
        this.problems = problems;
    }
}

/** A setting is missing or wrong: endpoint, credentials or a limit. The message says which, and what to write. */
export class ConfigurationError extends WebexError {}

/** Webex does not accept the credentials (HTTP 401), or the access token could not be renewed. */
export class AuthenticationError extends WebexError {}

/** The credentials are valid, but not for this request (HTTP 403): a scope or a role is missing, or the customer belongs to another partner. */
export class PermissionError extends WebexError {}

/** Webex has no such object (HTTP 404), or a look-up found none. */
export class NotFoundError extends WebexError {}

/** Webex understood the request and refused it. `problems` has its reasons. */
export class RequestRefusedError extends WebexError {}

/** Webex kept limiting the rate of requests (HTTP 429) until the time for repeating them was over. */
export class RateLimitError extends WebexError {}

/** Webex could not be reached, did not answer in time, or answered with an error of the server (HTTP 5xx). */
export class NoResponseError extends WebexError {}

/** An id or a name that no request can hold, such as `..`. Nothing was sent. */
export class InvalidIdError extends WebexError {}

/** One wrong entry of a users file. */
export interface UsersFileProblem {
    /** Row in the file, from 1. */
    readonly row: number;
    /** The user's e-mail address; empty if the row does not say. */
    readonly email: string;
    /** Id of the rule in docs/rules.md, or `CSV` where the row itself is malformed. */
    readonly rule: string;
    /** The property of the user. */
    readonly property: string;
    /** What is wrong and what to do, in one line. */
    readonly message: string;
}

/**
 * A users file is wrong: `usersFromCsv`, or `CustomerUsers` with `file`, declared nothing. The message lists every wrong entry.
 *
 * @example
 * ```ts
 * function declareUsers(customer: wholesale.WholesaleCustomer): void {
 *     try {
 *         wholesale.usersFromCsv(customer, "users.csv");
 *     } catch (error) {
 *         if (error instanceof wholesale.UsersFileError) console.error(error.problems.map(({ row }) => row));
 *         throw error;
 *     }
 * }
 * ```
 */
export class UsersFileError extends RunError {
    /** The file, as the program names it. */
    readonly file: string;
    /** The wrong entries, by row; empty if the file cannot be read at all. */
    readonly problems: readonly UsersFileProblem[];

    /** @internal */
    constructor(message: string, file: string, problems: readonly UsersFileProblem[] = []) {
        super(message);
        this.name = new.target.name;
        this.file = file;
        this.problems = problems;
    }
}
