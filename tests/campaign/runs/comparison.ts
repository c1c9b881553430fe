// Whether declaration, state and backend agree; each difference is one of lost, doubled, re-created, orphan or differing.
import { isDeepStrictEqual } from "node:util";
import { nameOf, type Thing } from "./thing";

export interface Comparison {
    readonly objects: number;
    readonly lost: readonly string[];
    readonly doubled: readonly string[];
    /** There before and after, under another id. */
    readonly remade: readonly string[];
    readonly orphans: readonly string[];
    readonly differing: readonly string[];
}

interface Sides {
    readonly declared: readonly Thing[];
    readonly state: readonly Thing[];
    readonly backend: readonly Thing[];
    /** What the backend had before the command. */
    readonly before: readonly Thing[];
}

const named = (things: readonly Thing[], name: string): Thing[] => things.filter((one) => nameOf(one) === name);
const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function differences(name: string, { declared, state, backend }: Sides): string[] {
    const [wanted] = named(declared, name);
    const [kept] = named(state, name);
    const [real] = named(backend, name);
    if (wanted === undefined || kept === undefined || real === undefined) {
        return [];
    }
    const compare = (what: string, one: unknown, other: unknown): string[] =>
        isDeepStrictEqual(plain(one), plain(other))
            ? []
            : [`${name}, ${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
    // Roles that the program does not declare are not its business; Webex makes a customer's first user an administrator.
    const isManaged = ([field, value]: [string, unknown]): boolean =>
        field !== "roles" || !isNone(wanted.fields[field] ?? value);
    const managed = ({ fields }: Thing): unknown => Object.fromEntries(Object.entries(fields).filter(isManaged));
    return [
        ...compare("ids in state and in Webex", kept.id ?? "", real.id ?? ""),
        ...compare("declared and in Webex", managed(wanted), managed(real)),
        ...compare("in state and in Webex", managed(kept), managed(real)),
    ];
}

export function compared(sides: Sides): Comparison {
    const { declared, state, backend, before } = sides;
    const names = [...new Set([...declared, ...state, ...backend].map(nameOf))];
    const isWanted = (name: string): boolean => named(declared, name).length > 0 || named(state, name).length > 0;
    return {
        objects: backend.length,
        lost: names.filter((name) => isWanted(name) && named(backend, name).length === 0),
        doubled: names.filter((name) => named(backend, name).length > 1 || named(state, name).length > 1),
        remade: before.filter((one) => named(backend, nameOf(one)).some(({ id }) => id !== one.id)).map(nameOf),
        orphans: names.filter((name) => named(backend, name).length > 0 && named(state, name).length === 0),
        differing: names.flatMap((name) => differences(name, sides)),
    };
}
