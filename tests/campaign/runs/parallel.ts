// Whole runs side by side, one seed after another, until there are enough or the time is up; a run that fails tells its seed.
import type { ProviderName } from "../../support/engine-stack";
import { wholeRun, type RunReport } from "./run";

export interface RunsOptions {
    readonly provider: ProviderName;
    readonly runs: number;
    readonly seed: number;
    readonly parallel: number;
    /** No run begins after this time, in milliseconds since 1970. */
    readonly until?: number;
    readonly say: (line: string) => void;
}

export async function runsInParallel({
    provider,
    runs,
    seed,
    parallel,
    until,
    say,
}: RunsOptions): Promise<RunReport[]> {
    const reports: RunReport[] = [];
    let next = seed;
    const work = async (): Promise<void> => {
        while (next < seed + runs && Date.now() < (until ?? Infinity)) {
            const own = next;
            next += 1;
            const report = await wholeRun(own, provider);
            reports.push(report);
            const { commands, kills, faults, left, problems } = report;
            const told = `seed ${own}: ${commands} commands, ${kills} kills, ${faults} faults, ${left} processes left`;
            say(problems.length === 0 ? told : `${told}\n${problems.join("\n")}\n${report.log.join("\n")}`);
        }
    };
    await Promise.all(Array.from({ length: parallel }, work));
    return reports;
}
