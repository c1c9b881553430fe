// The fields of a postal address, wherever one occurs in the inputs.
import { z } from "zod";
import { countryField } from "./countries";
import type { Fields } from "../validation/field-table";
import { text } from "./text";

const LINE_LIMIT = 50;
const tooLong = (given: string): string | undefined =>
    given.length > LINE_LIMIT ? `it has ${given.length} characters` : undefined;
const line = z
    .string()
    .max(LINE_LIMIT)
    .refine((given) => given.trim() !== "");

export const addressFields = {
    addressLine1: {
        schema: line,
        must: `a street address of at most ${LINE_LIMIT} characters`,
        example: "Storgatan 1",
        flaw: tooLong,
    },
    addressLine2: {
        schema: z.string().max(LINE_LIMIT),
        must: `a text of at most ${LINE_LIMIT} characters`,
        example: "Floor 2",
        flaw: tooLong,
        optional: true,
    },
    city: { schema: text, must: "a city", example: "Umeå" },
    stateOrProvince: { must: "a state's ISO 3166 code", example: "TX", optional: true },
    zipOrPostalCode: { must: "a postal code", example: "903 26", optional: true },
    country: countryField,
} as const satisfies Fields;
