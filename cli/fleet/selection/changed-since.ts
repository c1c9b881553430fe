// Which stacks a change affects: those whose rows changed, or a file that a row names; all of them where the program changed.
import type { FleetRow } from "../../../sdk/fleet-rows";

export interface Difference {
    /** Paths that differ, relative to the fleet's folder, with `/`. */
    readonly paths: readonly string[];
    readonly customersFile: string;
    readonly before: readonly FleetRow[];
    readonly now: readonly FleetRow[];
}

export interface Affected {
    readonly stacks: ReadonlySet<string>;
    /** The files because of which every stack is affected. */
    readonly everywhere: readonly string[];
    /** Stacks that the customers file had, and has no more. */
    readonly gone: readonly string[];
}

/** Neither programs nor data read them. */
const HARMLESS = /(^|\/)\.|\.md$|^LICENSE/iu;
const CONFIGURATION = /(?:^|\/)Pulumi\.(.+)\.ya?ml$/u;

export function affectedBy({ paths, customersFile, before, now }: Difference, shared: string | undefined): Affected {
    const named = new Set(now.flatMap(({ cells }) => [...cells.values()]).map(plain));
    const ofRows = (path: string): boolean => path === plain(customersFile) || named.has(path);
    const configured = paths.flatMap((path) => CONFIGURATION.exec(path)?.[1] ?? []);
    const everywhere = paths.filter((path) => !ofRows(path) && !HARMLESS.test(path) && !CONFIGURATION.test(path));
    const changed = new Set(paths);
    const touched = now.filter(({ cells }) => [...cells.values()].some((cell) => changed.has(plain(cell))));
    const [old, current] = [byStack(before), byStack(now)];
    const differing = [...current].filter(([stack, rows]) => old.get(stack) !== rows).map(([stack]) => stack);
    const all = [...current.keys(), ...(shared === undefined ? [] : [shared])];
    return {
        stacks: new Set(
            everywhere.length > 0 ? all : [...differing, ...touched.map(({ stack }) => stack), ...configured],
        ),
        everywhere,
        gone: [...old.keys()].filter((stack) => !current.has(stack)),
    };
}

const plain = (path: string): string => path.replaceAll("\\", "/").replace(/^(\.\/)+/u, "");

/** The rows of each stack as one text; the place in the file and the order of columns do not count. */
function byStack(rows: readonly FleetRow[]): Map<string, string> {
    const found = new Map<string, string>();
    for (const { stack, cells } of rows) {
        const text = JSON.stringify([...cells].sort(([one], [other]) => (one < other ? -1 : 1)));
        found.set(stack, `${found.get(stack) ?? ""}${text}\n`);
    }
    return found;
}
