// The rules of a Setup Assist request: the form has to be filled (guide, next steps; API, section 8.5).
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
    { path: "contactName", schema: text, must: "the name of a contact", example: "Olle Ek" },
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
    sentence: "Service or contact of a Setup Assist request is missing or malformed.",
    source: "guide, next steps; API, section 8.5",
    judges: ["offline", "emulator"],
    example: { now: { service: "premium", contactName: "Olle Ek", contactEmail: "olle@norrbygg.example" } },
    judge: ({ now }) => findWrong(fields, now),
};

export const requestRules: readonly Rule<RequestSubject>[] = [formIsFilled];
