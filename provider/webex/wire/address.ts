// A postal address as the wholesale API spells it; the locations API has other names (location.ts).
import { z } from "zod";
import { text } from "./lenient";

export const address = z.object({
    addressLine1: text.default(""),
    addressLine2: text.optional(),
    city: text.default(""),
    stateOrProvince: text.optional(),
    zipOrPostalCode: text.optional(),
    country: text.default(""),
});

export type Address = z.infer<typeof address>;
