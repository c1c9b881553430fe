// The SHA-256 sum that a downloaded archive must have: pinned here, otherwise from the checksum list of Pulumi's release.
import { readFileSync } from "node:fs";
import { PINNED_VERSION } from "./version";

/** Of v3.255.0. Change them together with the version; the release's list is pulumi-<version>-checksums.txt. */
export const PINNED_SUMS: ReadonlyMap<string, string> = new Map([
    [`pulumi-v${PINNED_VERSION}-linux-x64.tar.gz`, "cf559568e2c32f7fae56ea3de8ae5fa48973ba8c5aa9dd2b3dc0c8898fe50dba"],
    [
        `pulumi-v${PINNED_VERSION}-linux-arm64.tar.gz`,
        "699fbc6ea848d997e9b3645487f108d27b1b55ec807c7576406131e6e080f0e3",
    ],
]);

/** The sum that a checksum list, in the format of sha256sum, has for a file. */
export function sumIn(list: string, name: string): string | undefined {
    for (const line of readFileSync(list, "utf8").split("\n")) {
        const [, sum, listed] = /^([0-9a-f]{64}) [ *](\S+)\s*$/iu.exec(line) ?? [];
        if (listed === name) {
            return sum?.toLowerCase();
        }
    }
    return undefined;
}
