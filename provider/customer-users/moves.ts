// The order in which users of a map change package: whoever leaves a full package goes before whoever takes the seat (rule U5).
import { choicesIn, quantityOf } from "../validation/package-choices";
import { textAt } from "../validation/unknown";
import type { Pair } from "./differences";

export interface InWaves {
    /** The users of one wave change side by side; each wave finds the seats that those before it have left. */
    readonly waves: readonly (readonly Pair[])[];
    /** Those who wait for one another. */
    readonly stuck: readonly Pair[];
}

/** Seats left on each package that has a quantity. */
export function freeSeats(customer: unknown, taken: Iterable<string>): Map<string, number> {
    const free = new Map(
        (choicesIn(customer) ?? []).flatMap((choice) => {
            const quantity = quantityOf(choice);
            return quantity === undefined ? [] : [[choice.name, quantity] as const];
        }),
    );
    for (const name of taken) {
        const left = free.get(name);
        if (left !== undefined) {
            free.set(name, left - 1);
        }
    }
    return free;
}

const packagesOf = ({ before, now }: Pair) => ({ from: textAt(before, "package"), to: textAt(now, "package") });

export function inWaves(pairs: readonly Pair[], free: ReadonlyMap<string, number>): InWaves {
    const left = new Map(free);
    const add = (name: string | undefined, seats: number): void => {
        const now = name === undefined ? undefined : left.get(name);
        if (name !== undefined && now !== undefined) {
            left.set(name, now + seats);
        }
    };
    const waves: Pair[][] = [];
    let waiting = [...pairs];
    while (waiting.length > 0) {
        const wave: Pair[] = [];
        for (const pair of waiting) {
            const { from, to } = packagesOf(pair);
            const hasSeat = from === to || to === undefined || (left.get(to) ?? 1) > 0;
            if (hasSeat) {
                wave.push(pair);
                add(from === to ? undefined : to, -1);
            }
        }
        if (wave.length === 0) {
            break;
        }
        for (const { from, to } of wave.map(packagesOf)) {
            add(from === to ? undefined : from, 1);
        }
        const gone = new Set(wave);
        waiting = waiting.filter((pair) => !gone.has(pair));
        waves.push(wave);
    }
    return { waves, stuck: waiting };
}
