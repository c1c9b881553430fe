// The rules of a Setup Assist request: the form has to be filled (guide, next steps; Webex Help, Wholesale Setup Assist).
import { email } from "../catalog/email";
import { z } from "zod";
import { findWrong, type Field } from "../validation/field";
import type { Rule } from "../validation/rule";
import type { Raw } from "../validation/unknown";
import { services } from "./inputs";

export interface RequestSubject {
    readonly now: Raw;
}

const text = z.string().trim().min(1);
const fields: readonly Field[] = [
    { path: "service", schema: z.enum(services), must: '"express" or "standard"', example: "express", printable: true },
    { path: "contactName", schema: text, must: "a contact name", example: "Olle Ek" },
    { path: "contactEmail", schema: email, must: "an e-mail address", example: "olle@norrbygg.example" },
    {
        path: "users",
        schema: z.int().min(1),
        must: "a whole number of at least 1",
        example: 25,
        optional: true,
        printable: true,
    },
];

export const formIsFilled: Rule<RequestSubject> = {
    id: "S1",
    severity: "refused",
    sentence: "A missing or malformed service or contact in a Setup Assist request.",
    source: "guide, next steps; Webex Help, Wholesale Setup Assist",
    judges: ["offline", "emulator"],
    example: { now: { service: "premium", contactName: "Olle Ek", contactEmail: "olle@norrbygg.example" } },
    judge: ({ now }) => findWrong(fields, now),
};

export const requestRules: readonly Rule<RequestSubject>[] = [formIsFilled];
