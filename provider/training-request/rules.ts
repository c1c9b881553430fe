// The rules of a Training request: the form has to be filled (guide, next steps; Webex Help, Wholesale Training).
import { findWrong } from "../validation/field";
import { checksOf } from "../validation/field-table";
import type { Rule } from "../validation/rule";
import type { Raw } from "../validation/unknown";
import { trainingFields } from "./fields";

export interface RequestSubject {
    readonly now: Raw;
}

/** What must be there comes first. */
const fields = checksOf(trainingFields).sort((one, other) => Number(one.optional) - Number(other.optional));

export const formIsFilled: Rule<RequestSubject> = {
    id: "S2",
    severity: "refused",
    sentence: "A missing or malformed service or contact in a Training request.",
    source: "guide, next steps; Webex Help, Wholesale Setup Assist",
    factsFrom: ["offline", "emulator"],
    example: { now: { service: "premium", contactName: "Olle Ek", contactEmail: "olle@norrbygg.example" } },
    validate: ({ now }) => findWrong(fields, now),
};

export const trainingRules: readonly Rule<RequestSubject>[] = [formIsFilled];
