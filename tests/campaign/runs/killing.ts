// Who is killed, and when: planned by chance, carried out at a request or at a checkpoint of the state.
import { watch } from "node:fs";
import type { Chance } from "./chance";
import type { PausingProxy } from "./pausing-proxy";
import { kill, processesOf } from "./processes";

const victims = ["cli", "provider", "both"] as const;
const moments = ["before", "after", "checkpoint"] as const;

export interface KillPlan {
    readonly victim: (typeof victims)[number];
    /** Before a request, after it and before its answer, or when the engine writes its state. */
    readonly moment: (typeof moments)[number];
    readonly at: number;
}

export function planKill(chance: Chance): KillPlan {
    const moment = chance.pick(moments);
    return { victim: chance.pick(victims), moment, at: 1 + chance.below(moment === "checkpoint" ? 12 : 45) };
}

export const spoken = ({ victim, moment, at }: KillPlan): string => `${victim} at ${moment} ${at}`;

/** Lies in wait during one command. */
export class Killer {
    private readonly stopWatching: () => void = () => undefined;
    hasKilled = false;

    constructor(
        private readonly run: string,
        private readonly plan: KillPlan | undefined,
        proxy: PausingProxy,
        stateFolder: string,
    ) {
        if (plan === undefined || plan.moment === "checkpoint") {
            proxy.expect(undefined);
        } else {
            proxy.expect({ at: plan.at, when: plan.moment, act: async () => this.killNow() });
        }
        if (plan?.moment === "checkpoint") {
            this.stopWatching = this.watch(plan.at, stateFolder);
        }
    }

    get hasKilledCli(): boolean {
        return this.hasKilled && this.plan?.victim !== "provider";
    }

    end(): void {
        this.stopWatching();
    }

    /** Whether the provider, who asked, lives on. */
    private killNow(): boolean {
        const { plan } = this;
        const doomed = processesOf(this.run).filter(({ kind }) =>
            plan?.victim === "both" ? kind === "cli" || kind === "provider" : kind === plan?.victim,
        );
        doomed.forEach(kill);
        this.hasKilled = doomed.length > 0;
        return plan?.victim === "cli";
    }

    private watch(at: number, stateFolder: string): () => void {
        let seen = 0;
        const watcher = watch(stateFolder, () => {
            seen += 1;
            // Each writing of the state is several changes of files.
            if (seen === at * 2) {
                this.killNow();
            }
        });
        return () => watcher.close();
    }
}
