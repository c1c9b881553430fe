// The option of the commands that use the queue, and their folder.
import type { Command } from "commander";
import { QUEUE_VARIABLE } from "./queue-address";

export interface QueueOptions {
    readonly queue?: string;
}

export const addQueueOption = (command: Command): Command =>
    command.option("--queue <address>", `postgres://... or redis://... of the queue; better in ${QUEUE_VARIABLE}`);
