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

const known = new Map<string, boolean>();

/** The platform takes a millisecond for an answer, and a program names few zones, each many times. */
function isIana(name: string): boolean {
    const answer = known.get(name) ?? isIanaNow(name);
    known.set(name, answer);
    return answer;
}

/** Of a zone that is younger than the list the platform knows. */
function isIanaNow(name: string): boolean {
    if (!presentNames.has(name) && inAnyCase.has(name.toLowerCase())) {
        return false;
    }
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
    .regex(/^[A-Za-z]/u)
    .refine(isIana);

const presentName = (timezone: unknown): unknown =>
    typeof timezone === "string" ? (presentNames.get(timezone) ?? timezone) : (timezone ?? undefined);

/** Under its former name or its present one. */
export const sameTimeZone = (one: unknown, other: unknown): boolean => presentName(one) === presentName(other);

/** Each present name with its city and its former names. */
function timeZoneChoices(): Readonly<Record<string, readonly string[]>> {
    const choices: Record<string, string[]> = {};
    for (const [name, present] of presentNames) {
        const others = (choices[present] ??= [present.split("/").at(-1) ?? ""]);
        others.push(...(name === present ? [] : [name]));
    }
    return choices;
}

const offset = (text: string): string | undefined =>
    /^(?:utc|gmt)?\s*[+-]\s*\d/iu.test(text)
        ? "it is an offset, which does not say when summer time begins"
        : undefined;

export const timeZoneField = {
    schema: timeZone,
    must: "an IANA time zone",
    example: "Europe/Stockholm",
    printable: true,
    choices: timeZoneChoices,
    flaw: offset,
} as const satisfies FieldFacts;
