// A scan before `fleet drift`: reads the lists, chooses the stacks to look at in depth, and afterwards keeps what is known of each.
import type { Fleet } from "../../../sdk/fleet-file";
import { counted } from "../../counted";
import { tenantSession, type Say } from "../../export/tenant/session";
import type { FleetResult } from "../result";
import { fingerprintsOf, MARGIN, planScan, REASONS, type Reason, type ScanPlan, type ScanReport } from "./scan-plan";
import { readScanRecord, writeScanRecord, type ScanEntries, type ScanEntry } from "./scan-record";
import { scanTenant, type TenantScan } from "./tenant-scan";

export interface FleetScan {
    /** The stacks to look at in depth. */
    readonly stacks: readonly string[];
    /** What the result does not say about the others. */
    readonly remark: string;
    readonly report: ScanReport;
    /** After the run. */
    keep(result: FleetResult): void;
}

export async function scanFleet(fleet: Fleet, stacks: readonly string[], share: number, say: Say): Promise<FleetScan> {
    const entries = readScanRecord(fleet.folder);
    const known = stacks.flatMap((stack) => entries.get(stack)?.scannedAt ?? []);
    // Where nothing is known, everything is looked at anyway.
    const since = known.length === 0 ? Infinity : Math.min(...known) - MARGIN;
    const scan = await scanTenant(await tenantSession(undefined, say), since);
    const { rows, stackColumn } = fleet;
    const plan = planScan({ stacks, rows, stackColumn, scan, entries, share });
    const report = reportOf(plan);
    say(`scan: ${counted(scan.customers.size, "customer")} at Webex; ${inDepthText(report)}`);
    return {
        stacks: [...plan.inDepth.keys()],
        remark: remarkOn(report, share),
        report,
        keep: (result) => writeScanRecord(fleet.folder, kept({ fleet, entries, scan, plan, result })),
    };
}

const MEANING: Readonly<Record<Reason, string>> = {
    changed: "changed at Webex",
    due: "whose turn it is",
    unknown: "about which too little is known",
};

function inDepthText({ inDepth }: ScanReport): string {
    const parts = REASONS.filter((reason) => inDepth[reason].length > 0).map(
        (reason) => `${inDepth[reason].length} ${MEANING[reason]}`,
    );
    const all = REASONS.reduce((sum, reason) => sum + inDepth[reason].length, 0);
    return `${counted(all, "stack")} compared in depth${parts.length === 0 ? "" : `: ${parts.join(", ")}`}`;
}

function reportOf({ inDepth, unchanged, oldest }: ScanPlan): ScanReport {
    const of = (wanted: Reason): string[] =>
        [...inDepth].flatMap(([stack, reason]) => (reason === wanted ? [stack] : []));
    return {
        inDepth: { changed: of("changed"), due: of("due"), unknown: of("unknown") },
        unchanged: unchanged.length,
        ...(oldest !== undefined && { unseenSince: new Date(oldest).toISOString() }),
    };
}

function remarkOn({ unchanged, unseenSince }: ScanReport, share: number): string {
    return unchanged === 0
        ? "Every selected stack was compared in depth."
        : `${counted(unchanged, "stack")} not compared in depth: the lists of customers and of users' changes show nothing new there. ` +
              "Names, numbers, extensions, locations, roles, quantities and removed users are not in these lists; " +
              `such a change may be unseen since ${unseenSince ?? "the last comparison"}, and is found within ${share} runs, when each stack has had its turn.`;
}

interface Outcome {
    readonly fleet: Fleet;
    readonly entries: ScanEntries;
    readonly scan: TenantScan;
    readonly plan: ScanPlan;
    readonly result: FleetResult;
}

/** A stack with drift, or one that could not be compared, has no entry afterwards: it is compared in depth until it is found without drift. */
function kept({ fleet, entries, scan, plan, result }: Outcome): ScanEntries {
    const next = new Map<string, ScanEntry>(entries);
    for (const stack of plan.unchanged) {
        const entry = entries.get(stack);
        if (entry !== undefined) {
            next.set(stack, { ...entry, scannedAt: scan.asOf });
        }
    }
    for (const stack of plan.inDepth.keys()) {
        next.delete(stack);
    }
    for (const { stack, outcome } of result.stacks) {
        const fingerprints = fingerprintsOf(stack, { ...fleet, scan });
        if (outcome === "unchanged" && fingerprints !== undefined) {
            next.set(stack, { lookedAt: scan.asOf, scannedAt: scan.asOf, fingerprints });
        }
    }
    return next;
}
