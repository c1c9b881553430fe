// Gives each thing a name of its own: the short one where nobody else has it, else the longer one, else a numbered one.
import { kebab } from "./kebab";

/** `wanted`: from the shortest to the longest; a clash never renames by order, as long as the longer name is unique. */
export function uniqueNames(
    all: readonly (readonly string[])[],
    fallback: string,
    reserved: ReadonlySet<string> = new Set(),
): string[] {
    const candidates = all.map((wanted) => wanted.map(kebab).filter((name) => name !== ""));
    const shortest = candidates.map(([first]) => first);
    const isAlone = (name: string | undefined): name is string =>
        name !== undefined && !reserved.has(name) && shortest.filter((other) => other === name).length === 1;
    const alone = new Set(shortest.filter(isAlone));
    const taken = new Set([...reserved, ...alone]);
    return candidates.map((wanted) => {
        const [first] = wanted;
        if (first !== undefined && alone.has(first)) {
            return first;
        }
        const name = wanted.slice(1).find((longer) => !taken.has(longer)) ?? numbered(first ?? fallback, taken);
        taken.add(name);
        return name;
    });
}

function numbered(name: string, taken: ReadonlySet<string | undefined>): string {
    for (let number = 1; ; number += 1) {
        const candidate = number === 1 ? name : `${name}-${number}`;
        if (!taken.has(candidate)) {
            return candidate;
        }
    }
}
