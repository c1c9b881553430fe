// Breaks a rule, and runs the seeded histories until the two sides disagree.
import { Disagreement } from "../disagreement";
import { runHistory, type Parties } from "../run-history";
import { Tally } from "../tally";
import type { Mutant } from "./mutant";
import type { Witnesses } from "./witnesses";

export interface Hunted {
    readonly mutant: Mutant;
    /** Steps of the suite until the disagreement; absent where there was none. */
    readonly steps: number | undefined;
}

/** Enough to decide: each of them contains a step that the rule alone decided. */
const MOST = 40;

export async function hunt(parties: Omit<Parties, "tally">, mutant: Mutant, witnesses: Witnesses): Promise<Hunted> {
    for (const { steps, before } of witnesses.of(mutant).slice(0, MOST)) {
        const tally = new Tally();
        mutant.breakIt();
        try {
            await runHistory({ ...parties, tally }, steps);
        } catch (error) {
            // A backend that falls over what its rule let pass has been noticed as well.
            if (error instanceof Disagreement || mutant.side === "emulator") {
                return { mutant, steps: before + tally.steps };
            }
            throw error;
        } finally {
            mutant.mendIt();
        }
    }
    return { mutant, steps: undefined };
}

const wordFor = ({ mutant: { equivalent }, steps }: Hunted): string =>
    steps !== undefined
        ? `${String(steps).padStart(6)} steps`
        : equivalent === undefined
          ? "not noticed"
          : `not to be noticed: ${equivalent}`;

export const tableOf = (hunted: readonly Hunted[]): string =>
    hunted.map((one) => `${one.mutant.name.padEnd(66)} ${wordFor(one)}`).join("\n");
