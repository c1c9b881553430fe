// A rule of the guide as data: what it refuses, where that is written, and the pure function that judges.
import type { RuleSource } from "../catalog/sources";
import type { Finding, Refusal, Severity } from "./refusal";

/** Who has the facts a rule needs: nobody but the program, real Webex at preview, or the emulator. */
export type Judge = "offline" | "webex" | "emulator";

export interface Rule<Subject> {
    readonly id: string;
    readonly severity: Severity;
    /** What it refuses or warns of, as a sentence for the reference. */
    readonly sentence: string;
    readonly source: RuleSource;
    readonly judges: readonly Judge[];
    /** One subject it fires on, so that the reference shows a true message. */
    readonly example: Subject;
    readonly judge: (subject: Subject) => readonly Finding[];
}

/** Every refusal and warning of one resource, all at once. */
export function judgeAll<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Refusal[] {
    return rules.flatMap(({ id, severity, source, judge }) =>
        judge(subject).map((finding) => ({ rule: id, severity, source, ...finding })),
    );
}
