// The options that the subcommands of `fleet` share, and what is wrong with a value of one.
import { availableParallelism } from "node:os";
import type { Command } from "commander";
import type { ScanOptions } from "./scan/scan-options";
import { parseShard, type Shard } from "./selection/shard";
import { wholeNumber } from "./whole-number";

export interface SelectionOptions {
    readonly cwd: string;
    readonly only?: readonly string[];
    readonly changedSince?: string;
    readonly shard?: Shard;
    readonly json?: boolean;
}

export interface RunOptions extends SelectionOptions, ScanOptions {
    readonly failed?: boolean;
    readonly concurrency?: number;
    readonly summary?: string;
    readonly yes?: boolean;
}

export function addSelection(command: Command): Command {
    return command
        .option("-C, --cwd <folder>", "the folder of the fleet, which contains fleet.yaml", ".")
        .option("--only <stack...>", "only these stacks: names, or patterns with *")
        .option("--changed-since <commit>", "only stacks that the changes since a git commit affect")
        .option("--shard <i/N>", "only the i-th of N parts of the fleet, without the shared stack", parseShard)
        .option("--json", "print JSON");
}

const MOST = 64;
const DEFAULT_MOST = 8;
export const parseConcurrency = wholeNumber({ least: 1, most: MOST });
const defaultConcurrency = (): number => Math.min(availableParallelism(), DEFAULT_MOST);

export function addRun(command: Command, writes: boolean): Command {
    addSelection(command)
        .option("--failed", "only stacks that did not succeed when this was last run in this folder")
        .option(
            "--concurrency <number>",
            `how many stacks at a time, at most ${MOST} (default: one for each processor, at most ${DEFAULT_MOST})`,
            parseConcurrency,
        )
        .option("--summary <file>", "also write a summary in Markdown to this file");
    return writes ? command.option("-y, --yes", "do not ask before anything is changed") : command;
}

export const concurrencyOf = ({ concurrency }: { readonly concurrency?: number | undefined }): number =>
    concurrency ?? defaultConcurrency();
