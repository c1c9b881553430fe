// Which stacks are looked at in depth after a scan, and why: all that are not known to be as they were, and the share whose turn it is.
import type { FleetRow } from "../../../sdk/fleet-rows";
import type { ScanEntries, ScanEntry } from "./scan-record";
import type { ScannedCustomer, TenantScan } from "./tenant-scan";

export const REASONS = ["changed", "due", "unknown"] as const;
/**
 * `changed`: the lists show a change. `due`: it is the turn of the stack. `unknown`: never found without drift by a scan of this folder, or its
 * customers cannot be distinguished in the lists.
 */
export type Reason = (typeof REASONS)[number];

export interface ScanPlan {
    /** In the order of the fleet. */
    readonly inDepth: ReadonlyMap<string, Reason>;
    /** The others, which the lists show unchanged. */
    readonly unchanged: readonly string[];
    /** When the stack among them that waits longest was looked at, in milliseconds since 1970. */
    readonly oldest: number | undefined;
}

/** Of `--json`. */
export interface ScanReport {
    readonly inDepth: Readonly<Record<Reason, readonly string[]>>;
    readonly unchanged: number;
    /** In ISO 8601: since when the unchanged ones may have changed in what the lists do not show. */
    readonly unseenSince?: string;
}

export interface ScanQuestion {
    readonly stacks: readonly string[];
    readonly rows: readonly FleetRow[];
    readonly stackColumn: string;
    readonly scan: TenantScan;
    readonly entries: ScanEntries;
    /** One of so many stacks is looked at each time. */
    readonly share: number;
}

/** The key of a customer, where the file has it; else the stack is named for it. */
const COLUMN = "externalId";

/** Webex may show a change some time after the time that it gives for it. */
export const MARGIN = 60 * 60_000;

export function planScan({ stacks, rows, stackColumn, scan, entries, share }: ScanQuestion): ScanPlan {
    const inDepth = new Map<string, Reason>();
    const quiet: { readonly stack: string; readonly entry: ScanEntry }[] = [];
    const keys = externalIds(rows, stackColumn);
    for (const stack of stacks) {
        const entry = entries.get(stack);
        const customers = customersOf(keys.get(stack), scan);
        if (entry === undefined || customers === undefined) {
            inDepth.set(stack, "unknown");
        } else if (isChanged(entry, customers)) {
            inDepth.set(stack, "changed");
        } else {
            quiet.push({ stack, entry });
        }
    }
    const byAge = [...quiet].sort((one, other) => one.entry.lookedAt - other.entry.lookedAt);
    const turns = Math.ceil(stacks.length / share);
    byAge.slice(0, turns).forEach(({ stack }) => inDepth.set(stack, "due"));
    return {
        inDepth: new Map(stacks.flatMap((stack) => reasonOf(stack, inDepth))),
        unchanged: quiet.map(({ stack }) => stack).filter((stack) => !inDepth.has(stack)),
        oldest: byAge[turns]?.entry.lookedAt,
    };
}

const reasonOf = (stack: string, reasons: ReadonlyMap<string, Reason>): [string, Reason][] => {
    const reason = reasons.get(stack);
    return reason === undefined ? [] : [[stack, reason]];
};

/** What the entry of a stack that was found without drift says about its customers; nothing where the lists do not have them all. */
export function fingerprintsOf(
    stack: string,
    { rows, stackColumn, scan }: Pick<ScanQuestion, "rows" | "stackColumn" | "scan">,
): Record<string, string> | undefined {
    const customers = customersOf(externalIds(rows, stackColumn).get(stack), scan);
    return customers && Object.fromEntries([...customers].map(([key, { fingerprint }]) => [key, fingerprint]));
}

function externalIds(rows: readonly FleetRow[], stackColumn: string): ReadonlyMap<string, readonly string[]> {
    const isNamed = rows.some(({ cells }) => cells.has(COLUMN));
    const found = new Map<string, string[]>();
    for (const { stack, cells } of rows) {
        // A blank cell leaves an id that no customer has.
        const key = isNamed ? (cells.get(COLUMN) ?? "") : (cells.get(stackColumn) ?? stack);
        found.set(stack, [...(found.get(stack) ?? []), key]);
    }
    return found;
}

function customersOf(
    keys: readonly string[] | undefined,
    { customers }: TenantScan,
): ReadonlyMap<string, ScannedCustomer> | undefined {
    const found = new Map<string, ScannedCustomer>();
    for (const key of keys ?? []) {
        const customer = key === "" ? undefined : customers.get(key);
        if (customer === undefined) {
            return undefined;
        }
        found.set(key, customer);
    }
    return found.size === 0 ? undefined : found;
}

function isChanged({ fingerprints, scannedAt }: ScanEntry, customers: ReadonlyMap<string, ScannedCustomer>): boolean {
    const known = new Map(Object.entries(fingerprints));
    return (
        known.size !== customers.size ||
        [...customers].some(
            ([key, { fingerprint, lastChange }]) =>
                known.get(key) !== fingerprint || (lastChange !== undefined && lastChange >= scannedAt - MARGIN),
        )
    );
}
