// The parts of Pulumi's package schema that this package uses.

export interface TypeSpec {
    readonly type?: "string" | "number" | "boolean" | "array" | "object";
    readonly items?: TypeSpec;
    readonly additionalProperties?: TypeSpec;
    readonly $ref?: string;
    readonly oneOf?: readonly TypeSpec[];
}

export interface PropertySpec extends TypeSpec {
    readonly description?: string;
    readonly secret?: true;
    readonly willReplaceOnChanges?: true;
    readonly defaultInfo?: { readonly environment: readonly string[] };
}

export interface ObjectSpec {
    readonly description?: string;
    readonly type: "object";
    readonly properties: Readonly<Record<string, PropertySpec>>;
    readonly required?: readonly string[];
}

export interface EnumSpec {
    readonly description?: string;
    readonly type: "string";
    readonly enum: readonly { readonly value: string }[];
}

/** Types that resources and functions name, by token. */
export type Types = Record<string, ObjectSpec | EnumSpec>;

export const PACKAGE = "webexwholesale";
export const token = (name: string): string => `${PACKAGE}:index:${name}`;
export const capitalized = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

export const described = (says: string): { readonly description?: string } =>
    says === "" ? {} : { description: says };
