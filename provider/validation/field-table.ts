// The fields of a resource as one table: its inputs, the check of each field and the comparison are derived from it.
import { z, type ZodObject, type ZodOptional, type ZodString, type ZodType } from "zod";
import type { Field, FieldHints } from "./field";
import { pick } from "./pick";
import { same, type Same } from "./same";
import { at, isAbsent, isRaw, UNKNOWN, type Raw } from "./unknown";

export interface FieldFacts extends FieldHints {
    /** What the inputs hold once their values are known. Default: a text, or an object of the parts. */
    readonly type?: ZodType;
    /** What the field must be beyond its type. */
    readonly schema?: ZodType;
    /** Completes "must be …"; a field without it is checked by a rule that names it, or by none. */
    readonly must?: string;
    readonly example?: unknown;
    readonly optional?: true;
    readonly printable?: true;
    /** What an absent one means. */
    readonly default?: unknown;
    /** The fields of an object, each with a check of its own. */
    readonly parts?: Fields;
    /** How two values are compared. Default: as they are; `"never"` where nothing is sent of it. */
    readonly same?: Same | "never";
    /** What the program leaves out stays as it is at Webex. */
    readonly unmanagedWhenAbsent?: true;
    /** No call to Webex returns it: only the program and the state know it. */
    readonly neverReturned?: true;
    /** Default: the object is updated in place. */
    readonly onChange?: "replace";
}

export type Fields = Readonly<Record<string, FieldFacts>>;

type TypeOf<F> = F extends { readonly type: infer T extends ZodType }
    ? T
    : F extends { readonly parts: infer P extends Fields }
      ? ZodObject<Shape<P>>
      : ZodString;

/** A default fills in what the program may leave out. */
type Parsed<F> = F extends { readonly default: unknown }
    ? TypeOf<F>
    : F extends { readonly optional: true }
      ? ZodOptional<TypeOf<F>>
      : TypeOf<F>;

type Shape<T extends Fields> = { -readonly [Key in keyof T]: Parsed<T[Key]> };

const typeOf = ({ type, parts }: FieldFacts): ZodType => type ?? (parts === undefined ? z.string() : inputsOf(parts));

/** The inputs as they are once every value is known. */
export function inputsOf<const T extends Fields>(fields: T): ZodObject<Shape<T>> {
    const shape = Object.entries(fields).map(([key, field]) => {
        const isOptional = field.optional === true && field.default === undefined;
        return [key, isOptional ? typeOf(field).optional() : typeOf(field)];
    });
    return z.object(Object.fromEntries(shape)) as unknown as ZodObject<Shape<T>>;
}

export function without<T extends Fields, Key extends keyof T & string>(
    fields: T,
    keys: readonly Key[],
): Omit<T, Key> & Fields {
    const kept = Object.entries(fields).filter(([key]) => !keys.some((one) => one === key));
    return Object.fromEntries(kept) as Omit<T, Key> & Fields;
}

export const only = <T extends Fields, Key extends keyof T & string>(
    fields: T,
    keys: readonly Key[],
): Pick<T, Key> & Fields => Object.fromEntries(keys.map((key) => [key, fields[key]])) as Pick<T, Key> & Fields;

/** Those fields of a table that have some fact. */
export const keysWith = <Facts extends FieldFacts>(
    fields: Readonly<Record<string, Facts>>,
    isMeant: (field: Facts) => boolean,
): string[] => Object.entries(fields).flatMap(([key, field]) => (isMeant(field) ? [key] : []));

/** What completeness checks, in the order of the table, the parts of objects last; of an object below `path`. */
export function checksOf(fields: Fields, path = ""): Field[] {
    const own = Object.entries(fields).flatMap(([key, field]): Field[] => {
        const { must, schema = typeOf(field), example, optional = false, printable = false } = field;
        const { choices, propose, flaw } = field;
        const hints: FieldHints = { choices, propose, flaw };
        return must === undefined ? [] : [{ path: path + key, schema, must, example, optional, printable, ...hints }];
    });
    const parts = Object.entries(fields).flatMap(([key, field]) =>
        field.parts === undefined ? [] : checksOf(field.parts, `${path}${key}.`),
    );
    return [...own, ...parts];
}

/** What differs for Webex, in the order of the table: messages name the first ones first. */
export function differing(fields: Fields, olds: Raw, news: Raw): string[] {
    return keysWith(fields, ({ same: compared }) => compared !== "never").filter((key) => {
        const { same: compared = same, unmanagedWhenAbsent } = fields[key] ?? {};
        const isUnmanaged = unmanagedWhenAbsent === true && isAbsent(news[key]);
        return !isUnmanaged && compared !== "never" && !compared(olds[key], news[key], olds, news);
    });
}

/** Inputs with the defaults of what is absent. */
export function withDefaultsOf(fields: Fields, inputs: Raw): Raw {
    const defaults = Object.entries(fields).filter(([, field]) => field.default !== undefined);
    const given = Object.entries(inputs).filter(([, value]) => !isAbsent(value));
    return {
        ...Object.fromEntries(defaults.map(([key, field]) => [key, field.default])),
        ...Object.fromEntries(given),
    };
}

/** The inputs that a resource of a customer keeps: of its customer the id alone, so that the customer's changes never show as its own. */
export function ofCustomer(fields: Fields, news: Raw): Raw {
    const customer = news["customer"] ?? news["customerId"];
    const customerId = isRaw(customer) ? at(customer, "id") : customer;
    const onBehalfOf = news["onBehalfOf"] ?? at(customer, "onBehalfOf");
    return {
        ...withDefaultsOf(fields, pick(news, ["__provider", ...Object.keys(fields)])),
        ...(isAbsent(customerId) ? {} : { customerId }),
        ...(!("onBehalfOf" in fields) || isAbsent(onBehalfOf) || onBehalfOf === UNKNOWN ? {} : { onBehalfOf }),
    };
}
