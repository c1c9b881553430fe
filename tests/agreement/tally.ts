// Counts, over all histories, which rules refused on which side, and how often one alone decided.
import { nameOf, type Attempt } from "./attempt";
import { rulesIn, type Outcome } from "./outcome";

interface Count {
    provider: number;
    /** By the provider, where nothing was refused. */
    warned: number;
    emulator: number;
    /** The only rule that refused, on that side. */
    alone: { provider: number; emulator: number };
}

const nothing = (): Count => ({ provider: 0, warned: 0, emulator: 0, alone: { provider: 0, emulator: 0 } });

const cells = (...numbers: readonly (readonly [number, number])[]): string =>
    numbers.map(([number, width]) => String(number).padStart(width)).join("");

export class Tally {
    histories = 0;
    steps = 0;
    readonly accepted = new Map<string, number>();
    readonly refused = new Map<string, number>();
    readonly rules = new Map<string, Count>();

    add(attempt: Attempt, provider: Outcome, emulator: Outcome): void {
        this.steps += 1;
        const kept = emulator.refused.length > 0 ? this.refused : this.accepted;
        kept.set(nameOf(attempt), (kept.get(nameOf(attempt)) ?? 0) + 1);
        if (provider.refused.length > 0) {
            this.count("provider", rulesIn(provider.refused));
        } else {
            this.count("warned", rulesIn(provider.warned));
        }
        this.count("emulator", rulesIn(emulator.refused));
    }

    private count(by: "provider" | "warned" | "emulator", rules: readonly string[]): void {
        for (const rule of rules) {
            const count = this.rules.get(rule) ?? nothing();
            count[by] += 1;
            count.alone[by === "emulator" ? by : "provider"] += rules.length === 1 ? 1 : 0;
            this.rules.set(rule, count);
        }
    }

    private fired(rule: string, side: "provider" | "emulator"): number {
        const { provider, warned, emulator } = this.rules.get(rule) ?? nothing();
        return side === "emulator" ? emulator : provider + warned;
    }

    /** Steps of the resource that the rule is about. */
    private stepsOf(rule: string): number {
        const kind =
            { T: "template", C: "customer", P: "customer", U: "user", I: "user", L: "location" }[rule.charAt(0)] ??
            rule;
        const counts = [...this.accepted, ...this.refused].filter(([name]) => name.startsWith(kind));
        return counts.reduce((sum, [, count]) => sum + count, 0);
    }

    /** What the histories leave unproven: a step never accepted or never refused, a rule that did not refuse, or did not let pass, often enough. */
    lacks(rules: readonly string[], often: number): string[] {
        const steps = [...new Set([...this.accepted.keys(), ...this.refused.keys()])];
        const missing = (["provider", "emulator"] as const).flatMap((side) =>
            rules
                .filter((rule) => this.fired(rule, side) < often || this.stepsOf(rule) - this.fired(rule, side) < often)
                .map((rule) => `${rule} by the ${side}: ${this.fired(rule, side)} of ${this.stepsOf(rule)}`),
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
            "       provider                               emulator",
            "rule    refuses  (alone)   warns  lets pass    refuses  (alone)  lets pass",
            ...rules.map(([rule, { provider, warned, emulator, alone }]) => {
                const steps = this.stepsOf(rule);
                return (
                    rule.padEnd(6) +
                    cells([provider, 9], [alone.provider, 9], [warned, 8], [steps - provider - warned, 11]) +
                    cells([emulator, 11], [alone.emulator, 9], [steps - emulator, 11])
                );
            }),
        ].join("\n");
    }
}
