// Divides the stacks among jobs: a stack stays in its shard whatever other stacks come and go.
import { createHash } from "node:crypto";
import { InvalidArgumentError } from "commander";

export interface Shard {
    /** From 1. */
    readonly index: number;
    readonly count: number;
}

/** Of `--shard 2/5`. */
export function parseShard(text: string): Shard {
    const [, index = "", count = ""] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (count === "" || shard.index < 1 || shard.index > shard.count) {
        throw new InvalidArgumentError("Write the number of the shard and how many there are, such as 1/5 to 5/5.");
    }
    return shard;
}

/** From 1 to `count`, by the name alone. */
export function shardOf(stack: string, count: number): number {
    return (createHash("sha256").update(stack).digest().readUInt32BE(0) % count) + 1;
}

export const isInShard = (stack: string, shard: Shard | undefined): boolean =>
    shard === undefined || shardOf(stack, shard.count) === shard.index;
