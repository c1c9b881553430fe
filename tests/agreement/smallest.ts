// Leaves out of a history what its disagreement does not need: first by halves, then step by step.
import { Disagreement } from "./disagreement";
import type { Step } from "./moves/step";
import { runHistory, type Parties } from "./run-history";

export async function disagreementOf(parties: Parties, steps: readonly Step[]): Promise<Disagreement | undefined> {
    try {
        await runHistory(parties, steps);
        return undefined;
    } catch (error) {
        if (error instanceof Disagreement) {
            return error;
        }
        throw error;
    }
}

/** The same kind of disagreement, by a history of which no single step can be left out. */
export async function smallest(parties: Parties, steps: readonly Step[], found: Disagreement): Promise<Disagreement> {
    let [kept, shown] = [steps, found];
    for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let start = 0; start < kept.length;) {
            const fewer = [...kept.slice(0, start), ...kept.slice(start + size)];
            const again = await disagreementOf(parties, fewer);
            if (again?.kind === shown.kind) {
                [kept, shown] = [fewer, again];
            } else {
                start += size;
            }
        }
    }
    return shown;
}
