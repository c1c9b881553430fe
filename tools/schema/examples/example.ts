// An example of a resource as data, from which the schema's programs in four languages are written.
import type { HandlerName } from "../../../provider/kind-names";

/** Another resource of the program, or a property of it. */
export interface Reference {
    readonly reference: string;
    readonly property?: string;
}

export type Value = string | number | boolean | Reference | readonly Value[] | { readonly [key: string]: Value };

export interface Example {
    readonly title: string;
    readonly kind: HandlerName;
    /** Of the resource, and of the variable that holds it. */
    readonly name: string;
    readonly args: { readonly [key: string]: Value };
}

export const isReference = (value: Value): value is Reference =>
    typeof value === "object" && !Array.isArray(value) && typeof (value as Reference).reference === "string";

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isText = (value: Value): value is string => typeof value === "string";
