// The file .fleet/scan.json: of each stack that was found without drift, when that was, and what the lists of Webex showed then.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const entry = z.object({
    /** When the stack itself was compared with Webex, in milliseconds since 1970. */
    lookedAt: z.number(),
    /** When the lists last showed no change of its customers. */
    scannedAt: z.number(),
    /** Of each of its customers, by external id. */
    fingerprints: z.record(z.string(), z.string()),
});
export type ScanEntry = z.infer<typeof entry>;

/** By stack. A stack without an entry is looked at in depth, so that a lost or damaged file only costs time. */
export type ScanEntries = ReadonlyMap<string, ScanEntry>;

const fileIn = (folder: string): string => join(folder, ".fleet", "scan.json");

export function readScanRecord(folder: string): ScanEntries {
    const file = fileIn(folder);
    try {
        return new Map(
            existsSync(file)
                ? Object.entries(z.record(z.string(), entry).parse(JSON.parse(readFileSync(file, "utf8"))))
                : [],
        );
    } catch {
        return new Map();
    }
}

export function writeScanRecord(folder: string, entries: ScanEntries): void {
    const file = fileIn(folder);
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(entries)));
    renameSync(`${file}.new`, file);
}
