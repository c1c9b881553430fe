// A number of an organization, taken or free. An extension without a number is listed too.
import { z } from "zod";
import { flag, text } from "./lenient";

export const phoneNumber = z.object({
    phoneNumber: text.optional(),
    extension: text.optional(),
    state: text.optional(),
    phoneNumberType: text.optional(),
    mainNumber: flag.default(false),
    location: z.object({ id: text.optional(), name: text.optional() }).optional(),
    /** Absent while nobody has the number. */
    owner: z
        .object({ id: text.optional(), type: text.optional(), firstName: text.optional(), lastName: text.optional() })
        .optional(),
});

export type PhoneNumber = z.infer<typeof phoneNumber>;
