// Schemas for what servers spell in more than one way: numbers as text, one thing where a list is meant.
import { z } from "zod";

/** Beyond 2^53 a number has lost digits before it gets here: as an id it would name something else. */
const exact = z
    .number()
    .refine(
        (value) => !Number.isInteger(value) || Number.isSafeInteger(value),
        "a number too large to be read exactly",
    );

export const text = z.union([z.string(), exact.transform(String)]);

export const number = z.union([
    z.number(),
    z
        .string()
        .regex(/^-?\d+(\.\d+)?$/u)
        .transform(Number),
]);

export const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((word) => word === "true")]);

/** A list; absent is empty, a single thing is a list of one. */
export function listOf<Item extends z.ZodType>(item: Item) {
    return z.union([z.array(item), item.transform((one) => [one])]).default([]);
}

/**
 * An optional field that a bad value must not turn into the failure of a whole answer: it counts as absent.
 * Only for facts that nothing is decided by.
 */
export function ifReadable<Value extends z.ZodType>(value: Value) {
    return value.optional().catch(undefined);
}
