// The bodies of the location calls.
import { z } from "zod";
import { locationAddress } from "./address";
import { anyText, locationLanguage, phoneNumber, text, timeZone } from "./text";

const name = text.max(256, "is longer than 256 characters");
const place = z.union([z.number(), anyText]).optional();

const required = {
    name,
    timeZone,
    preferredLanguage: locationLanguage,
    announcementLanguage: locationLanguage,
    address: locationAddress,
};

export const createLocationBody = z.object({
    ...required,
    latitude: place,
    longitude: place,
    notes: anyText.optional(),
});
export type CreateLocationBody = z.infer<typeof createLocationBody>;

export const changeLocationBody = createLocationBody.partial();

// A location used for calling has a shorter name (API sheet 8.1).
export const enableCallingBody = z.object({
    id: text,
    ...required,
    name: name.max(80, "is longer than 80 characters"),
});

export const callingSettingsBody = z.object({
    callingLineId: z.object({ phoneNumber: phoneNumber.nullish(), name: anyText.nullish() }).optional(),
    mainNumber: phoneNumber.optional(),
    announcementLanguage: locationLanguage.optional(),
    outsideDialDigit: anyText.optional(),
    connection: z.unknown().optional(),
});
