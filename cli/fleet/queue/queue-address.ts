// Where the queue of a fleet is: a database whose address may contain a password, which is never printed.
import { storeKindOf, type StoreKind } from "../../../provider/webex/store-kind";
import { CommandFailure } from "../../failure";

export const QUEUE_VARIABLE = "WEBEX_WHOLESALE_FLEET_QUEUE";

export interface QueueAddress {
    readonly kind: StoreKind;
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
    const kind = storeKindOf(url);
    if (kind === undefined) {
        throw new CommandFailure(
            `The address of the queue, from --queue or ${QUEUE_VARIABLE}, is not one of PostgreSQL or Redis. Write ${FORMS}, with special characters of the password as %40 and the like. It is not shown here, as it may contain a password.`,
        );
    }
    const { protocol, host, pathname } = new URL(url);
    return { kind, url, shown: `${protocol}//${host}${pathname}` };
}

export function requireQueueAddress(option: string | undefined, env: NodeJS.ProcessEnv): QueueAddress {
    const address = queueAddress(option, env);
    if (address === undefined) {
        throw new CommandFailure(
            `No queue is configured: set ${QUEUE_VARIABLE}, or pass --queue, to ${FORMS}. It can be the PostgreSQL database that holds the states.`,
        );
    }
    return address;
}
