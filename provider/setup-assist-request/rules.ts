// The rules of a Setup Assist request: the form has to be filled (guide, next steps; Webex Help, Wholesale Setup Assist).
import { findWrong } from "../validation/field";
import { checksOf } from "../validation/field-table";
import type { Rule } from "../validation/rule";
import type { Raw } from "../validation/unknown";
import { requestFields } from "./fields";

export interface RequestSubject {
    readonly now: Raw;
}

/** What must be there comes first. */
const fields = checksOf(requestFields).sort((one, other) => Number(one.optional) - Number(other.optional));

export const formIsFilled: Rule<RequestSubject> = {
    id: "S1",
    severity: "refused",
    sentence: "A missing or malformed service or contact in a Setup Assist request.",
    source: "guide, next steps; Webex Help, Wholesale Setup Assist",
    factsFrom: ["offline", "emulator"],
    example: { now: { service: "premium", contactName: "Olle Ek", contactEmail: "olle@norrbygg.example" } },
    validate: ({ now }) => findWrong(fields, now),
};

export const requestRules: readonly Rule<RequestSubject>[] = [formIsFilled];
