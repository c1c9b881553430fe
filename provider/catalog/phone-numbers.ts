// Phone numbers as Webex takes them: E.164.
import type { CountryCode } from "libphonenumber-js/min";
import { z } from "zod";

export const phoneNumber = z.string().regex(/^\+[1-9]\d{1,14}$/);

/**
 * The number that a text probably means, by the numbering plan of the location's country. Only proposed: the plans of a library are never
 * complete, and Webex decides.
 */
export function proposedNumber(text: string, country: string | undefined): string | undefined {
    // Loaded at the first wrong number: the plans of all countries take 80 kB.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const plans = require("libphonenumber-js/min") as typeof import("libphonenumber-js/min");
    const written = text.replace(/^\s*(?:="|')|"\s*$/g, "").replace(/[.,]0+\s*$/, "");
    const known = plans.isSupportedCountry(country ?? "") ? (country as CountryCode) : undefined;
    const candidates = [
        plans.parsePhoneNumberFromString(written, known),
        // A spreadsheet that takes it for a number drops the sign, and "00" is what people dial for it.
        plans.parsePhoneNumberFromString(written.replace(/^\D*(?:00)?/, "+")),
    ];
    const number = candidates.find((one) => one?.isValid() === true)?.number;
    return number !== undefined && number !== text && phoneNumber.safeParse(number).success ? number : undefined;
}
