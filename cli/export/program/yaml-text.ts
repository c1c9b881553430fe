// Values as the text of a Pulumi YAML program: what Webex returns is data there, whatever it looks like to YAML or to Pulumi.
import { Document, Scalar } from "yaml";

/** A reference to another part of the program, such as `${norrbygg.id}`, in place of a value. */
export class Reference {
    constructor(readonly path: string) {}
}

export type YamlValue = string | number | boolean | Reference | readonly YamlValue[] | YamlFields;
export interface YamlFields {
    readonly [name: string]: YamlValue | undefined;
}

/** No text that both YAML and Pulumi's protocol carry has half a character in it. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

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

function nodeOf(value: YamlValue): unknown {
    if (value instanceof Reference) {
        return quoted(`\${${value.path}}`);
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
const mapOf = (fields: YamlFields, key: (name: string) => Scalar<string> | string): Map<unknown, unknown> =>
    new Map(
        Object.entries(fields).flatMap(([name, value]) =>
            value === undefined ? [] : [[key(name), nodeOf(value)] as const],
        ),
    );

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

/** Pulumi takes the names of resources as they are. */
export const named = (fields: YamlFields): ReadonlyMap<unknown, unknown> =>
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

/** Lines of a comment, whatever the texts in it are. */
export const yamlComment = (lines: readonly string[]): string =>
    lines
        .map(
            (line) =>
                `# ${wellFormed(line)
                    .replace(/[\p{C}\u2028\u2029]+/gu, " ")
                    .trim()}\n`,
        )
        .join("");
