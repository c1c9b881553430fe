// A location of an organization, in the spelling of the locations API (`address1`, `timeZone`, `postalCode`).
import { z } from "zod";
import { text } from "./lenient";

export const locationAddress = z.object({
    address1: text.default(""),
    address2: text.optional(),
    city: text.default(""),
    state: text.optional(),
    postalCode: text.optional(),
    country: text.default(""),
});

export const location = z.object({
    id: text,
    name: text,
    orgId: text.optional(),
    address: locationAddress.optional(),
    timeZone: text.optional(),
    preferredLanguage: text.optional(),
    announcementLanguage: text.optional(),
    notes: text.optional(),
});

/** What Webex returns about calling on a location; where it has none, the answer is 404. */
export const callingDetails = z.object({ id: text.optional() });

export type LocationAddress = z.infer<typeof locationAddress>;
export type Location = z.infer<typeof location>;

/** Webex takes `en_us` and refuses `en_US` where calling is enabled (25046); programs may write either. */
export const locationLanguage = (language: string): string => language.toLowerCase();

export interface LocationBody {
    name: string;
    timeZone: string;
    preferredLanguage: string;
    announcementLanguage: string;
    address: LocationAddress;
}
