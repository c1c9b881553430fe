// The bodies of the People calls.
import { z } from "zod";
import { anyText, email, extension, phoneNumber, text } from "./text";

const phoneNumbers = z.array(z.object({ type: text, value: anyText }));

const person = z.object({
    emails: z.array(email).min(1, "must hold one address").max(1, "must hold one address"),
    firstName: anyText.optional(),
    lastName: anyText.optional(),
    roles: z.array(text).optional(),
    orgId: text.optional(),
    phoneNumbers: phoneNumbers.nullish(),
    extension: anyText.nullish(),
    locationId: text.nullish(),
});

/** API sheet 8.2: a PUT replaces the person, and displayName is required. */
export const replacePersonBody = person.extend({ displayName: text });
export type ReplacePersonBody = z.infer<typeof replacePersonBody>;

export const createPersonBody = person
    .extend({ displayName: text.optional() })
    .refine((body) => [body.displayName, body.firstName, body.lastName].some((name) => name !== undefined), {
        path: ["displayName"],
        message: "is required, unless firstName or lastName is given",
    });

/** The work number and the extension that a body asks for; an empty text is none. */
export function callingAsked(body: Pick<ReplacePersonBody, "phoneNumbers" | "extension">) {
    const work = (body.phoneNumbers ?? []).find((entry) => entry.type.startsWith("work"))?.value;
    return {
        number: work === undefined || work === "" ? undefined : work,
        extension: body.extension === "" || body.extension === null ? undefined : body.extension,
    };
}

export const callingForm = z.object({ number: phoneNumber.optional(), extension: extension.optional() });
