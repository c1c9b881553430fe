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
    .regex(/^[a-z]{2}(_[A-Z]{2})?$/u)
    .refine(isLanguage);

export const locationLanguage = z
    .string()
    .regex(/^[A-Za-z]{2}_[A-Za-z]{2}$/u)
    .refine((text) => isLanguage(text.toLowerCase()));

export const locationLanguageField = {
    schema: locationLanguage,
    must: "a language and region",
    example: "sv_se",
    printable: true,
    propose: (text: string) => {
        const { code = "", region = new Intl.Locale(code === "" ? "und" : code).maximize().region } =
            partsOf(text) ?? {};
        const proposal = `${code}_${region ?? ""}`.toLowerCase();
        return locationLanguage.safeParse(proposal).success ? proposal : undefined;
    },
} as const satisfies FieldFacts;

/** The code of a language by its name in English or in itself, or by a longer code: `Swedish`, `svenska`, `swe`. */
function codeOf(text: string): string | undefined {
    const name = text.trim().toLowerCase();
    const named = ISO6391.getAllCodes().find((code) =>
        [ISO6391.getName(code), ISO6391.getNativeName(code)].some((one) => one.toLowerCase() === name),
    );
    if (named !== undefined || !/^[a-z]{2,3}$/u.test(name)) {
        return named;
    }
    const [short] = Intl.getCanonicalLocales(name);
    return short !== undefined && ISO6391.validate(short) ? short : undefined;
}

/** `sv-SE` as its two parts; a name or a language alone has the first only. */
function partsOf(text: string): { readonly code: string; readonly region?: string | undefined } | undefined {
    const [, first = text, region] = /^\s*([A-Za-z]{2,3})[-_ ]([A-Za-z]{2})\s*$/u.exec(text) ?? [];
    const code = codeOf(first);
    return code === undefined ? undefined : { code, region: region?.toUpperCase() };
}

export const languageField = {
    schema: language,
    must: "a language code",
    example: "sv",
    printable: true,
    propose: (text: string) => {
        const { code, region } = partsOf(text) ?? {};
        const proposal = region === undefined ? code : `${code ?? ""}_${region}`;
        return language.safeParse(proposal).success ? proposal : undefined;
    },
} as const satisfies FieldFacts;
