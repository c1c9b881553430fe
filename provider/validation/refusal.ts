// A refusal: what a rule answers, and how a person reads it.
import { printable } from "./printable";

export type Severity = "refused" | "warned";

/** What a rule finds wrong at one place of the inputs. */
export interface Violation {
    /** Dotted path of the input, as the user wrote it: `packages.webex_calling.quantity`. */
    readonly path: string;
    /** What is wrong and why, without a full stop. */
    readonly reason: string;
    /** What to write instead: whole sentences. */
    readonly fix: string;
    /** The same before the object is in the state, where no refresh can accept what Webex has. Default: `fix`. */
    readonly fixBeforeAdoption?: string;
    /** Instead of `fix` where the order of the program's resources is not known: a plugin is not sent `dependsOn`. */
    readonly fixUnordered?: string;
    /** What was probably meant, as a whole sentence; left out where the value is secret. */
    readonly hint?: string | undefined;
    /** What each resource says where one setting brings the whole to all of its kind: that is printed once then. */
    readonly short?: string;
}

/** With the hint before the fix, as people read it. */
export const advised = <Found extends Violation>({ hint, ...found }: Found): Omit<Found, "hint"> => ({
    ...found,
    fix: [hint, found.fix].filter((sentence) => sentence !== undefined).join(" "),
});

/** Where nobody knows any more whether the value is secret. */
export const withoutHint = <Found extends Violation>({ hint: _, ...found }: Found): Omit<Found, "hint"> => found;

export interface Refusal extends Violation {
    readonly rule: string;
    readonly source: string;
    readonly severity: Severity;
}

/** `[C8] packages.webex_calling.quantity: 24 is lower than … (guide, create a customer, step 6). Write 25 or more.` */
export function sentenceOf(refusal: Refusal): string {
    const { rule, path, reason, source, fix } = advised(refusal);
    return printable(`[${rule}] ${path}: ${reason} (${source}). ${fix}`);
}
