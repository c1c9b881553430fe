// Remembers in which histories of the seeded suite one rule alone decided: only there can its absence be noticed.
import * as fc from "fast-check";
import type { Attempt } from "../attempt";
import { history, type Step } from "../moves/step";
import { runHistory, type Parties } from "../run-history";
import { Tally } from "../tally";
import { rulesIn, type Outcome } from "../outcome";
import type { Mutant } from "./mutant";

interface Witness {
    readonly steps: readonly Step[];
    /** How many steps of the suite come before it. */
    readonly before: number;
    /** `provider C8 refused C8 packages.…`: what one rule alone decided, by side. */
    readonly alone: readonly string[];
}

class Witnessing extends Tally {
    readonly alone: string[] = [];

    override add(attempt: Attempt, provider: Outcome, emulator: Outcome): void {
        super.add(attempt, provider, emulator);
        const [severity, reasons] =
            provider.refused.length > 0 ? ["refused", provider.refused] : ["warned", provider.warned];
        this.note("provider", reasons, `${severity} ${reasons.join(" ")}`);
        this.note("emulator", emulator.refused, emulator.refused.join(" "));
    }

    private note(side: Mutant["side"], reasons: readonly string[], words: string): void {
        const [rule, ...others] = rulesIn(reasons);
        if (rule !== undefined && others.length === 0) {
            this.alone.push(`${side} ${rule} ${words} `);
        }
    }
}

export class Witnesses {
    private readonly histories: Witness[] = [];
    steps = 0;

    async gather(parties: Omit<Parties, "tally">, seed: number, count: number): Promise<void> {
        for (const steps of fc.sample(history, { seed, numRuns: count })) {
            const tally = new Witnessing();
            await runHistory({ ...parties, tally }, steps);
            this.histories.push({ steps, before: this.steps, alone: tally.alone });
            this.steps += tally.steps;
        }
    }

    of({ side, rule, says }: Mutant): readonly Witness[] {
        const opening = `${side} ${rule} `;
        return this.histories.filter(({ alone }) =>
            alone.some((line) => line.startsWith(opening) && says.test(line.slice(opening.length))),
        );
    }
}
