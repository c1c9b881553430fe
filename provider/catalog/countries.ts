// Countries as Webex names them: ISO 3166-1 alpha-2.
import { isValid } from "i18n-iso-countries/index";
import { z } from "zod";

/** Wholesale organizations here get RedSky as their emergency provider by themselves (guide, create a template, step 8). */
const redSkyCountries: readonly string[] = ["US", "CA"];

export const country = z
    .string()
    .regex(/^[A-Z]{2}$/)
    .refine((code) => isValid(code));

export const emergencyProviderOf = (code: string): "redsky" | undefined =>
    redSkyCountries.includes(code) ? "redsky" : undefined;
