// A type of the sdk, as it is written there, in the words of Pulumi's schema; unions of words become open strings.
import ts from "typescript";
import { documentedIn } from "../reference/documented";
import { capitalized, token, type EnumSpec, type Types, type TypeSpec } from "./spec";

interface Place {
    /** Names an enumeration: `AuthenticationMethod`. */
    readonly owner: string;
    readonly property: string;
    readonly types: Types;
}

/** Wrappers that say how a value is given, not what it is. */
const WRAPPERS = ["Input", "Output", "Unwrap"];

/** Texts for which the editor knows some values. */
const openTexts = documentedIn("names.ts").map(({ name }) => name);

/** `string & {}`: beside words that the editor offers, any text. */
const isAnyText = (node: ts.TypeNode): boolean =>
    ts.isParenthesizedTypeNode(node) && ts.isIntersectionTypeNode(node.type);

export const typeName = (name: string): string => name.replace(/Args$/u, "");

export function parsed(text: string): ts.TypeNode {
    const source = ts.createSourceFile("type.ts", `type Written = ${text};`, ts.ScriptTarget.ES2023, true);
    const [alias] = source.statements;
    if (alias === undefined || !ts.isTypeAliasDeclaration(alias)) {
        throw new Error(`not a type: ${text}`);
    }
    return alias.type;
}

export const admitsUndefined = (text: string): boolean => /\bundefined\b/u.test(text);

export function written(node: ts.TypeNode, place: Place): TypeSpec {
    switch (node.kind) {
        case ts.SyntaxKind.StringKeyword:
            return { type: "string" };
        case ts.SyntaxKind.NumberKeyword:
            return { type: "number" };
        case ts.SyntaxKind.BooleanKeyword:
            return { type: "boolean" };
    }
    if (ts.isArrayTypeNode(node)) {
        return { type: "array", items: written(node.elementType, place) };
    }
    if (ts.isUnionTypeNode(node)) {
        return union(
            node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword),
            place,
        );
    }
    if (ts.isTypeReferenceNode(node)) {
        return reference(node, place);
    }
    if (ts.isLiteralTypeNode(node)) {
        return { type: "string" };
    }
    throw new Error(`the schema has no word for ${node.getText()}`);
}

function union(members: readonly ts.TypeNode[], place: Place): TypeSpec {
    const [only, ...others] = members;
    if (only !== undefined && others.length === 0) {
        return written(only, place);
    }
    const known = members.filter((one) => !isAnyText(one));
    const words = known.flatMap((one) =>
        ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : [],
    );
    if (words.length < known.length) {
        return { oneOf: members.map((one) => written(one, place)) };
    }
    const name = token(`${typeName(place.owner)}${capitalized(place.property)}`);
    const spec: EnumSpec = { type: "string", enum: words.map((value) => ({ value })) };
    place.types[name] = spec;
    return { oneOf: [{ type: "string" }, { type: "string", $ref: `#/types/${name}` }] };
}

function reference(node: ts.TypeReferenceNode, place: Place): TypeSpec {
    const name = node.typeName.getText();
    const [first, second] = node.typeArguments ?? [];
    if (first !== undefined && WRAPPERS.includes(name)) {
        return written(first, place);
    }
    if (name === "Record" && second !== undefined) {
        return { type: "object", additionalProperties: written(second, place) };
    }
    if (openTexts.includes(name)) {
        return { type: "string" };
    }
    if (name === "CustomerPackages") {
        return {
            type: "object",
            additionalProperties: { type: "object", $ref: `#/types/${token("Package")}` },
        };
    }
    if (name === "CustomerArgument") {
        return { oneOf: [{ type: "string" }, { $ref: `#/resources/${token("WholesaleCustomer")}` }] };
    }
    return name === "CustomerLocation"
        ? { $ref: `#/resources/${token(name)}` }
        : { type: "object", $ref: `#/types/${token(typeName(name))}` };
}
