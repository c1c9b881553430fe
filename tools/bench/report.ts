// The report in words and tables: what was measured, how it grows, and which targets are met.
import { cpus, loadavg, totalmem } from "node:os";
import type { Fact } from "./fact";
import { operations } from "./contestant";
import type { Results } from "./results";
import { parts } from "./scenes";
import { tableOf } from "./table";
import type { Target } from "./targets";

const seconds = (value: number): string => value.toFixed(2);
const whole = (value: number | undefined): string =>
    value === undefined ? "" : Math.round(value).toLocaleString("en");

function measurements(results: Results): string {
    const rows = results.rows.map((row) => {
        const spread = results.seconds(row);
        const state = results.state(row);
        return [
            row.scene,
            row.users.toLocaleString("en"),
            row.operation === "refresh" ? "preview --refresh" : row.operation,
            row.contestant,
            spread === undefined ? "" : seconds(spread.median),
            spread === undefined || spread.count === 1 ? "once" : `${seconds(spread.min)} to ${seconds(spread.max)}`,
            whole(results.requests(row)),
            state === undefined ? "" : whole(state.bytes / 1000),
            whole(results.megabytes(row)),
        ];
    });
    return tableOf(
        [
            { title: "part" },
            { title: "users", right: true },
            { title: "operation" },
            { title: "contestant" },
            { title: "median s", right: true },
            { title: "min to max", right: true },
            { title: "requests", right: true },
            { title: "state kB", right: true },
            { title: "memory MB", right: true },
        ],
        rows,
    );
}

function growth(results: Results): string {
    const rows = [parts.everyday, parts.growth, parts.large].flatMap((scene) =>
        [...new Set(results.rows.filter((row) => row.scene === scene).map(({ contestant }) => contestant))].map(
            (contestant) => [
                scene,
                results.sizes(scene).join(" to "),
                contestant,
                ...operations.map((operation) => results.growth(scene, contestant, operation)?.toFixed(2) ?? ""),
            ],
        ),
    );
    const titles = operations.map((title) => ({ title, right: true }));
    return tableOf([{ title: "part" }, { title: "users" }, { title: "contestant" }, ...titles], rows);
}

const number = (value: number): string => (value >= 100 ? whole(value) : value.toFixed(value < 0.1 ? 3 : 2));

const outcomeOf = ({ measured, most }: Target): string =>
    measured === undefined ? "not measured" : measured <= most ? "met" : "missed";

function targets(all: readonly Target[]): string {
    const rows = all.map((target) => [
        target.what,
        number(target.most),
        target.measured === undefined ? "" : number(target.measured),
        outcomeOf(target),
    ]);
    return tableOf(
        [{ title: "target" }, { title: "at most", right: true }, { title: "measured", right: true }, { title: "" }],
        rows,
    );
}

const facts = (all: readonly Fact[]): string =>
    tableOf(
        [{ title: "measured beside" }, { title: "value", right: true }],
        all.map(({ what, value }) => [what, value]),
    );

/** Of `--fleet`, which measures nothing else. */
export const fleetReportOf = (
    { began, loadBefore, leftOut }: Pick<Run, "began" | "loadBefore" | "leftOut">,
    table: string,
    ofFleet: readonly Target[],
): string => [machine(began, loadBefore), table, targets(ofFleet), leftOutText(leftOut)].join("\n\n");

/** A later reader of the figures needs to know how busy the machine was. */
const machine = (began: Date, loadBefore: number): string =>
    `Measured ${began.toISOString().slice(0, 16).replace("T", " ")} UTC with Node.js ${process.version} on ${process.platform}, ` +
    `${cpus().length} processors (${cpus()[0]?.model.trim() ?? "unknown"}), ${whole(totalmem() / 1e9)} GB; ` +
    `load ${loadBefore.toFixed(1)} at the start, ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Times are wall-clock seconds of the whole command.`;

export interface Run {
    readonly began: Date;
    readonly loadBefore: number;
    readonly results: Results;
    readonly facts: readonly Fact[];
    readonly targets: readonly Target[];
    readonly leftOut: readonly string[];
}

const leftOutText = (leftOut: readonly string[]): string =>
    leftOut.length === 0 ? "Nothing was left out." : `Left out:\n\n${leftOut.map((what) => `- ${what}`).join("\n")}`;

export function reportOf(run: Run): string {
    return [
        machine(run.began, run.loadBefore),
        measurements(run.results),
        "Time per user with the most users, divided by time per user with the fewest:",
        growth(run.results),
        ...(run.facts.length === 0 ? [] : [facts(run.facts)]),
        targets(run.targets),
        leftOutText(run.leftOut),
    ].join("\n\n");
}
