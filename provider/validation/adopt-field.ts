// Whether a resource may take over an object that exists: the same question for each kind.
import { z } from "zod";

export const adoptField = {
    type: z.boolean(),
    must: "true or false",
    example: true,
    optional: true,
    printable: true,
    same: "never",
} as const;
