// Counts, over all histories, which rules refused on which side, and how often one alone decided.
import { nameOf, type Attempt } from "./attempt";
import { rulesIn, type Verdict } from "./verdict";

interface Count {
    provider: number;
    emulator: number;
    /** The only rule that refused, on that side. */
    alone: { provider: number; emulator: number };
}

const nothing = (): Count => ({ provider: 0, emulator: 0, alone: { provider: 0, emulator: 0 } });

export class Tally {
    histories = 0;
    steps = 0;
    readonly accepted = new Map<string, number>();
    readonly refused = new Map<string, number>();
    readonly rules = new Map<string, Count>();

    add(attempt: Attempt, provider: Verdict, emulator: Verdict): void {
        this.steps += 1;
        const kept = emulator.refused.length > 0 ? this.refused : this.accepted;
        kept.set(nameOf(attempt), (kept.get(nameOf(attempt)) ?? 0) + 1);
        this.count("provider", rulesIn(provider.refused.length > 0 ? provider.refused : provider.warned));
        this.count("emulator", rulesIn(emulator.refused));
    }

    /** Adds another tally's counts. */
    take(other: Tally): void {
        this.histories += other.histories;
        this.steps += other.steps;
        for (const [mine, theirs] of [
            [this.accepted, other.accepted],
            [this.refused, other.refused],
        ] as const) {
            for (const [name, count] of theirs) {
                mine.set(name, (mine.get(name) ?? 0) + count);
            }
        }
        for (const [rule, { provider, emulator, alone }] of other.rules) {
            const count = this.rules.get(rule) ?? nothing();
            count.provider += provider;
            count.emulator += emulator;
            count.alone.provider += alone.provider;
            count.alone.emulator += alone.emulator;
            this.rules.set(rule, count);
        }
    }

    private count(side: "provider" | "emulator", rules: readonly string[]): void {
        for (const rule of rules) {
            const count = this.rules.get(rule) ?? nothing();
            count[side] += 1;
            count.alone[side] += rules.length === 1 ? 1 : 0;
            this.rules.set(rule, count);
        }
    }

    /** What the histories leave unproven: a step never accepted or never refused, a rule that did not fire often enough. */
    lacks(rules: readonly string[], often: number): string[] {
        const steps = [...new Set([...this.accepted.keys(), ...this.refused.keys()])];
        const missing = (["provider", "emulator"] as const).flatMap((side) =>
            rules
                .filter((rule) => (this.rules.get(rule)?.[side] ?? 0) < often)
                .map((rule) => `${rule} by the ${side}: ${this.rules.get(rule)?.[side] ?? 0}`),
        );
        return [
            ...steps.filter((name) => !this.accepted.has(name)).map((name) => `${name} accepted`),
            ...steps.filter((name) => !this.refused.has(name)).map((name) => `${name} refused`),
            ...missing,
        ];
    }

    table(): string {
        const of = (counts: ReadonlyMap<string, number>, name: string): string => String(counts.get(name) ?? 0);
        const names = [...new Set([...this.accepted.keys(), ...this.refused.keys()])].sort();
        const number = (rule: string): number => Number(rule.slice(1));
        const rules = [...this.rules].sort(([one], [other]) =>
            one[0] === other[0] ? number(one) - number(other) : one < other ? -1 : 1,
        );
        return [
            "step               accepted  refused",
            ...names.map(
                (name) =>
                    `${name.padEnd(18)} ${of(this.accepted, name).padStart(8)} ${of(this.refused, name).padStart(8)}`,
            ),
            "rule   by provider  (alone)  by emulator  (alone)",
            ...rules.map(
                ([rule, { provider, emulator, alone }]) =>
                    `${rule.padEnd(6)} ${String(provider).padStart(11)} ${String(alone.provider).padStart(8)} ` +
                    `${String(emulator).padStart(12)} ${String(alone.emulator).padStart(8)}`,
            ),
        ].join("\n");
    }
}
