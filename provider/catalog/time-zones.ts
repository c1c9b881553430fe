// Time zones as Webex takes them: IANA names, some of which have former ones.
import bcp47 from "cldr-bcp47/bcp47/timezone.json";
import { z } from "zod";
import type { FieldFacts } from "../validation/field-table";

// Unicode keeps tzdata's links with each zone, and each country's zone apart, where tzdata has come to merge Stockholm with Berlin.
// The platform's Intl is no source of links: later ones answer the name that they were given.
const zones = z
    .record(
        z.string(),
        z.union([z.object({ _alias: z.string().optional(), _iana: z.string().optional() }), z.string()]),
    )
    .parse(bcp47.keyword.u.tz);

/** From each name, former or present, to the present one. */
const presentNames = new Map(
    Object.values(zones).flatMap((zone) => {
        const names = typeof zone === "string" ? [] : (zone._alias ?? "").split(" ").filter((name) => name !== "");
        const present = typeof zone === "string" ? undefined : (zone._iana ?? names[0]);
        return names.map((name) => [name, present] as const);
    }),
);
const inAnyCase = new Set([...presentNames.keys()].map((name) => name.toLowerCase()));

const known = new Map<string, boolean>();

/** The platform takes a millisecond for an answer, and a program names few zones, each many times. */
function isIana(name: string): boolean {
    const answer = known.get(name) ?? isIanaNow(name);
    known.set(name, answer);
    return answer;
}

/** Of a zone that is younger than the list the platform knows. */
function isIanaNow(name: string): boolean {
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
