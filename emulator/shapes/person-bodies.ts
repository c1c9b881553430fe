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

export interface PersonCalling {
    readonly number: string | undefined;
    readonly extension: string | undefined;
}

/** The work number and the extension that a body asks for: an empty text is none, an absent field is what `absent` says. */
export function callingAsked(
    body: Pick<ReplacePersonBody, "phoneNumbers" | "extension">,
    absent: PersonCalling,
): PersonCalling {
    const { phoneNumbers, extension } = body;
    const work = (phoneNumbers ?? []).find((entry) => entry.type.startsWith("work"))?.value;
    return {
        number: phoneNumbers === undefined ? absent.number : given(work),
        extension: extension === undefined ? absent.extension : given(extension),
    };
}

export function mentionsCalling(body: Pick<ReplacePersonBody, "phoneNumbers" | "extension" | "locationId">): boolean {
    return [body.phoneNumbers, body.extension, body.locationId].some((field) => field !== undefined);
}

export const callingForm = z.object({ number: phoneNumber.optional(), extension: extension.optional() });

function given(value: string | null | undefined): string | undefined {
    return value === "" || value === null ? undefined : value;
}
