// A field of the inputs as data: where it is, what it must be; one function turns wrong ones into findings.
import type { ZodType } from "zod";
import type { Violation } from "./refusal";
import { shown } from "./shown";
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

/** NUL and half a surrogate pair: no text of Webex's holds them. */
const IN_NO_TEXT = /[\0\p{Surrogate}]/u;
const LONGEST = 2048;

/** What is wrong with a text whatever field it is in; of a list, with one of its texts. */
function wrongText(value: unknown): string | undefined {
    if (Array.isArray(value)) return value.map(wrongText).find((reason) => reason !== undefined);
    if (typeof value !== "string") return undefined;
    if (IN_NO_TEXT.test(value))
        return "contains a character that Webex accepts in no field (NUL, or half of a surrogate pair)";
    return value.length > LONGEST ? `is longer than ${LONGEST} characters, which Webex accepts in no field` : undefined;
}

export function findWrong(fields: readonly Field[], inputs: unknown): Violation[] {
    return fields.flatMap((field) => {
        const value = at(inputs, field.path);
        if (isUnknown(value) || (isRaw(value) && holdsUnknown(value))) {
            return [];
        }
        const isMissing = isAbsent(value) || (value === "" && field.optional !== true);
        const isFine = isMissing ? field.optional === true : field.schema.safeParse(value).success;
        const broken = wrongText(value);
        if (isFine && broken === undefined) {
            return [];
        }
        const example = JSON.stringify(field.example);
        const fix = `Use ${field.must}${field.must.includes(example) ? "" : `, such as ${example}`}.`;
        if (isAbsent(value) || value === "") {
            return [{ path: field.path, reason: `is missing; it must be ${field.must}`, fix }];
        }
        if (broken !== undefined) {
            return [{ path: field.path, reason: broken, fix }];
        }
        const given = field.printable === true ? shown(value) : "the value given";
        return [{ path: field.path, reason: `${given} is not ${field.must}`, fix }];
    });
}
