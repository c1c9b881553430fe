// A rule of the guide as data: what it refuses, where that is written, and the pure function that validates.
import type { RuleSource } from "../catalog/sources";
import type { Violation, Refusal, Severity } from "./refusal";

/** Who has the facts a rule needs: nobody but the program, real Webex at preview, or the emulator. */
export type FactSource = "offline" | "webex" | "emulator";

export type CustomerFact = "packages" | "locations";

export interface Rule<Subject> {
    readonly id: string;
    readonly severity: Severity;
    /** What it refuses or warns of, as a sentence for the reference. */
    readonly sentence: string;
    readonly source: RuleSource;
    readonly factsFrom: readonly FactSource[];
    /** Whether it compares a declaration with what exists; without an old state it is not checked. */
    readonly comparesWithState?: boolean;
    /** What of the customer it needs to know, where only another resource of the program or Webex knows it. */
    readonly needs?: readonly CustomerFact[];
    /** One subject it fires on, so that the reference shows a true message. */
    readonly example: Subject;
    readonly validate: (subject: Subject) => readonly Violation[];
}

/** A rule of any subject, where rules are listed and not applied. */
export type AnyRule = Omit<Rule<unknown>, "example" | "validate"> & {
    readonly example: object;
    readonly validate: (subject: never) => readonly Violation[];
};

/** Every refusal and warning of one resource, all at once. */
export function validateAll<Subject>(rules: readonly Rule<Subject>[], subject: Subject): Refusal[] {
    return rules.flatMap(({ id, severity, source, validate }) =>
        validate(subject).map((finding) => ({ rule: id, severity, source, ...finding })),
    );
}
