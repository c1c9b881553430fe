// Where the queue of a fleet is: a database whose address may contain a password, which is never printed.
import { CommandFailure } from "../../failure";

export const QUEUE_VARIABLE = "WEBEX_WHOLESALE_FLEET_QUEUE";

const KINDS = {
    "postgres:": "postgres",
    "postgresql:": "postgres",
    "redis:": "redis",
    "rediss:": "redis",
} as const;

export type QueueKind = (typeof KINDS)[keyof typeof KINDS];

export interface QueueAddress {
    readonly kind: QueueKind;
    readonly url: string;
    /** Without user, password and parameters. */
    readonly shown: string;
}

const FORMS = "postgres://user:password@host/database or redis://:password@host/0";

/** Nothing where neither the option nor the environment names a queue. */
export function queueAddress(option: string | undefined, env: NodeJS.ProcessEnv): QueueAddress | undefined {
    const url = (option ?? env[QUEUE_VARIABLE] ?? "").trim();
    if (url === "") {
        return undefined;
    }
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const kind = Object.entries(KINDS).find(([protocol]) => protocol === parsed?.protocol)?.[1];
    if (parsed === undefined || kind === undefined) {
        throw new CommandFailure(
            `The address of the queue, from --queue or ${QUEUE_VARIABLE}, is not one of PostgreSQL or Redis. Write ${FORMS}, with special characters of the password as %40 and the like. It is not shown here, as it may contain a password.`,
        );
    }
    return { kind, url, shown: `${parsed.protocol}//${parsed.host}${parsed.pathname}` };
}

export function requireQueueAddress(option: string | undefined, env: NodeJS.ProcessEnv): QueueAddress {
    const address = queueAddress(option, env);
    if (address === undefined) {
        throw new CommandFailure(
            `There is no queue: set ${QUEUE_VARIABLE}, or pass --queue, to ${FORMS}. The PostgreSQL database that holds the states will do.`,
        );
    }
    return address;
}
