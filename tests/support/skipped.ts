// What a machine cannot test is said where it happens and at the end of the run: a test that is silent would be believed.
import { take } from "../runner/ledger";

/** `what` was not tested, `why` says what is missing. */
export function skipped(what: string, why: string): void {
    process.stdout.write(`    SKIPPED, ${what}: ${why}\n`);
    take({ kind: "skipped", what, why });
}
