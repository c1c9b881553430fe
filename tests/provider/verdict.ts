// What a set of rules answers, in the short form that the tables of the tests are written in.
import { sentenceOf, type Refusal, type Severity } from "../../provider/validation/refusal";
import { validateAll, type Rule } from "../../provider/validation/rule";

const ofSeverity = <Subject>(rules: readonly Rule<Subject>[], subject: Subject, severity: Severity): Refusal[] =>
    validateAll(rules, subject).filter((refusal) => refusal.severity === severity);

/** `C8 packages.webex_calling.quantity`, each, sorted. */
export const refusedAt = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): string[] =>
    ofSeverity(rules, subject, "refused")
        .map(({ rule, path }) => `${rule} ${path}`)
        .sort();

export const warnedAt = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): string[] =>
    ofSeverity(rules, subject, "warned")
        .map(({ rule, path }) => `${rule} ${path}`)
        .sort();

/** The messages as a person reads them. */
export const sentences = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): string[] =>
    validateAll(rules, subject).map(sentenceOf);
