// Time zones as Webex takes them: IANA names, some of which have a former one.
import { z } from "zod";

const isIana = (name: string): boolean => {
    try {
        new Intl.DateTimeFormat("en", { timeZone: name });
        return true;
    } catch {
        return false;
    }
};

/** Offsets such as `+01:00` are understood by the platform but are no IANA names. */
export const timeZone = z
    .string()
    .regex(/^[A-Za-z]/)
    .refine(isIana);

/** IANA's file `backward`, as far as cities and countries took other names; later platforms do not tell such links. */
const renamed: Readonly<Record<string, string>> = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Europe/Kiev": "Europe/Kyiv",
    "US/Central": "America/Chicago",
    "US/Eastern": "America/New_York",
    "US/Mountain": "America/Denver",
    "US/Pacific": "America/Los_Angeles",
};

const presentName = (timezone: unknown): unknown =>
    typeof timezone === "string" ? (renamed[timezone] ?? timezone) : (timezone ?? undefined);

/** Under its former name or its present one. */
export const sameTimeZone = (one: unknown, other: unknown): boolean => presentName(one) === presentName(other);
