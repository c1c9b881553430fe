// Repeats a command until it succeeds, as a person would: first under faults and kills, at last without.
import { said, traceIn } from "../../support/engine-outcome";
import { finishJobs, liftFaults } from "../control";
import { badlyPrinted } from "../grid/readable";
import type { Chance } from "./chance";
import { Killer, planKill, spoken } from "./killing";
import { isOurs, kill, processesOf, type Running } from "./processes";
import type { Scene } from "./scene";
import { injectFaults } from "./inject-faults";

export type Command = "up" | "destroy";

export interface StableRun {
    readonly isStable: boolean;
    readonly commands: number;
    readonly kills: number;
    readonly faults: number;
    readonly left: number;
    readonly problems: readonly string[];
    /** What was done and said, for a run that fails. */
    readonly log: readonly string[];
}

const MOST_TRIES = 8;
/** How likely trouble is at the first try, the second, and so on. */
const TROUBLE = [0.85, 0.5, 0.25];
/** Milliseconds for a process to see that its engine has gone. */
const PATIENCE = 20_000;

export async function repeatUntilStable(scene: Scene, command: Command, chance: Chance): Promise<StableRun> {
    const log: string[] = [];
    const problems: string[] = [];
    const sum = { commands: 0, kills: 0, faults: 0, left: 0 };
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
        const isTroubled = chance.happens(TROUBLE[attempt] ?? 0);
        const plan = isTroubled && chance.happens(0.75) ? planKill(chance) : undefined;
        if (isTroubled) {
            await injectFaults(scene.api, chance);
        }
        const killer = new Killer(scene.mark, plan, scene.proxy, scene.stateFolder);
        const { code, text } = said(await scene.project[command](["--suppress-progress"]));
        killer.end();
        // A person who runs it again takes longer than a request does.
        await scene.proxy.idle();
        const { requests } = scene.proxy;
        scene.proxy.expect(undefined);
        const struck = await liftFaults(scene.api);
        await finishJobs(scene.api);
        sum.commands += 1;
        sum.kills += killer.hasKilled ? 1 : 0;
        sum.faults += struck;
        const killed = plan === undefined || !killer.hasKilled ? "nobody killed" : `killed ${spoken(plan)}`;
        log.push(`${command}: exit ${code}, ${requests} requests, ${struck} faults, ${killed}\n${text}`);
        problems.push(...traceIn({ text, code }).slice(0, 1), ...badlyPrinted(killer.hasKilled ? "" : text));
        if (killer.hasKilledCli) {
            const left = await leftOver(scene);
            sum.left += left.length;
            problems.push(...left.map((one) => `left ${PATIENCE / 1_000} s after its engine: ${one}`));
            log.push(...scene.removeTornAttributes().map((file) => `removed ${file}, which was empty`));
            const cancelled = said(await scene.project.run(["cancel", "--yes", "--stack", "test"]));
            log.push(`cancel: exit ${cancelled.code}\n${cancelled.text}`);
        } else if (code === 0) {
            return { isStable: true, ...sum, problems, log };
        }
    }
    return { isStable: false, ...sum, problems, log };
}

/** The processes of ours that outlive their killed engine for long; whatever is left is ended. */
async function leftOver({ mark, loaded }: Scene): Promise<string[]> {
    const until = Date.now() + PATIENCE;
    const ours = (): Running[] => processesOf(mark).filter((one) => isOurs(one, loaded));
    let left = ours();
    while (left.length > 0 && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        left = ours();
    }
    processesOf(mark).forEach(kill);
    return left.map(({ command }) => command);
}
