// The command `npm run campaign`: the grid and whole runs, for as long as it is told, and the table at the end.
import { Command, InvalidArgumentError, Option } from "commander";
import { PROVIDERS, type ProviderName } from "../support/engine-stack";
import { everyRenaming } from "./every-renaming";
import { runGrid } from "./grid/grid";
import { runsInParallel } from "./runs/parallel";
import { rowOfGrid, rowOfRuns, table, type Row } from "./runs/tally";

interface Options {
    readonly minutes: number;
    readonly runs: number;
    readonly seed: number;
    readonly parallel: number;
    readonly grid: string;
    readonly renamings: boolean;
    readonly provider: ProviderName;
}

function positive(value: string): number {
    const number = Number(value);
    if (number > 0) {
        return number;
    }
    throw new InvalidArgumentError("It must be a number above 0.");
}

const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
    const options = new Command("campaign")
        .description("Faults and kills against every operation, through the real provider process and the real CLI.")
        .option("--minutes <number>", "begin no whole run after this time", positive, 60)
        .option("--runs <number>", "whole runs, at most", positive, 500)
        .option("--seed <number>", "of the first run; each next run has the next one", positive, 1)
        .option("--parallel <number>", "whole runs at a time", positive, 2)
        .option("--grid <size>", "full, short or none", "full")
        .addOption(
            new Option("--provider <name>", "of the whole runs: the TypeScript classes, or the native plugin")
                .choices(PROVIDERS)
                .default("classes"),
        )
        .option("--no-renamings", "leave out the test of names that change, with all its cells")
        .parse()
        .opts<Options>();
    const began = Date.now();
    const rows: Row[] = [];
    if (options.grid !== "none") {
        const progress = (done: number, all: number): void => {
            if (done % 100 === 0) {
                say(`grid: ${done} of ${all} batches of cells`);
            }
        };
        rows.push(rowOfGrid(await runGrid({ isFull: options.grid === "full", workers: 8, say, progress })));
        say(table(rows));
    }
    const until = began + options.minutes * 60_000;
    const reports = await runsInParallel({ ...options, until, say });
    rows.push(rowOfRuns(reports));
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    say(`\n${table(rows)}\n\n${minutes} minutes, seeds ${options.seed} to ${options.seed + reports.length - 1}`);
    const isRenamed = !options.renamings || everyRenaming();
    process.exitCode = !isRenamed || rows.some(({ problems, left }) => problems + left > 0) ? 1 : 0;
}

main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
});
