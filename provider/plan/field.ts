// A field of the inputs as data: where it is, what it must be; one function turns wrong ones into findings.
import type { ZodType } from "zod";
import type { Finding } from "./refusal";
import { at, holdsUnknown, isAbsent, isRaw, isUnknown } from "./unknown";

export interface Field {
    readonly path: string;
    readonly schema: ZodType;
    /** Completes "must be …". */
    readonly must: string;
    /** A value to write, shown to the user as it would stand in the program. */
    readonly example: unknown;
    readonly optional?: boolean;
    /** Whether the wrong value may be printed; not for names, addresses and e-mail addresses of people. */
    readonly printable?: boolean;
}

export function findWrong(fields: readonly Field[], inputs: unknown): Finding[] {
    return fields.flatMap((field) => {
        const value = at(inputs, field.path);
        const isMissing = isAbsent(value) || (value === "" && field.optional !== true);
        const isFine = isMissing ? field.optional === true : field.schema.safeParse(value).success;
        if (isUnknown(value) || (isRaw(value) && holdsUnknown(value)) || isFine) {
            return [];
        }
        const wayOut = `Write ${field.must}, such as ${JSON.stringify(field.example)}.`;
        if (isAbsent(value) || value === "") {
            return [{ path: field.path, reason: `is missing; it must be ${field.must}`, wayOut }];
        }
        const shown = field.printable === true ? JSON.stringify(value) : "the value given";
        return [{ path: field.path, reason: `${shown} is not ${field.must}`, wayOut }];
    });
}
