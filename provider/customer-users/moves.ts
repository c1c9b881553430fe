// The order in which users of a map change: whoever leaves a full package, a number or an extension goes before whoever takes it (rules U5 and U8).
import { packageEntries, quantityOf } from "../validation/package-entries";
import { textAt } from "../validation/unknown";
import type { Pair } from "./differences";

export interface InWaves {
    /** The users of one wave change side by side; each wave finds the seats and numbers that those before it have left. */
    readonly waves: readonly (readonly Pair[])[];
    /** Those who wait for one another. */
    readonly stuck: readonly Pair[];
}

/** Seats left on each package that has a quantity. */
export function freeSeats(customer: unknown, taken: Iterable<string>): Map<string, number> {
    const free = new Map(
        (packageEntries(customer) ?? []).flatMap((choice) => {
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
    const holders = new Holders(pairs);
    let waiting: ReadonlySet<Pair> = new Set(pairs);
    while (waiting.size > 0) {
        const wave: Pair[] = [];
        for (const pair of waiting) {
            const { from, to } = packagesOf(pair);
            const hasSeat = from === to || to === undefined || (left.get(to) ?? 1) > 0;
            if (hasSeat && !holders.isWaitingFor(pair, waiting)) {
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
        waiting = new Set([...waiting].filter((pair) => !gone.has(pair)));
        waves.push(wave);
    }
    return { waves, stuck: [...waiting] };
}

const held = ["phoneNumber", "extension"] as const;

/** A calling user stays in its location; where that is not known, one of the same is thought of. */
function mayShareLocation(one: Pair, other: Pair): boolean {
    return ["location", "locationId"].every((field) => {
        const [here, there] = [textAt(one.before, field) ?? textAt(one.now, field), textAt(other.before, field)];
        return here === undefined || there === undefined || here === there;
    });
}

/** Who has had each number and extension until now. */
class Holders {
    private readonly byValue = new Map<string, Set<Pair>>();

    constructor(pairs: readonly Pair[]) {
        for (const pair of pairs) {
            for (const field of held) {
                const key = `${field} ${textAt(pair.before, field) ?? ""}`;
                this.byValue.set(key, (this.byValue.get(key) ?? new Set()).add(pair));
            }
        }
    }

    /** Whether somebody who is still to change has a number or an extension that this user is to get. */
    isWaitingFor(pair: Pair, waiting: ReadonlySet<Pair>): boolean {
        return held.some((field) => {
            const wanted = textAt(pair.now, field);
            const isNew = wanted !== undefined && wanted !== textAt(pair.before, field);
            const others = isNew ? [...(this.byValue.get(`${field} ${wanted}`) ?? [])] : [];
            return others.some(
                (other) =>
                    other !== pair && waiting.has(other) && (field === "phoneNumber" || mayShareLocation(pair, other)),
            );
        });
    }
}
