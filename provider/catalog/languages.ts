// Languages as Webex writes them: `sv` or `en_US` for mails, `sv_se` for locations.
import { isValid } from "i18n-iso-countries/index";
import ISO6391 from "iso-639-1";
import { z } from "zod";
import type { FieldFacts } from "../validation/field-table";

const isLanguage = (text: string): boolean => {
    const [language = "", region] = text.split("_");
    return ISO6391.validate(language) && (region === undefined || isValid(region.toUpperCase()));
};

export const language = z
    .string()
    .regex(/^[a-z]{2}(_[A-Z]{2})?$/)
    .refine(isLanguage);

export const locationLanguage = z
    .string()
    .regex(/^[a-z]{2}_[a-z]{2}$/i)
    .refine((text) => isLanguage(text.toLowerCase()));

export const locationLanguageField = {
    schema: locationLanguage,
    must: "a language and region",
    example: "sv_se",
    printable: true,
} as const satisfies FieldFacts;
