// Loads the packages of the queue, which only workers need and which are therefore installed by those who use them.
import type * as bullmq from "bullmq";
import { CommandFailure } from "../../failure";
import type { QueueKind } from "./queue-address";

const DRIVERS: Readonly<Record<QueueKind, string>> = { postgres: "pg", redis: "ioredis" };

/** The queue's package; its driver is loaded too, so that a missing one is reported here and not by the queue. */
export async function loadQueue(kind: QueueKind): Promise<typeof bullmq> {
    const driver = DRIVERS[kind];
    try {
        await import(driver);
        return await import("bullmq");
    } catch (error) {
        if (error instanceof Error && "code" in error && /MODULE_NOT_FOUND/u.test(String(error.code))) {
            throw new CommandFailure(
                `A queue in ${kind === "postgres" ? "PostgreSQL" : "Redis"} needs two packages that are not installed. Run: npm install bullmq ${driver}`,
            );
        }
        throw error;
    }
}
