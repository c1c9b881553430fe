// Time zones as Webex takes them: IANA names.
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
