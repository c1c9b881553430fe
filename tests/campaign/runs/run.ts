// One whole run: a seed's program goes up, is renamed, changes and goes away again, under faults and kills; afterwards all sides must agree.
import { said } from "../../support/engine-outcome";
import type { ProviderName } from "../../support/engine-stack";
import { Chance } from "./chance";
import { compared, type Comparison } from "./comparison";
import { versionsOf, type Declared } from "./declared";
import { asDeclared, renamed } from "./naming";
import { isOurs, kill, processesOf } from "./processes";
import { Scene } from "./scene";
import { repeatUntilStable, type Command } from "./repeat-until-stable";
import type { Thing } from "./thing";
import { BackendSide, declaredThings, thingsInState } from "./three-sides";

export interface RunReport {
    readonly seed: number;
    readonly commands: number;
    readonly renamings: number;
    readonly kills: number;
    readonly faults: number;
    readonly objects: number;
    readonly lost: number;
    readonly doubled: number;
    readonly remade: number;
    readonly orphans: number;
    readonly left: number;
    readonly problems: readonly string[];
    readonly log: readonly string[];
}

type Sums = { -readonly [Field in Exclude<keyof RunReport, "seed" | "problems" | "log">]: number };

const nothing: Declared = { template: {}, customers: {}, locations: {}, users: {} };

export async function wholeRun(seed: number, provider: ProviderName): Promise<RunReport> {
    const chance = new Chance(seed);
    const [first, second] = versionsOf(chance);
    const scene = await Scene.set(`${process.pid}-${seed}`, provider);
    const backend = new BackendSide(scene.api);
    const sums: Sums = {
        commands: 0,
        renamings: 0,
        kills: 0,
        faults: 0,
        objects: 0,
        lost: 0,
        doubled: 0,
        remade: 0,
        orphans: 0,
        left: 0,
    };
    const problems: string[] = [];
    const log: string[] = [];
    let before: readonly Thing[] = [];
    let naming = asDeclared;

    const phase = async (command: Command, declared: Declared): Promise<boolean> => {
        if (command === "up") {
            scene.declare(declared, naming);
        }
        const { isStable, problems: found, log: told, ...counted } = await repeatUntilStable(scene, command, chance);
        (["commands", "kills", "faults", "left"] as const).forEach((name) => (sums[name] += counted[name]));
        problems.push(...found, ...(isStable ? [] : [`${command} did not settle`]));
        log.push(...told);
        const sides = {
            declared: command === "up" ? declaredThings(declared) : [],
            state: thingsInState(await scene.project.exportStack()),
            backend: await backend.things(),
            before,
        };
        before = sides.backend;
        const result = compared(sides);
        sums.objects += result.objects;
        (["lost", "doubled", "remade", "orphans"] as const).forEach((name) => (sums[name] += result[name].length));
        problems.push(...spoken(result));
        return isStable;
    };
    const rename = async (declared: Declared): Promise<boolean> => {
        sums.renamings += 1;
        naming = renamed(declared, naming, chance, sums.renamings);
        log.push(`named ${JSON.stringify(naming)}`);
        return phase("up", declared);
    };

    try {
        const isUp = await phase("up", first);
        const isRenamed = isUp && chance.happens(0.8) ? await rename(first) : isUp;
        const isChanged = isRenamed && chance.happens(0.5) ? await phase("up", second) : isRenamed;
        if (isChanged) {
            const preview = said(await scene.project.preview(["--expect-no-changes", "--diff"]));
            if (preview.code !== 0) {
                problems.push(`the last preview is not empty: ${preview.text}`);
            }
        }
        if (isChanged && chance.happens(0.5)) {
            await phase("destroy", nothing);
        }
    } finally {
        const left = processesOf(scene.mark);
        sums.left += left.filter((one) => isOurs(one, scene.loaded)).length;
        left.forEach(kill);
        await scene.tearDown();
    }
    return { seed, ...sums, problems, log };
}

function spoken({ lost, doubled, remade, orphans, differing }: Comparison): string[] {
    return [
        ...lost.map((name) => `lost: ${name}`),
        ...doubled.map((name) => `doubled: ${name}`),
        ...remade.map((name) => `re-created: ${name}`),
        ...orphans.map((name) => `orphan: ${name}`),
        ...differing,
    ];
}
