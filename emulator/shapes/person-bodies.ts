// The bodies of the People calls.
import { z } from "zod";
import { anyText, email, extension, phoneNumber, text } from "./text";

const phoneNumbers = z.array(z.object({ type: text, value: anyText }));

const someText = anyText.nullish();
const address = z.object({
    type: someText,
    country: someText,
    locality: someText,
    region: someText,
    streetAddress: someText,
    postalCode: someText,
});

/** What Webex keeps for the directory, and the emulator without looking at it. */
const directory = {
    avatar: someText,
    department: someText,
    manager: someText,
    managerId: someText,
    title: someText,
    addresses: z.array(address).nullish(),
    siteUrls: z.array(anyText).nullish(),
};

const person = z.object({
    ...directory,
    emails: z.array(email).min(1, "must contain exactly one address").max(1, "must contain exactly one address"),
    firstName: someText,
    lastName: someText,
    roles: z.array(text).nullish(),
    licenses: z.array(anyText).nullish(),
    orgId: text.optional(),
    phoneNumbers: phoneNumbers.nullish(),
    extension: anyText.nullish(),
    locationId: text.nullish(),
});

/** The directory's fields as the row keeps them: those that are there, the present ones where the body leaves them out. */
export function directoryOf(
    body: Partial<Record<keyof typeof directory, unknown>>,
    present: Readonly<Record<string, unknown>> = {},
): string {
    const names = Object.keys(directory) as (keyof typeof directory)[];
    const given = names.map((name) => [name, (name in body ? body[name] : present[name]) ?? undefined] as const);
    return JSON.stringify(Object.fromEntries(given));
}

/** Cisco's description requires displayName alone; measured by others, a field that is left out stays as it is. */
export const changePersonBody = person
    .partial({ emails: true })
    .extend({ displayName: text, loginEnabled: z.boolean().nullish() });
export type ChangePersonBody = z.infer<typeof changePersonBody>;

export const createPersonBody = person
    .extend({ displayName: text.optional() })
    .refine((body) => [body.displayName, body.firstName, body.lastName].some((name) => typeof name === "string"), {
        path: ["displayName"],
        message: "is required unless firstName or lastName is given",
    });

export type CreatePersonBody = z.infer<typeof createPersonBody>;

export interface PersonCalling {
    readonly number: string | undefined;
    readonly extension: string | undefined;
}

/** The number of the type work and the extension that a body asks for: an empty text is none, an absent field is what `absent` says. */
export function callingAsked(
    body: Pick<ChangePersonBody, "phoneNumbers" | "extension">,
    absent: PersonCalling,
): PersonCalling {
    const { phoneNumbers, extension } = body;
    // What is written is the type work; an answer that a client sends back holds other types beside it.
    const work = (phoneNumbers ?? []).find((entry) => entry.type === "work")?.value;
    return {
        number: phoneNumbers === undefined ? absent.number : given(work),
        extension: extension === undefined ? absent.extension : given(extension),
    };
}

export function mentionsCalling(body: Pick<ChangePersonBody, "phoneNumbers" | "extension" | "locationId">): boolean {
    return [body.phoneNumbers, body.extension, body.locationId].some((field) => field !== undefined);
}

export const callingForm = z.object({ number: phoneNumber.optional(), extension: extension.optional() });

function given(value: string | null | undefined): string | undefined {
    return value === "" || value === null ? undefined : value;
}
