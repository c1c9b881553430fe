// Loads the packages of the queue, which only workers need and which are therefore installed by those who use them.
import type * as bullmq from "bullmq";
import type { StoreKind } from "../../../provider/webex/store-kind";
import { CommandFailure } from "../../failure";

const DRIVERS: Readonly<Record<StoreKind, string>> = { PostgreSQL: "pg", Redis: "ioredis" };

/** The queue's package; its driver is loaded too, so that a missing one is reported here and not by the queue. */
export async function loadQueue(kind: StoreKind): Promise<typeof bullmq> {
    const driver = DRIVERS[kind];
    try {
        await import(driver);
        return await import("bullmq");
    } catch (error) {
        if (error instanceof Error && "code" in error && /MODULE_NOT_FOUND/u.test(String(error.code))) {
            throw new CommandFailure(
                `A queue in ${kind} needs two packages that are not installed. Run: npm install bullmq ${driver}`,
            );
        }
        throw error;
    }
}
