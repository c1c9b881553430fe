// Every way in which the campaign lets the backend fail, as the emulator's control call takes it.

export interface FaultKind {
    readonly name: string;
    /** Goes with `method`, `path`, `after` and `times`. */
    readonly body: Readonly<Record<string, unknown>>;
    /** The request was, or may have been, carried out. */
    readonly isJob: boolean;
}

/** Above the request timeout that the campaign configures, and below what a client waits before it looks for its object. */
const TOO_LONG = 1_600;

/** Seconds, for the provider under test. */
export const REQUEST_TIMEOUT = 1;
export const PROVISIONING_TIMEOUT = 2;

const status = (code: number, rest: Readonly<Record<string, unknown>> = {}): FaultKind => ({
    name: `status ${code}`,
    body: { kind: "status", status: code, ...rest },
    isJob: false,
});
const plain = (kind: string, rest: Readonly<Record<string, unknown>> = {}): FaultKind => ({
    name: kind,
    body: { kind, ...rest },
    isJob: kind.startsWith("job-"),
});

export const requestFaults: readonly FaultKind[] = [
    status(429, { retryAfter: 1 }),
    status(423),
    status(500),
    status(502),
    status(503),
    status(504),
    plain("delay", { milliseconds: TOO_LONG }),
    plain("drop-before"),
    plain("drop-after"),
    plain("half-answer"),
    plain("html"),
];

export const jobFaults: readonly FaultKind[] = ["job-error", "job-with-errors", "job-review", "job-never"].map((kind) =>
    plain(kind),
);

/**
 * How often a lasting fault strikes. A client that is told to come back later (429, 423) does so for five minutes, which is
 * patience and no failure: there the fault ends first.
 */
export const faultCount = ({ name }: FaultKind): number => (/429|423/u.test(name) ? 7 : 100_000);
