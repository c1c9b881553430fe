// Who is killed, and when: planned by chance, carried out at a request or at a checkpoint of the state.
import { watch } from "node:fs";
import type { Chance } from "./chance";
import type { Gate } from "./gate";
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
    hasStruck = false;

    constructor(
        private readonly run: string,
        private readonly plan: KillPlan | undefined,
        gate: Gate,
        stateFolder: string,
    ) {
        if (plan === undefined || plan.moment === "checkpoint") gate.expect(undefined);
        else gate.expect({ at: plan.at, when: plan.moment, act: async () => this.strike() });
        if (plan?.moment === "checkpoint") this.stopWatching = this.watch(plan.at, stateFolder);
    }

    get hasKilledCli(): boolean {
        return this.hasStruck && this.plan?.victim !== "provider";
    }

    end(): void {
        this.stopWatching();
    }

    /** Whether the provider, who asked, lives on. */
    private strike(): boolean {
        const { plan } = this;
        const doomed = processesOf(this.run).filter(({ kind }) =>
            plan?.victim === "both" ? kind === "cli" || kind === "provider" : kind === plan?.victim,
        );
        doomed.forEach(kill);
        this.hasStruck = doomed.length > 0;
        return plan?.victim === "cli";
    }

    private watch(at: number, stateFolder: string): () => void {
        let seen = 0;
        const watcher = watch(stateFolder, () => {
            seen += 1;
            // Each writing of the state is several changes of files.
            if (seen === at * 2) this.strike();
        });
        return () => watcher.close();
    }
}
