// Values as the text of a Pulumi YAML program: what Webex returns is data there, whatever it looks like to YAML or to Pulumi.
import { Document, Scalar } from "yaml";
import { ANSWERS, Answer, ResourceReference, type NativeFields, type NativeValue } from "./native-program";
import { wellFormed } from "./well-formed";

/** Pulumi reads `${` as the beginning of a reference, and `$$` as one `$`. */
const asData = (text: string): string => wellFormed(text).replaceAll("$", "$$$$");

/** Unquoted, `2026-11-26` or `<<` are keys of another kind to some readers of YAML. */
function quoted(text: string): Scalar<string> {
    const scalar = new Scalar(text);
    scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
}

const WORD = /^[A-Za-z]\w*$/u;

const keyOf = (name: string): Scalar<string> | string => (WORD.test(name) ? name : quoted(asData(name)));

function nodeOf(value: NativeValue): unknown {
    if (value instanceof Answer) {
        return quoted(`\${${ANSWERS}["${value.customer}"].${value.field}}`);
    }
    if (value instanceof ResourceReference) {
        return quoted(`\${${[value.name, ...(value.property === undefined ? [] : [value.property])].join(".")}}`);
    }
    if (typeof value === "string") {
        return quoted(asData(value));
    }
    if (isList(value)) {
        return value.map(nodeOf);
    }
    return typeof value === "object" ? mapOf(value, keyOf) : value;
}

/** A map, for an object would not take a key such as `__proto__`. */
const mapOf = (fields: NativeFields, key: (name: string) => Scalar<string> | string): Map<unknown, unknown> =>
    new Map(
        Object.entries(fields).flatMap(([name, value]) =>
            value === undefined ? [] : [[key(name), nodeOf(value)] as const],
        ),
    );

const isList = (value: NativeValue): value is readonly NativeValue[] => Array.isArray(value);

/** Pulumi takes the names of resources as they are. */
export const named = (fields: NativeFields): ReadonlyMap<unknown, unknown> =>
    mapOf(fields, (name) => quoted(wellFormed(name)));

/** Control characters, line ends and directions inside quotes, of which readers of YAML refuse or change some. */
const escaped = (text: string): string =>
    text.replace(/(?!\n)[\p{C}\u2028\u2029]/gu, (character) => {
        const point = (character.codePointAt(0) ?? 0).toString(16);
        return point.length > 4 ? `\\U${point.padStart(8, "0")}` : `\\u${point.padStart(4, "0")}`;
    });

/** Sections of the program, one after the other. */
export function yamlText(content: ReadonlyMap<string, unknown>): string {
    const document = new Document(content, { aliasDuplicateObjects: false });
    return escaped(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }));
}
