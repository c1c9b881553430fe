// One operation on the fleet as a command: selects, asks, runs, and reports in every form that was asked for.
import { writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { counted } from "../counted";
import type { Fleet } from "../../sdk/fleet-file";
import { CommandFailure } from "../failure";
import { print, printJson, say } from "../output";
import { reachBackend } from "../pulumi/backend";
import { deployedStacks, hasOutputs } from "../pulumi/deployed-stacks";
import { pulumiEnvironment } from "../pulumi/pulumi-environment";
import { targetOf } from "../pulumi/target";
import { requireConsent } from "./confirmation";
import { requestShare } from "./environment";
import { runFleet } from "./fleet-run";
import { Interruption } from "./interruption";
import type { Operation } from "./operation";
import { concurrencyOf, type RunOptions } from "./options";
import { FleetRecord } from "./record";
import { exitCodeOf, type FleetResult } from "./result";
import { scanFleet } from "./scan/fleet-scan";
import { shareOf } from "./scan/scan-options";
import { selectedStacks } from "./selected-stacks";
import { isAlive } from "./stack/lock";
import { startPulumi } from "./stack/pulumi-process";
import { runStack } from "./stack/stack-run";
import { asJson } from "./summary/json";
import { asMarkdown } from "./summary/markdown";
import { asText, progressLine } from "./summary/text";

/** The exit code. */
export async function runOnFleet(
    fleet: Fleet,
    operation: Operation,
    options: RunOptions,
    extraArgs: readonly string[],
): Promise<number> {
    const cwd = fleet.folder;
    const record = FleetRecord.of(cwd, operation.name);
    const failed = options.failed === true ? requireRecord(record, operation) : undefined;
    const common = await reachBackend({ cwd, env: pulumiEnvironment(cwd) });
    const deployed = await deployedStacks({ cwd, env: common });
    const includesStrangers = operation.name === "destroy";
    const share = shareOf(options);
    const { stacks: selected, notes } = await selectedStacks(fleet, { options, deployed, failed, includesStrangers });
    notes.forEach(say);
    const scan = share === undefined ? undefined : await scanFleet(fleet, selected, share, say);
    const stacks = scan?.stacks ?? selected;
    if (operation.writes && stacks.length > 0) {
        await requireConsent({ operation: operation.name, stacks: stacks.length, yes: options.yes === true });
    }
    const concurrency = concurrencyOf(options);
    const limit = requestShare(common, Math.min(concurrency, stacks.length) * (options.shard?.count ?? 1));
    const env = { ...common, ...limit };
    say(
        `webex-wholesale: fleet ${operation.name} of ${counted(stacks.length, "stack")}, against ${targetOf(common).name}`,
    );
    const interruption = new Interruption(say);
    const cutOff = record.cutOff();
    record.begin(stacks);
    const isDeployed = (stack: string): boolean => deployed.has(stack);
    const run = (stack: string, args: readonly string[], log: string): Promise<number> => {
        const process = startPulumi(args, { cwd, env, log, sleep: (milliseconds) => sleep(milliseconds) });
        record.started(stack, hostname(), process.pid);
        return interruption.watch(process, process.end);
    };
    const context = {
        ...{ operation, extraArgs, isDeployed, record, run },
        wasCutOff: (stack: string) => cutOff.has(stack),
        around: { host: hostname(), isAlive },
        isInterrupted: () => interruption.isInterrupted,
        now: () => performance.now(),
    };
    const shared = fleet.sharedStack;
    const isFresh = operation.name === "up" && shared !== undefined && stacks.includes(shared);
    let done = 0;
    const result = await interruption.during(() =>
        runFleet({
            ...{ operation, stacks, shared, concurrency, interruption },
            runOne: (stack) => runStack(stack, context),
            problemOfShared: async () =>
                isFresh || shared === undefined || (await hasOutputs(shared, { cwd, env }))
                    ? undefined
                    : `the shared stack ${shared} is not deployed: run webex-wholesale fleet up --yes --only ${shared} first`,
            onEnd: (one) => say(progressLine(one, operation.name, ++done, stacks.length)),
        }),
    );
    scan?.keep(result);
    report({ ...result, scan }, options);
    return exitCodeOf(result);
}

function requireRecord(record: FleetRecord, { name }: Operation): ReadonlySet<string> {
    const failed = record.unfinished();
    if (failed !== undefined) {
        return failed;
    }
    throw new CommandFailure(
        `--failed: there is no earlier fleet ${name} in this folder (.fleet/${name}.jsonl). Run it without --failed; in a pipeline, keep the folder .fleet from one run to the next.`,
    );
}

function report(result: FleetResult, { json, summary }: RunOptions): void {
    if (json === true) {
        printJson(asJson(result));
    } else {
        print(asText(result));
    }
    if (summary === undefined) {
        return;
    }
    try {
        writeFileSync(summary, asMarkdown(result));
    } catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        say(`The summary cannot be written to ${summary} (${code}).`);
        throw new CommandFailure("The stacks were run; only the summary is missing.");
    }
}
