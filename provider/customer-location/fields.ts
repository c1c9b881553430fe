// Every field of a location as one table: what it must be, and how it is compared.
import { z } from "zod";
import { addressFields } from "../catalog/address";
import { locationLanguageField } from "../catalog/languages";
import { phoneNumber, proposedNumber } from "../catalog/phone-numbers";
import { pstnField } from "../catalog/pstn";
import { text } from "../catalog/text";
import { sameTimeZone, timeZoneField } from "../catalog/time-zones";
import type { FieldFacts } from "../validation/field-table";
import { sameSet, sameUnlessBlank, sameWord } from "../validation/same";

export interface LocationField extends FieldFacts {
    /** Written to the location itself; the rest to its calling, its numbers and its connection. */
    readonly ofLocation?: true;
}

/** Calling takes shorter names than Webex itself. */
export function nameField(callingEnabled: unknown) {
    const [length, whose] = callingEnabled === false ? [256, ""] : [80, " (256 where callingEnabled is false)"];
    return { schema: text.max(length), must: `a name of at most ${length} characters${whose}`, example: "Lager" };
}

/** In the order in which messages name them. */
export const locationFields = {
    customerId: { onChange: "replace" },
    onBehalfOf: { optional: true },
    name: { ...nameField(true), ofLocation: true },
    timezone: { ...timeZoneField, same: sameTimeZone, ofLocation: true },
    language: { ...locationLanguageField, same: sameWord, ofLocation: true },
    address: { parts: addressFields, same: sameUnlessBlank, ofLocation: true },
    mainNumber: {
        schema: phoneNumber,
        must: "a number in E.164",
        example: "+46901234500",
        optional: true,
        printable: true,
        propose: (text, { country }) => proposedNumber(text, country),
        unmanagedWhenAbsent: true,
    },
    callingEnabled: {
        type: z.boolean(),
        must: "true or false",
        example: true,
        optional: true,
        printable: true,
        default: true,
    },
    pstn: { ...pstnField, unmanagedWhenAbsent: true },
    phoneNumbers: { type: z.array(z.string()), optional: true, same: sameSet, unmanagedWhenAbsent: true },
    adopt: { type: z.boolean(), optional: true, same: "never" },
} as const satisfies Readonly<Record<string, LocationField>>;
