// The subcommand `fleet status`: what waits, what runs, what failed and why, and what the backend has.
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import { print, printJson, say } from "../../output";
import { CommandFailure } from "../../failure";
import { fleetIn } from "../fleet";
import { stacksInBackend } from "../fleet-backend";
import { addSelection, type SelectionOptions } from "../options";
import { selectedStacks } from "../selected-stacks";
import { FleetQueue, type Queue } from "./fleet-queue";
import { queueAddress, requireQueueAddress, type QueueAddress } from "./queue-address";
import { addQueueOption, type QueueOptions } from "./queue-option";
import { queuedStacks } from "./queued-stacks";
import { exitCodeOfStatus, statusOf } from "./stack-status";
import { asLines, countsOf, countsText, type QueueStatus } from "./status-text";

interface StatusOptions extends SelectionOptions, QueueOptions {
    readonly wait?: boolean;
}

const HELP = `
Exit codes: 0 no stack failed, 7 preview or drift found changes, 1 a stack failed, 2 the status could not be read.

Without a queue it shows what the backend has, and what failed when commands were last run in this folder.

Examples:
  webex-wholesale fleet status
  webex-wholesale fleet status --wait     until no stack waits or runs`;

export function addFleetStatus(fleet: Command): void {
    const command = fleet
        .command("status")
        .summary("show which stacks wait, run or failed, and why")
        .description("Shows the stacks of the fleet: what the queue and the backend know about them.");
    addQueueOption(addSelection(command))
        .option("--wait", "wait until no stack waits or runs")
        .addHelpText("after", HELP)
        .action(async (options: StatusOptions) => {
            process.exitCode = await status(options);
        });
}

async function status(options: StatusOptions): Promise<number> {
    const waits = options.wait === true;
    const address = (waits ? requireQueueAddress : queueAddress)(options.queue, process.env);
    const fleet = fleetIn(options.cwd);
    const reading = address === undefined ? undefined : readQueue(address, fleet.folder, waits);
    if (waits) {
        await reading;
    }
    const [inQueue, deployed] = await Promise.all([reading, stacksInBackend(fleet)]);
    const { stacks, notes } = await selectedStacks(fleet, { options, deployed, includesStrangers: true });
    notes.forEach(say);
    const found = statusOf(stacks, { deployed, queued: inQueue?.queued, folder: fleet.folder });
    const exitCode = exitCodeOfStatus(found);
    const queue = inQueue && { ...inQueue.status, ...countsOf(found) };
    if (options.json === true) {
        printJson({ exitCode, ...(queue !== undefined && { queue }), stacks: found });
    } else {
        print(asLines(found, queue));
    }
    return exitCode;
}

async function readQueue(address: QueueAddress, folder: string, waits: boolean) {
    const fleetQueue = await FleetQueue.open(address, folder);
    const { queue } = fleetQueue;
    try {
        if (waits) {
            await untilDone(queue);
        }
        const status: QueueStatus = { address: address.shown, workers: await queue.getWorkersCount() };
        return { status, queued: await queuedStacks(queue) };
    } catch (error) {
        throw new CommandFailure(
            `The queue ${address.shown} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
        );
    } finally {
        await fleetQueue.close();
    }
}

const LOOK_EVERY = 2_000;
/** Looks after which the counts are said again, if they changed. */
const SAY_EVERY = 5;

async function untilDone(queue: Queue): Promise<void> {
    let said = "";
    for (let look = 0; ; look += 1) {
        const counts = await queue.getJobCounts("waiting", "prioritized", "active", "delayed", "completed", "failed");
        const { waiting = 0, prioritized = 0, active = 0, delayed = 0, completed = 0, failed = 0 } = counts;
        if (waiting + prioritized + active + delayed === 0) {
            return;
        }
        const one = { waiting: waiting + prioritized, running: active, retrying: delayed };
        const text = countsText({ ...one, succeeded: completed, failed });
        if (look % SAY_EVERY === 0 && text !== said) {
            said = text;
            const workers = await queue.getWorkersCount();
            say(workers === 0 ? `${text}; no worker is connected: start one with webex-wholesale fleet work` : text);
        }
        await sleep(LOOK_EVERY);
    }
}
