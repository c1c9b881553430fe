// A field of the inputs as data: where it is, what it must be; one function turns wrong ones into findings.
import type { ZodType } from "zod";
import { didYouMean, hintFor, type Choices } from "./hint";
import type { Violation } from "./refusal";
import { kindOf, shown } from "./shown";
import { at, holdsUnknown, isAbsent, isRaw, isUnknown } from "./unknown";

/** What a proposal may depend on beside the value. */
export interface Around {
    /** Of the location that the field belongs to. */
    readonly country?: string | undefined;
}

export interface FieldHints {
    /** The values that are allowed, of which a wrong one may mean one. */
    readonly choices?: (() => Choices) | undefined;
    /** The value in the form that is accepted; only proposed, and shown even where a wrong value is not. */
    readonly propose?: ((text: string, around: Around) => string | undefined) | undefined;
    /** What is wrong with the text, completing "the value given is not …:", without the text itself. */
    readonly flaw?: ((text: string) => string | undefined) | undefined;
}

export interface Field extends FieldHints {
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
    if (Array.isArray(value)) {
        return value.map(wrongText).find((reason) => reason !== undefined);
    }
    if (typeof value !== "string") {
        return undefined;
    }
    if (IN_NO_TEXT.test(value)) {
        return "contains a character that Webex accepts in no field (NUL, or half of a surrogate pair)";
    }
    return value.length > LONGEST ? `is longer than ${LONGEST} characters, which Webex accepts in no field` : undefined;
}

const isUnquoted = (field: Field, value: unknown): boolean =>
    typeof field.example === "string" && (typeof value === "number" || typeof value === "boolean");

function hintOf({ schema, choices, propose, printable }: Field, value: unknown, around: Around): string | undefined {
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string") {
        return undefined;
    }
    const isEnough = text !== value && schema.safeParse(text).success;
    const proposal = propose?.(text, around) ?? (isEnough && (propose !== undefined || printable) ? text : undefined);
    return proposal === undefined ? hintFor(text, choices?.() ?? {}) : didYouMean([proposal]);
}

/** `"swe" is not a language code`; of what may not be printed, only what is wrong with it. */
function reasonOf(field: Field, value: unknown): string {
    const isText = typeof value === "string";
    const given = field.printable === true ? shown(value) : isText ? "the value given" : `a ${kindOf(value)}`;
    if (isUnquoted(field, value)) {
        const whole = field.printable === true ? `the ${typeof value} ${shown(value)}` : `a ${typeof value}`;
        return `is ${whole}, but must be a string in quotes: ${field.must}`;
    }
    const flaw = isText ? field.flaw?.(value) : undefined;
    return `${given} is not ${field.must}${flaw === undefined ? "" : `: ${flaw}`}`;
}

export function isWrong(field: Field, inputs: unknown): boolean {
    return findWrong([field], inputs).length > 0;
}

export function findWrong(fields: readonly Field[], inputs: unknown, around: Around = {}): Violation[] {
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
        const { path } = field;
        const example = JSON.stringify(field.example);
        const fix = `Use ${field.must}${field.must.includes(example) ? "" : `, such as ${example}`}.`;
        if (isAbsent(value) || value === "") {
            return [{ path, reason: `is missing; it must be ${field.must}`, fix }];
        }
        if (broken !== undefined) {
            return [{ path, reason: broken, fix }];
        }
        const hint = hintOf(field, value, around);
        return [{ path, reason: reasonOf(field, value), fix, ...(hint === undefined ? {} : { hint }) }];
    });
}
