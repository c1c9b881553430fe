// The subcommand `fleet enqueue`: puts stacks into the queue, from which workers take them.
import { Argument, type Command } from "commander";
import type { Fleet } from "../../../sdk/fleet-file";
import { counted } from "../../counted";
import { print, printJson, say } from "../../output";
import { requireConsent } from "../confirmation";
import { fleetIn } from "../fleet";
import { stacksInBackend } from "../fleet-backend";
import { OPERATIONS, operations, type Operation, type OperationName } from "../operation";
import { addSelection, type SelectionOptions } from "../options";
import { selectedStacks } from "../selected-stacks";
import { wholeNumber } from "../whole-number";
import { enqueueStacks, type Enqueued, type EnqueuedStack } from "./enqueue-stacks";
import { FleetQueue, type Queue } from "./fleet-queue";
import { requireQueueAddress } from "./queue-address";
import { addQueueOption, type QueueOptions } from "./queue-option";
import { queuedStacks } from "./queued-stacks";

interface EnqueueOptions extends SelectionOptions, QueueOptions {
    readonly failed?: boolean;
    readonly attempts: number;
    readonly yes?: boolean;
}

const DEFAULT_ATTEMPTS = 3;
const parseAttempts = wholeNumber({ least: 1, most: 100 });

const HELP = `
Exit codes: 0 the stacks are in the queue, 2 nothing could be enqueued.

A stack is in the queue once: what waits already is left as it is, and what runs now runs again afterwards. Workers take the
stacks with "webex-wholesale fleet work"; "webex-wholesale fleet status --wait" waits for them.

Examples:
  webex-wholesale fleet enqueue up --yes
  webex-wholesale fleet enqueue drift --only 'crm-0047*'
  webex-wholesale fleet enqueue up --yes --failed`;

export function addFleetEnqueue(fleet: Command): void {
    const command = fleet
        .command("enqueue")
        .summary("put stacks into the queue of the workers")
        .description("Puts stacks into a queue in PostgreSQL or Redis, from which workers on any machine take them.")
        .addArgument(new Argument("<operation>", "what to do with each stack").choices(OPERATIONS));
    addQueueOption(addSelection(command))
        .option("--failed", "only stacks whose last job in the queue failed")
        .option("--attempts <number>", "how often a stack is tried that fails", parseAttempts, DEFAULT_ATTEMPTS)
        .option("-y, --yes", "do not ask, where the operation changes something")
        .addHelpText("after", HELP)
        .action(async (name: OperationName, options: EnqueueOptions) => enqueue(operations[name], options));
}

async function enqueue(operation: Operation, options: EnqueueOptions): Promise<void> {
    const address = requireQueueAddress(options.queue, process.env);
    const fleet = fleetIn(options.cwd);
    const queue = await FleetQueue.open(address, fleet.folder);
    try {
        const stacks = await wanted(fleet, operation, options, queue.queue);
        if (operation.writes && stacks.length > 0) {
            await requireConsent({ operation: operation.name, stacks: stacks.length, yes: options.yes === true });
        }
        const { attempts } = options;
        const results = await enqueueStacks(queue.queue, { operation, stacks, attempts, shared: fleet.sharedStack });
        if (options.json === true) {
            printJson({ operation: operation.name, stacks: results });
        } else {
            print(asLines(operation, results));
        }
    } finally {
        await queue.close();
    }
}

async function wanted(fleet: Fleet, operation: Operation, options: EnqueueOptions, queue: Queue): Promise<string[]> {
    const deployed = await stacksInBackend(fleet);
    const isDestroy = operation.name === "destroy";
    const failed = options.failed === true ? await failedIn(queue) : undefined;
    const { stacks, notes } = await selectedStacks(fleet, { options, deployed, failed, includesStrangers: isDestroy });
    notes.forEach(say);
    const shared = fleet.sharedStack;
    if (!isDestroy || shared === undefined || !stacks.includes(shared)) {
        return [...stacks];
    }
    say(
        `note: the shared stack ${shared} is not enqueued, because the others refer to it. Once they are destroyed: webex-wholesale fleet destroy --only ${shared}`,
    );
    return stacks.filter((stack) => stack !== shared);
}

async function failedIn(queue: Queue): Promise<ReadonlySet<string>> {
    const known = await queuedStacks(queue);
    return new Set([...known.values()].filter(({ state }) => state === "failed").map(({ stack }) => stack));
}

const WORDS: Readonly<Record<Enqueued, string>> = {
    enqueued: "enqueued",
    again: "running now, enqueued to run again afterwards",
    waiting: "in the queue already",
    kept: "left as they are, because another operation waits or runs",
};

function asLines({ name }: Operation, results: readonly EnqueuedStack[]): string[] {
    const count = (result: Enqueued): number => results.filter((one) => one.result === result).length;
    const parts = Object.entries(WORDS).flatMap(([result, words]) => {
        const number = count(result as Enqueued);
        return number === 0 ? [] : [`${number} ${words}`];
    });
    const kept = results.filter(({ result }) => result === "kept").map((one) => `  ${one.stack}: ${one.operation}`);
    return [[`fleet enqueue ${name}: ${counted(results.length, "stack")}`, ...parts].join(", "), ...kept];
}
