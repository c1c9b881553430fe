// `npm run bench`: this package beside its peers, in one run, on this machine; prints one report, and updates the docs if asked to.
import { loadavg } from "node:os";
import { ensurePulumi } from "../pulumi/ensure";
import type { Sample } from "./contestant";
import { writeDocs } from "./docs";
import { fleetSamples, fleetTable, fleetTargets, type FleetSample } from "./fleet";
import { emulatorFacts } from "./emulator-facts";
import type { Fact } from "./fact";
import { readOptions, usage, type Options } from "./options";
import { fleetReportOf, reportOf, type Run } from "./report";
import { Results } from "./results";
import { play, type Reporter } from "./scene";
import { scenesFor } from "./scenes";
import { startupFacts } from "./startup";
import { targetsOf } from "./targets";
import { Webex } from "./webex";

const SUBSCRIBERS = 50_000;
const SUBSCRIBERS_QUICK = 1000;

const say = (line: string): void => {
    process.stderr.write(`bench: ${line}\n`);
};

async function factsFor({ quick, limit, native, sizes }: Options, reporter: Reporter): Promise<Fact[]> {
    if (limit !== undefined || native) {
        return [];
    }
    const isSmall = quick || sizes !== undefined;
    const subscribers = isSmall ? SUBSCRIBERS_QUICK : SUBSCRIBERS;
    const facts: Fact[] = [];
    if (reporter.mayBegin("start-up time of the provider process and of the SDK")) {
        facts.push(...(await startupFacts(quick ? 3 : 7)));
    }
    if (reporter.mayBegin(`the emulator by itself, ${subscribers.toLocaleString("en")} subscribers`)) {
        facts.push(...(await emulatorFacts(quick ? 1 : 3, subscribers)));
    }
    return facts;
}

/** Listed even if there was time: by default these are left out. */
const neverInDefault = ({ sizes, quick, limit, native, large }: Options): string[] =>
    sizes !== undefined || limit !== undefined || native || large
        ? []
        : [
              `more users than ${quick ? "50" : "500"} with the engine's checkpoints (\`--large\`)`,
              ...(quick ? ["the sizes of a full run"] : []),
          ];

async function bench(options: Options): Promise<Run> {
    const run = { began: new Date(), loadBefore: loadavg()[0] ?? 0 };
    const end = Date.now() + options.minutes * 60_000;
    const leftOut = neverInDefault(options);
    const reporter: Reporter = {
        say,
        mayBegin(what) {
            const isTime = Date.now() < end;
            if (!isTime) {
                leftOut.push(`${what}: the time limit of ${options.minutes} minutes was reached`);
            }
            return isTime;
        },
    };
    const pulumi = await ensurePulumi({ say });
    say(pulumi.sentence);
    const facts = await factsFor(options, reporter);
    const samples: Sample[] = [];
    const webex = await Webex.start();
    const stop = (): void => void webex.stop().finally(() => process.exit(130));
    process.once("SIGINT", stop).once("SIGTERM", stop);
    try {
        for (const scene of await scenesFor(options, pulumi)) {
            samples.push(...(await play(scene, webex, reporter)));
        }
    } finally {
        await webex.stop();
    }
    const results = new Results(samples);
    return { ...run, results, facts, targets: targetsOf(results), leftOut };
}

const STACKS = [10, 30];

async function benchFleet({ sizes = STACKS, minutes }: Options): Promise<string> {
    const run = { began: new Date(), loadBefore: loadavg()[0] ?? 0 };
    const end = Date.now() + minutes * 60_000;
    const pulumi = await ensurePulumi({ say });
    const samples: FleetSample[] = [];
    const leftOut: string[] = [];
    const webex = await Webex.start();
    const stop = (): void => void webex.stop().finally(() => process.exit(130));
    process.once("SIGINT", stop).once("SIGTERM", stop);
    try {
        for (const stacks of [...sizes].sort((one, other) => one - other)) {
            if (Date.now() < end) {
                samples.push(...(await fleetSamples(stacks, pulumi, webex, say)));
            } else {
                leftOut.push(`${stacks} stacks: the time limit of ${minutes} minutes was reached`);
            }
        }
    } finally {
        await webex.stop();
    }
    return fleetReportOf({ ...run, leftOut }, fleetTable(samples), fleetTargets(samples));
}

async function main(args: readonly string[]): Promise<void> {
    if (args.includes("--help")) {
        process.stdout.write(usage);
        return;
    }
    const options = readOptions(args);
    if (options.fleet) {
        process.stdout.write(`${await benchFleet(options)}\n`);
        return;
    }
    const run = await bench(options);
    const report = reportOf(run);
    process.stdout.write(`${report}\n`);
    if (options.docs !== undefined) {
        writeDocs(options.docs, report, run);
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
});
