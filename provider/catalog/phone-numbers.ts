// Phone numbers as Webex takes them: E.164.
import { z } from "zod";

export const phoneNumber = z.string().regex(/^\+[1-9]\d{1,14}$/u);

/**
 * The number that a text probably means, by the numbering plan of the location's country. Only proposed: the plans of a library are never
 * complete, and Webex decides.
 */
export function proposedNumber(text: string, country: string | undefined): string | undefined {
    // Loaded at the first wrong number: the plans of all countries take 350 kB.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { parsePhoneNumber } = require("awesome-phonenumber") as typeof import("awesome-phonenumber");
    const written = text.replace(/^\s*(?:="|')|"\s*$/gu, "").replace(/[.,]0+\s*$/u, "");
    const candidates = [
        parsePhoneNumber(written, country === undefined ? {} : { regionCode: country }),
        // A spreadsheet that takes it for a number drops the sign, and "00" is what people dial for it.
        parsePhoneNumber(written.replace(/^\D*(?:00)?/u, "+")),
    ];
    const number = candidates.find(({ valid }) => valid)?.number?.e164;
    return number !== undefined && number !== text && phoneNumber.safeParse(number).success ? number : undefined;
}
