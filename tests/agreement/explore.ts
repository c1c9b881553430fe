// Looks for disagreements over seeded histories: each kind once, with the smallest history that shows it.
import * as fc from "fast-check";
import type { Disagreement } from "./disagreement";
import { history } from "./moves/step";
import type { Parties } from "./run-history";
import { disagreementOf, smallest } from "./smallest";
import { Tally } from "./tally";

export interface Extent {
    readonly seed: number;
    readonly steps: number;
    /** Histories that are generated from one seed. */
    readonly batch?: number;
}

/** All at once from one seed: a history means the same however many come before it. */
export async function explore(
    parties: Omit<Parties, "tally" | "known">,
    { seed, steps, batch: numRuns = 40 }: Extent,
): Promise<{ readonly tally: Tally; readonly disagreements: readonly Disagreement[] }> {
    const tally = new Tally();
    const known = new Set<string>();
    const disagreements: Disagreement[] = [];
    for (let round = 0; tally.steps < steps; round += 1) {
        for (const moves of fc.sample(history, { seed: seed + round, numRuns })) {
            const found = await disagreementOf({ ...parties, tally, known }, moves);
            if (found !== undefined) {
                // What it takes to find the smallest history is not counted.
                const shown = await smallest({ ...parties, tally: new Tally(), known }, moves, found);
                known.add(shown.kind);
                disagreements.push(shown);
                if (process.env["AGREEMENT_TELL"] !== undefined) {
                    console.log(`\n### ${shown.kind}\n${shown.message}`);
                }
            }
        }
    }
    return { tally, disagreements };
}
