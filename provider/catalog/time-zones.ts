// Time zones as Webex takes them: IANA names, some of which have former ones.
import { z } from "zod";
import type { FieldFacts } from "../validation/field-table";
import { formerTimeZoneNames, timeZoneNames } from "./time-zone-names";

/** From each name, former or present, to the present one. */
const presentNames = new Map<string, string>([
    ...timeZoneNames.map((name) => [name, name] as const),
    ...Object.entries(formerTimeZoneNames),
]);
const inAnyCase = new Set([...presentNames.keys()].map((name) => name.toLowerCase()));

/** Of a zone that is younger than the list the platform knows. */
function isIana(name: string): boolean {
    if (!presentNames.has(name) && inAnyCase.has(name.toLowerCase())) return false;
    try {
        new Intl.DateTimeFormat("en", { timeZone: name });
        return true;
    } catch {
        return false;
    }
}

/** In its own case; offsets such as `+01:00` are understood by the platform but are no IANA names. */
export const timeZone = z
    .string()
    .regex(/^[A-Za-z]/)
    .refine(isIana);

const presentName = (timezone: unknown): unknown =>
    typeof timezone === "string" ? (presentNames.get(timezone) ?? timezone) : (timezone ?? undefined);

/** Under its former name or its present one. */
export const sameTimeZone = (one: unknown, other: unknown): boolean => presentName(one) === presentName(other);

export const timeZoneField = {
    schema: timeZone,
    must: "an IANA time zone",
    example: "Europe/Stockholm",
    printable: true,
} as const satisfies FieldFacts;
