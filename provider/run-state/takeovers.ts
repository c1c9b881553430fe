// Collects, during a preview, which declared objects exist at Webex already and will be taken over, and says so at its end.
import type { Declaration } from "./identity-ledger";

interface Taken {
    /** `the user anna@norrbygg.example` */
    readonly what: string;
    /** `CustomerUser "anna"` */
    readonly label: string;
}

interface Group {
    taken: Taken[];
    adopted: number;
    created: number;
}

const NAMED = 5;

export const aliasAdvice =
    'aliases: [{ name: "<former name>" }], plus parent: <former parent> if the parent changed (docs/renaming.md)';

export class Takeovers {
    private readonly groups = new Map<string, Group>();
    private readonly noted = new Set<string>();
    private hasWritten = false;

    /** What `up` would do with a newly declared object: take over one that equals it, adopt one, or create it. */
    note(group: string, how: "equal" | "adopted" | "created", one: Taken): void {
        const key = `${group} ${one.what}`;
        if (this.noted.has(key)) {
            return;
        }
        this.noted.add(key);
        const counts = this.groups.get(group) ?? { taken: [], adopted: 0, created: 0 };
        if (how === "equal") {
            counts.taken.push(one);
        } else {
            counts[how] += 1;
        }
        this.groups.set(group, counts);
    }

    /** Once something is written this is no preview, and what happens is said as it happens. */
    markWritten(): void {
        this.hasWritten = true;
    }

    /** One line for each group with something to take over. */
    lines(): string[] {
        return this.hasWritten ? [] : [...this.groups].flatMap(([group, counts]) => linesOf(group, counts));
    }
}

function linesOf(group: string, { taken, adopted, created }: Group): string[] {
    const existing = taken.length + adopted;
    if (existing === 0) {
        return [];
    }
    const named = taken.slice(0, NAMED).map(({ what, label }) => `${what} as ${label}`);
    const rest = taken.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
    const total = existing + created;
    return [
        `note: ${group}: ${existing} of ${total} newly declared ${total === 1 ? "object exists" : "objects exist"} at Webex and will be taken over, ${created} will be created.`,
        ...(taken.length === 0
            ? []
            : [
                  `note: taken over because it already matches the declaration: ${list}. If this stack manages it under a former name, no change is needed: set ${aliasAdvice}. If the former resource is protected, remove it from the state with \`pulumi state delete <its URN> --force\`.`,
              ]),
    ];
}

/** Said where the engine asks to remove, under a former name, what the program declares under another or only reads. */
export function keptNote(what: string, { label, isRead, type }: Declaration): string {
    const kept = `note: ${what} was kept at Webex: ${label} in this program`;
    if (isRead === true) {
        return `${kept} reads it, and this stack no longer manages it.`;
    }
    return type === undefined
        ? `${kept} manages it now. To rename a resource without this step, set ${aliasAdvice}.`
        : `${kept} manages it now. To change the provider without this step, set aliases: [{ type: "${type}" }] (docs/languages.md).`;
}
