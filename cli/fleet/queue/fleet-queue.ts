// The queue of a fleet, in PostgreSQL or Redis: one job for each stack that is to be worked on.
import { join } from "node:path";
import type * as bullmq from "bullmq";
import { z } from "zod";
import { readYaml } from "../../check/project/yaml-file";
import { CommandFailure } from "../../failure";
import type { QueueAddress } from "./queue-address";
import { loadQueue } from "./queue-packages";
import type { StackJob, StackOutcome } from "./stack-job";

export type Queue = bullmq.Queue<StackJob, StackOutcome>;
export type Job = bullmq.Job<StackJob, StackOutcome>;
export type Worker = bullmq.Worker<StackJob, StackOutcome>;
export type Processor = (job: Job, token?: string) => Promise<StackOutcome>;

/** Of its own, so that another user of BullMQ in the same database can have another version. */
const SCHEMA = "webex_wholesale_fleet";

const project = z.object({ name: z.string().regex(/^[\w.-]+$/u) });

export class FleetQueue {
    private constructor(
        readonly library: typeof bullmq,
        readonly address: QueueAddress,
        private readonly name: string,
        readonly queue: Queue,
    ) {}

    /** A failure where the database does not answer. */
    static async open(address: QueueAddress, fleetFolder: string): Promise<FleetQueue> {
        const library = await loadQueue(address.kind);
        if (address.kind === "PostgreSQL") {
            library.setDefaultBackendFactory(library.createPostgresBackend);
        }
        const name = `webex-wholesale-fleet-${projectName(fleetFolder)}`;
        const queue: Queue = new library.Queue(name, { connection: connectionTo(address, "command") });
        // Also reported by whatever was asked of the queue; without a listener they would end the process.
        queue.on("error", () => undefined);
        try {
            await queue.waitUntilReady();
        } catch (error) {
            await queue.close().catch(() => undefined);
            throw new CommandFailure(`The queue ${address.shown} cannot be used: ${causeOf(error)}`);
        }
        return new FleetQueue(library, address, name, queue);
    }

    worker(processor: Processor, options: Omit<bullmq.WorkerOptions, "connection">): Worker {
        return new this.library.Worker(this.name, processor, {
            ...options,
            connection: connectionTo(this.address, "worker"),
        });
    }

    close(): Promise<void> {
        return this.queue.close();
    }
}

/** A command gives up where a worker waits until the database is there again. */
function connectionTo({ kind, url }: QueueAddress, user: "command" | "worker"): bullmq.ConnectionOptions {
    if (kind === "PostgreSQL") {
        return { connectionString: url, schema: SCHEMA, migrate: true, connectionTimeoutMillis: 10_000 };
    }
    return user === "worker"
        ? { url, maxRetriesPerRequest: null }
        : { url, maxRetriesPerRequest: 1, connectTimeout: 10_000, retryStrategy: () => null };
}

/** The name of the Pulumi project: fleets of several projects can share a database. */
function projectName(folder: string): string {
    const file = readYaml(join(folder, "Pulumi.yaml"));
    const parsed = project.safeParse(file.problem === undefined ? file.value : undefined);
    if (!parsed.success) {
        throw new CommandFailure(`Pulumi.yaml in ${folder} has no project name, which is the name of the queue.`);
    }
    return parsed.data.name;
}

/** The database's own words in one line; of several addresses of one host, the first. */
export function causeOf(error: unknown): string {
    const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
    return (first instanceof Error ? first.message : String(first)).split("\n", 1).join("");
}
