// The command line of the benchmark.
import { parseArgs } from "node:util";
import { operations, type Operation } from "./contestant";

export interface Options {
    readonly sizes: readonly number[] | undefined;
    readonly repeats: number | undefined;
    readonly only: readonly Operation[];
    /** Measure only the cost of a limit of that many requests a minute. */
    readonly limit: number | undefined;
    /** Measure only what a stack of a fleet costs; `sizes` are numbers of stacks then. */
    readonly fleet: boolean;
    /** Measure only the native plugin beside the dynamic resources. */
    readonly native: boolean;
    readonly quick: boolean;
    /** 1,000 and 2,000 users with the engine's checkpoints too. */
    readonly large: boolean;
    /** After this time, measurements that have not begun are left out and listed as such. */
    readonly minutes: number;
    /** Folder of performance.md and performance.svg. */
    readonly docs: string | undefined;
}

export class WrongOption extends Error {}

export const usage = `npm run bench -- [options]

  --sizes 10,100      numbers of users (default: 10, 100, 500, and 200 and 2,000 for growth)
  --repeats 3         how many times each size is measured
  --only up,preview   only these operations, of up, preview, refresh, destroy
  --limit [300]       only the measurements under a limit of requests a minute
  --fleet             only what a stack of a fleet costs, with 10 and 30 stacks (with --sizes: numbers of stacks)
  --native            only the native plugin beside the dynamic resources, with 200 and 500 users
  --quick             small sizes, one repeat, two minutes
  --large             1,000 and 2,000 users with the engine's checkpoints too, once (takes another hour and a half)
  --minutes 20        starts no new measurement after that time, and lists what it left out
  --docs docs         folder in which performance.md and performance.svg are updated (default: none)
`;

const positive = (name: string, text: string): number => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < 1) {
        throw new WrongOption(`--${name} must be a whole number above 0, not ${JSON.stringify(text)}.`);
    }
    return value;
};

function operationOf(text: string): Operation {
    const found = operations.find((operation) => operation === text);
    if (found === undefined) {
        throw new WrongOption(`--only must be one or more of ${operations.join(", ")}, not ${JSON.stringify(text)}.`);
    }
    return found;
}

/** `--limit` alone means 300. */
const withDefaultLimit = (args: readonly string[]): string[] =>
    args.flatMap((argument, place) =>
        argument === "--limit" && !/^\d/u.test(args[place + 1] ?? "") ? ["--limit=300"] : [argument],
    );

export function readOptions(args: readonly string[]): Options {
    const { values } = parseArgs({
        args: withDefaultLimit(args),
        options: {
            sizes: { type: "string" },
            repeats: { type: "string" },
            only: { type: "string" },
            limit: { type: "string" },
            fleet: { type: "boolean", default: false },
            native: { type: "boolean", default: false },
            quick: { type: "boolean", default: false },
            large: { type: "boolean", default: false },
            minutes: { type: "string" },
            docs: { type: "string" },
        },
    });
    const optional = (name: "repeats" | "limit" | "minutes"): number | undefined =>
        values[name] === undefined ? undefined : positive(name, values[name]);
    return {
        sizes: values.sizes?.split(",").map((text) => positive("sizes", text)),
        repeats: optional("repeats"),
        only: values.only?.split(",").map(operationOf) ?? operations,
        limit: optional("limit"),
        fleet: values.fleet,
        native: values.native,
        quick: values.quick,
        large: values.large,
        minutes: optional("minutes") ?? 20,
        docs: values.docs,
    };
}
