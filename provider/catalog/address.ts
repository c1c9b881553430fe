// The fields of a postal address, wherever one stands in the inputs.
import { z } from "zod";
import { country } from "./countries";
import type { Field } from "../validation/field";

const LINE_LIMIT = 50;
const line = z
    .string()
    .max(LINE_LIMIT)
    .refine((text) => text.trim() !== "");
const text = z.string().trim().min(1);

export const addressFields = (path: string): readonly Field[] => [
    {
        path: `${path}.addressLine1`,
        schema: line,
        must: `a street address of at most ${LINE_LIMIT} characters`,
        example: "Storgatan 1",
    },
    {
        path: `${path}.addressLine2`,
        schema: z.string().max(LINE_LIMIT),
        must: `a text of at most ${LINE_LIMIT} characters`,
        example: "Floor 2",
        optional: true,
    },
    { path: `${path}.city`, schema: text, must: "a city", example: "Umeå" },
    {
        path: `${path}.stateOrProvince`,
        schema: z.string(),
        must: "a state's ISO 3166 code",
        example: "TX",
        optional: true,
    },
    { path: `${path}.zipOrPostalCode`, schema: z.string(), must: "a postal code", example: "903 26", optional: true },
    {
        path: `${path}.country`,
        schema: country,
        must: "a country's two-letter code (ISO 3166)",
        example: "SE",
        printable: true,
    },
];
