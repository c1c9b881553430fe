// Query parameters: always texts on the wire, sometimes numbers, booleans or instants in meaning.
import { z } from "zod";
import { anyText } from "./text";

export const queryText = anyText;

export const queryNumber = z
    .string()
    .regex(/^\d{1,9}$/u, "must be a whole number of at least 0")
    .transform(Number);

/** A page size: at least 1, and cut to the cap as Webex does. */
export function pageSize(normal: number, cap: number) {
    return z
        .string()
        .regex(/^[1-9]\d{0,8}$/u, "must be a whole number of at least 1")
        .transform((value) => Math.min(Number(value), cap))
        .default(Math.min(normal, cap));
}

/** In any case: Python's clients write True. */
export const queryBoolean = z
    .string()
    .regex(/^(true|false)$/iu, "must be true or false")
    .transform((value) => value.toLowerCase() === "true");

/** Epoch milliseconds or ISO 8601. */
export const queryInstant = anyText.transform((value, context) => {
    const instant = /^\d{1,15}$/u.test(value) ? Number(value) : Date.parse(value);
    if (Number.isNaN(instant)) {
        context.addIssue({ code: "custom", message: "must be epoch milliseconds or an ISO 8601 time" });
        return z.NEVER;
    }
    return instant;
});

/** Repeated (`status=a&status=b`) or with commas (`status=a,b`): the specification leaves it open. */
export const queryList = z
    .union([anyText, z.array(anyText)])
    .transform((value) => [value].flat().flatMap((part) => part.split(",")));
