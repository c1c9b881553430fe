// Countries as Webex names them: ISO 3166-1 alpha-2.
import { alpha2ToAlpha3, getAlpha2Codes, isValid } from "i18n-iso-countries/index";
import { z } from "zod";
import type { FieldFacts } from "../validation/field-table";

/** Wholesale organizations here get RedSky as their emergency provider by themselves (guide, create a template, step 8). */
const redSkyCountries: readonly string[] = ["US", "CA"];

export const country = z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .refine((code) => isValid(code));

export const emergencyProviderOf = (code: string): "redsky" | undefined =>
    redSkyCountries.includes(code) ? "redsky" : undefined;

/** Names that are in no list of countries. */
const alsoCalled: Readonly<Record<string, readonly string[]>> = {
    CZ: ["Czech Republic"],
    GB: ["UK", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"],
    NL: ["Holland", "The Netherlands"],
    TR: ["Turkey"],
    US: ["United States of America", "America"],
};

const nameIn = (language: string, code: string): string[] =>
    [new Intl.DisplayNames([language], { type: "region" }).of(code)].filter((name) => name !== undefined);

/** The language that most people there speak. */
const languageOf = (code: string): string => new Intl.Locale(`und-${code}`).maximize().language;

/** Each code with the names that people write: of three letters, in English, in the country's own language. */
const countryChoices = (): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(
        Object.keys(getAlpha2Codes()).map((code) => [
            code,
            [
                ...[alpha2ToAlpha3(code)].filter((three) => three !== undefined),
                ...nameIn("en", code),
                ...nameIn(languageOf(code), code),
                ...(alsoCalled[code] ?? []),
            ],
        ]),
    );

export const countryField = {
    schema: country,
    must: "a country's two-letter code (ISO 3166)",
    example: "SE",
    printable: true,
    choices: countryChoices,
} as const satisfies FieldFacts;
