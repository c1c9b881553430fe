// Texts that the database can hold unchanged, and the texts with a form: e-mail, country, language, time zone, number.
import { getAlpha2Codes } from "i18n-iso-countries/index";
import ISO6391 from "iso-639-1";
import { z } from "zod";

// SQLite ends a text at NUL, and half a surrogate pair is not a character: either would come back changed.
const STORABLE = /^[^\0\p{Surrogate}]*$/u;
const COUNTRIES = new Set(Object.keys(getAlpha2Codes()));
const LANGUAGES = new Set<string>(ISO6391.getAllCodes());

// Cisco's table of error codes for calling users names these characters (WXC-4801, WXC-4901) and the length (WXC-4900).
const ATOM = "[A-Za-z0-9!#$%&'*+\\-/=?_{}~]+";
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$`, "u");
const LONGEST_EMAIL = 161;
const NO_NUMBER = "must be an E.164 number such as +46901234567";

export const anyText = z
    .string()
    .regex(STORABLE, "contains a character that is not allowed (NUL or half a surrogate pair)")
    .max(2048, "is longer than 2048 characters");

export const text = anyText.refine((value) => value.trim() !== "", "must not be empty");

export const email = text
    .max(LONGEST_EMAIL, `must be an e-mail address of at most ${LONGEST_EMAIL} characters`)
    .refine((value) => EMAIL.test(value), "must be an e-mail address");

export const country = text.refine((value) => COUNTRIES.has(value), "must be an ISO 3166-1 alpha-2 country code");

/** `sv` or `en_US`. */
export const language = text.refine(isLanguage, "must be a language such as sv or en_US");

/** `sv_se`: how a location writes its language. */
export const locationLanguage = text.refine(isLocationLanguage, "must be a language and country such as sv_se");

export const timeZone = text.refine(isTimeZone, "must be an IANA time zone such as Europe/Stockholm");

/** Kept without the hyphens of Webex's own example, +1-240-555-1212. */
export const phoneNumber = text
    .regex(/^\+[1-9]\d*(?:-\d+)*$/u, NO_NUMBER)
    .transform((value) => value.replaceAll("-", ""))
    .refine((value) => /^\+\d{2,15}$/u.test(value), NO_NUMBER);

export const extension = text.regex(/^\d+$/u, "must consist of digits");

function isLanguage(value: string): boolean {
    const match = /^([a-z]{2})(?:_([A-Z]{2}))?$/u.exec(value);
    return match !== null && LANGUAGES.has(match[1] ?? "") && (match[2] === undefined || COUNTRIES.has(match[2]));
}

function isLocationLanguage(value: string): boolean {
    const match = /^([A-Za-z]{2})_([A-Za-z]{2})$/u.exec(value);
    return (
        match !== null && LANGUAGES.has((match[1] ?? "").toLowerCase()) && COUNTRIES.has((match[2] ?? "").toUpperCase())
    );
}

function isTimeZone(value: string): boolean {
    // Intl also takes offsets such as +01:00, and any case; IANA's names begin with a capital. Policy: another case is another name.
    if (!/^[A-Z]/u.test(value)) {
        return false;
    }
    try {
        new Intl.DateTimeFormat("en", { timeZone: value });
        return true;
    } catch {
        return false;
    }
}
