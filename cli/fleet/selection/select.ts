// Which stacks a command works on: those of the customers file, or for what is removed those that exist, narrowed by the options.
import { minimatch } from "minimatch";
import { amongNames, hintFor } from "../../../provider/validation/hint";
import { CommandFailure } from "../../failure";
import { isInShard, type Shard } from "./shard";

export interface Wanted {
    /** Names, or patterns with `*`. */
    readonly only?: readonly string[] | undefined;
    readonly shard?: Shard | undefined;
    /** Those that a change affects; absent where nobody asked. */
    readonly changed?: ReadonlySet<string> | undefined;
    /** Those that did not succeed last time; absent where nobody asked. */
    readonly failed?: ReadonlySet<string> | undefined;
}

export interface Stacks {
    readonly shared: string | undefined;
    /** In the order of the customers file. */
    readonly ofCustomers: readonly string[];
}

/** In the order in which they run, which is shared first. The shared stack is in no shard: one job runs it, before the shards. */
export function select({ shared, ofCustomers }: Stacks, wanted: Wanted): string[] {
    const all = [...(shared === undefined ? [] : [shared]), ...ofCustomers];
    for (const pattern of wanted.only ?? []) {
        if (!all.some((stack) => matches(stack, pattern))) {
            throw new CommandFailure(unknown(pattern, all));
        }
    }
    return all.filter(
        (stack) =>
            (wanted.only === undefined || wanted.only.some((pattern) => matches(stack, pattern))) &&
            (wanted.changed === undefined || wanted.changed.has(stack)) &&
            (wanted.failed === undefined || wanted.failed.has(stack)) &&
            (stack === shared ? wanted.shard === undefined : isInShard(stack, wanted.shard)),
    );
}

const matches = (stack: string, pattern: string): boolean =>
    stack === pattern || minimatch(stack, pattern, { nocomment: true, nonegate: true, dot: true });

function unknown(pattern: string, all: readonly string[]): string {
    const hint = hintFor(pattern, amongNames(all));
    return [`--only ${pattern}: there is no such stack in this fleet.`, ...(hint === undefined ? [] : [hint])].join(
        " ",
    );
}
