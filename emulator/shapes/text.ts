// Texts that the database can hold unchanged, and the texts with a form: e-mail, country, language, time zone, number.
import { getAlpha2Codes } from "i18n-iso-countries/index";
import ISO6391 from "iso-639-1";
import { z } from "zod";

// SQLite ends a text at NUL, and half a surrogate pair is no character: either would come back changed.
const STORABLE = /^[^\0\p{Surrogate}]*$/u;
const COUNTRIES = new Set(Object.keys(getAlpha2Codes()));
const LANGUAGES = new Set<string>(ISO6391.getAllCodes());
const EMAIL = z.email();

export const anyText = z
    .string()
    .regex(STORABLE, "holds a character that is not allowed (NUL or half a surrogate pair)")
    .max(2048, "is longer than 2048 characters");

export const text = anyText.refine((value) => value.trim() !== "", "must not be empty");

export const email = text.refine((value) => EMAIL.safeParse(value).success, "must be an e-mail address");

export const country = text.refine((value) => COUNTRIES.has(value), "must be an ISO 3166-1 alpha-2 country code");

/** `sv` or `en_US`. */
export const language = text.refine(isLanguage, "must be a language such as sv or en_US");

/** `sv_se`: how a location writes its language. */
export const locationLanguage = text.refine(isLocationLanguage, "must be a language and country such as sv_se");

export const timeZone = text.refine(isTimeZone, "must be an IANA time zone such as Europe/Stockholm");

export const phoneNumber = text.regex(/^\+[1-9]\d{1,14}$/, "must be an E.164 number such as +46901234567");

export const extension = text.regex(/^\d+$/, "must consist of digits");

function isLanguage(value: string): boolean {
    const match = /^([a-z]{2})(?:_([A-Z]{2}))?$/.exec(value);
    return match !== null && LANGUAGES.has(match[1] ?? "") && (match[2] === undefined || COUNTRIES.has(match[2]));
}

function isLocationLanguage(value: string): boolean {
    const match = /^([a-z]{2})_([a-z]{2})$/i.exec(value);
    return (
        match !== null && LANGUAGES.has((match[1] ?? "").toLowerCase()) && COUNTRIES.has((match[2] ?? "").toUpperCase())
    );
}

function isTimeZone(value: string): boolean {
    // Intl also takes offsets such as +01:00, which are no IANA names.
    if (!/^[A-Za-z]/.test(value)) return false;
    try {
        new Intl.DateTimeFormat("en", { timeZone: value });
        return true;
    } catch {
        return false;
    }
}
