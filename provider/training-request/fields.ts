// Every field of a Training request as one table: what it must be, how it is compared, and its label on the form.
import { z } from "zod";
import { emailField } from "../catalog/email";
import { text } from "../catalog/text";
import type { FieldFacts } from "../validation/field-table";
import { sameEmail } from "../validation/same";

export interface RequestField extends FieldFacts {
    readonly label: string;
}

/** In the order of the form. */
export const trainingFields = {
    customerId: { label: "Customer id", onChange: "replace" },
    location: { label: "Location", optional: true },
    service: {
        label: "Service",
        type: z.enum(["express", "standard"]),
        must: '"express" or "standard"',
        example: "express",
        printable: true,
        choices: () => ({ express: [], standard: [] }),
        default: "express",
    },
    users: {
        label: "Users",
        type: z.number(),
        schema: z.int().min(1),
        must: "a whole number of at least 1",
        example: 25,
        optional: true,
        printable: true,
    },
    contactName: { label: "Contact", schema: text, must: "a contact name", example: "Olle Ek" },
    contactEmail: {
        label: "Contact e-mail",
        ...emailField,
        example: "olle@norrbygg.example",
        same: sameEmail,
    },
    contactPhone: { label: "Contact phone", optional: true },
    notes: { label: "Notes", optional: true },
} as const satisfies Readonly<Record<string, RequestField>>;
