// One part of the benchmark: who takes part, with how many users, under which limits; all take turns, so that noise hits all alike.
import type { Contestant, Operation, Sample } from "./contestant";
import { MemoryWatch } from "./memory-watch";
import type { Limits, Webex } from "./webex";

export interface Scene {
    readonly name: string;
    readonly sizes: readonly number[];
    readonly repeats: number;
    readonly operations: readonly Operation[];
    readonly contestants: readonly Contestant[];
    /** Applies while an operation of the scene is measured, but not while it is prepared. */
    readonly limits?: Limits;
    readonly env?: Readonly<Record<string, string>>;
}

export interface Reporter {
    say(line: string): void;
    /** False once the time is used up; the rest is reported as left out. */
    mayBegin(what: string): boolean;
}

async function measure(
    scene: Scene,
    contestant: Contestant,
    users: number,
    webex: Webex,
    reporter: Reporter,
): Promise<Sample[]> {
    await webex.empty();
    const opened = await contestant.open(users, { ...webex.env, ...scene.env });
    const samples: Sample[] = [];
    const last = Math.max(...scene.operations.map((operation) => order.indexOf(operation)));
    try {
        for (const operation of order.slice(0, last + 1)) {
            const isMeasured = scene.operations.includes(operation);
            if (!isMeasured && operation !== "up") {
                continue;
            }
            await webex.forgetRequests();
            await webex.limit(isMeasured ? (scene.limits ?? {}) : {});
            const memory = new MemoryWatch(opened.folder, contestant.memoryOf);
            const begun = performance.now();
            await opened.run(operation).finally(() => memory.stop());
            const seconds = (performance.now() - begun) / 1000;
            const state = operation === "up" ? opened.state() : undefined;
            const requests = await webex.requests();
            if (isMeasured) {
                const measured = { scene: scene.name, contestant: contestant.name, users, operation };
                samples.push({ ...measured, seconds, requests, megabytes: memory.stop(), state });
                reporter.say(`${scene.name}, ${users} users, ${contestant.name}: ${operation} ${seconds.toFixed(2)} s`);
            }
        }
    } finally {
        opened.close();
    }
    return samples;
}

const order: readonly Operation[] = ["up", "preview", "refresh", "destroy"];

export async function play(scene: Scene, webex: Webex, reporter: Reporter): Promise<Sample[]> {
    const samples: Sample[] = [];
    for (const users of scene.sizes) {
        for (let round = 1; round <= scene.repeats; round++) {
            if (!reporter.mayBegin(`${scene.name}, ${users} users, round ${round} of ${scene.repeats}`)) {
                continue;
            }
            for (const contestant of scene.contestants) {
                samples.push(...(await measure(scene, contestant, users, webex, reporter)));
            }
        }
    }
    return samples;
}
