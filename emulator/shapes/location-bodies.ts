// The bodies of the location calls.
import { z } from "zod";
import { locationAddress } from "./address";
import { anyText, locationLanguage, phoneNumber, text, timeZone } from "./text";

const optionalText = anyText.nullish().transform((value) => value ?? undefined);
const name = text.max(256, "is longer than 256 characters");
// A text in the description, a number from some clients; returned as a text.
const place = z
    .union([z.number().transform(String), anyText])
    .nullish()
    .transform((value) => value ?? undefined);

const required = {
    name,
    timeZone,
    preferredLanguage: locationLanguage,
    announcementLanguage: locationLanguage,
    address: locationAddress,
};

export const createLocationBody = z.object({
    ...required,
    latitude: place.optional(),
    longitude: place.optional(),
    notes: optionalText,
});
export type CreateLocationBody = z.infer<typeof createLocationBody>;

// Clients that know a location as one shape send null for what this call does not take.
const absent = z.custom((value) => value === null, "is not a field of this request").optional();

/** The four fields that the description has; also a part of the address is enough. */
export const changeLocationBody = z.strictObject({
    name: name.optional(),
    timeZone: timeZone.optional(),
    preferredLanguage: locationLanguage.optional(),
    address: locationAddress.partial().optional(),
    announcementLanguage: absent,
    latitude: absent,
    longitude: absent,
    notes: absent,
});

/** A location used for calling has a shorter name (Webex API, Create a Location). */
export const CALLING_NAME = 80;

export const enableCallingBody = z.object({
    id: text,
    ...required,
    name: name.max(CALLING_NAME, `is longer than ${CALLING_NAME} characters`),
});

/** The answer contains an empty text if there is no main number, so a client that sends back what it read changes nothing. */
const lineNumber = z.union([z.literal("").transform(() => undefined), phoneNumber]).nullish();

export const callingSettingsBody = z.object({
    callingLineId: z.object({ phoneNumber: lineNumber, name: anyText.nullish() }).optional(),
    mainNumber: phoneNumber.optional(),
    announcementLanguage: locationLanguage.optional(),
    connection: z.object({ type: z.enum(["TRUNK", "ROUTE_GROUP"]), id: text }).optional(),
    externalCallerIdName: optionalText,
    pAccessNetworkInfo: optionalText,
    outsideDialDigit: anyText.regex(/^\d*$/u, "must consist of digits").optional(),
    enforceOutsideDialDigit: z.boolean().optional(),
    routingPrefix: anyText.regex(/^\d*$/u, "must consist of digits").optional(),
    chargeNumber: phoneNumber.optional(),
});
