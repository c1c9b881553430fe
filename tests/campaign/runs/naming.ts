// What a run's program calls its resources: names, parents and kinds that change by chance between two commands, while the objects stay.
import type { Chance } from "./chance";
import type { Declared } from "./declared";

export interface Naming {
    /** The logical name, by the name in the declaration; absent: that one. */
    readonly called: Readonly<Record<string, string>>;
    /** What has a component as its parent, by the name in the declaration. */
    readonly within: readonly string[];
    /** Whether each customer's users are one `CustomerUsers`, rather than a `CustomerUser` each. */
    readonly isTogether: boolean;
}

export const asDeclared: Naming = { called: {}, within: [], isTogether: false };

const namesIn = ({ customers, locations, users }: Declared): string[] => [
    "standard",
    ...[customers, locations, users].flatMap((named) => Object.keys(named)),
];

/** Another naming of the same program; `round` keeps its names apart from those before. */
export function renamed(declared: Declared, before: Naming, chance: Chance, round: number): Naming {
    const names = namesIn(declared);
    const called = names.filter(() => chance.happens(0.5)).map((name) => [name, `${name}-${round}`] as const);
    return {
        called: { ...before.called, ...Object.fromEntries(called) },
        within: names.filter((name) => before.within.includes(name) !== chance.happens(0.3)),
        isTogether: before.isTogether !== chance.happens(0.4),
    };
}
