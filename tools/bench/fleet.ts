// `npm run bench -- --fleet`: what a stack of a fleet costs in CPU seconds and requests, and whether that grows with the number of stacks.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { cpuSeconds } from "../cpu-time";
import { fleetEnvironment, writeFleet } from "../fleet-layout";
import { runGuarded } from "../pulumi/child";
import type { Pulumi } from "../pulumi/ensure";
import { packageRoot } from "../pulumi/package-root";
import { folderWith } from "./programs";
import { tableOf } from "./table";
import type { Target } from "./targets";
import type { Webex } from "./webex";

const OPERATIONS = ["up", "drift"] as const;
type FleetOperation = (typeof OPERATIONS)[number];

/** Of each customer, as the figures of docs/fleets.md have it. */
const USERS = 10;
const CONCURRENCY = 2;

export interface FleetSample {
    readonly stacks: number;
    readonly operation: FleetOperation;
    /** For each stack. */
    readonly cpu: number;
    readonly requests: number;
    /** In all. */
    readonly seconds: number;
}

export async function fleetSamples(
    stacks: number,
    pulumi: Pulumi,
    webex: Webex,
    say: (line: string) => void,
): Promise<FleetSample[]> {
    const folder = folderWith({ "index.js": "fleet.js" });
    try {
        const env = prepared(folder, stacks, pulumi, webex);
        await webex.empty();
        const samples: FleetSample[] = [];
        for (const operation of OPERATIONS) {
            say(`fleet ${operation} of ${stacks} stacks, ${CONCURRENCY} at a time`);
            await webex.forgetRequests();
            const [cpu, begun] = [cpuSeconds(), performance.now()];
            await run(operation, folder, env);
            samples.push({
                stacks,
                operation,
                cpu: (cpuSeconds() - cpu) / stacks,
                requests: (await webex.requests()) / stacks,
                seconds: (performance.now() - begun) / 1000,
            });
        }
        return samples;
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

function prepared(folder: string, stacks: number, pulumi: Pulumi, webex: Webex): NodeJS.ProcessEnv {
    writeFleet(folder, ["externalId", ...Array.from({ length: stacks }, (_, index) => `crm-${index + 1}`)]);
    return { ...fleetEnvironment(folder, pulumi, process.env), ...webex.env, BENCH_USERS: String(USERS) };
}

async function run(operation: FleetOperation, folder: string, env: NodeJS.ProcessEnv): Promise<void> {
    const command = join(packageRoot(), "bin", "webex-wholesale.js");
    const yes = operation === "up" ? ["--yes"] : [];
    const args = [command, "fleet", operation, ...yes, "--concurrency", String(CONCURRENCY)];
    const { code, stdout, stderr } = await runGuarded(process.execPath, args, { cwd: folder, env });
    if (code !== 0) {
        throw new Error(`fleet ${operation} ended with ${code}:\n${`${stdout}${stderr}`.slice(-4000)}`);
    }
}

export function fleetTable(samples: readonly FleetSample[]): string {
    return tableOf(
        [
            { title: "stacks", right: true },
            { title: "operation" },
            { title: "CPU s per stack", right: true },
            { title: "requests per stack", right: true },
            { title: "wall s in all", right: true },
        ],
        samples.map(({ stacks, operation, cpu, requests, seconds }) => [
            String(stacks),
            operation,
            cpu.toFixed(2),
            requests.toFixed(1),
            seconds.toFixed(1),
        ]),
    );
}

export function fleetTargets(samples: readonly FleetSample[]): Target[] {
    const of = (operation: FleetOperation): FleetSample[] => samples.filter((one) => one.operation === operation);
    const growth = (operation: FleetOperation): Target => {
        const [fewest, most] = [of(operation)[0], of(operation).at(-1)];
        const isGrowth = fewest !== undefined && most !== undefined && fewest !== most;
        return {
            what: `fleet ${operation}: CPU per stack with ${most?.stacks ?? 0} stacks over that with ${fewest?.stacks ?? 0}`,
            most: 1.2,
            measured: isGrowth ? most.cpu / fewest.cpu : undefined,
        };
    };
    return [
        ...OPERATIONS.map(growth),
        {
            what: "fleet drift: requests per stack",
            most: 7,
            measured: of("drift").length === 0 ? undefined : Math.max(...of("drift").map(({ requests }) => requests)),
        },
    ];
}
