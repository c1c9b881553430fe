// Values as TypeScript source, laid out as prettier would: on one line where they fit, else a line for each part.

const WIDTH = 120;
const INDENT = 4;

/** Source in place of a value, such as `headOffice`. */
export class Code {
    constructor(readonly text: string) {}
}

export type Value = string | number | boolean | Code | readonly Value[] | Fields;
export interface Fields {
    readonly [name: string]: Value | undefined;
}

/** Nothing that Webex tells may end a string, or show otherwise than it reads (control and direction characters). */
export function quoted(text: string): string {
    const inner = JSON.stringify(text)
        .slice(1, -1)
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => escaped(character.codePointAt(0) ?? 0));
    return inner.split('\\"').length > text.split("'").length
        ? `'${inner.replace(/\\(.)|'/gs, (found, escapee) => (found === "'" ? "\\'" : escapee === '"' ? '"' : found))}'`
        : `"${inner}"`;
}

const escaped = (point: number): string =>
    point > 0xffff ? `\\u{${point.toString(16)}}` : `\\u${point.toString(16).padStart(4, "0")}`;

/** For comments and terminals: on one line, whatever the text holds. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

export const key = (name: string): string => (IDENTIFIER.test(name) ? name : quoted(name));

export const member = (object: string, name: string): string =>
    IDENTIFIER.test(name) ? `${object}.${name}` : `${object}[${quoted(name)}]`;

/** `column`: where the value begins; `depth`: how far its lines are indented; `reserve`: what stands behind it on the line. */
export function source(value: Value, depth = 0, column = depth * INDENT, reserve = 1): string {
    const line = onOneLine(value);
    return column + line.length + reserve <= WIDTH ? line : onSeveral(value, depth, line);
}

function onOneLine(value: Value): string {
    if (typeof value === "string") {
        return quoted(value);
    }
    if (value instanceof Code) {
        return value.text;
    }
    if (isList(value)) {
        return `[${value.map(onOneLine).join(", ")}]`;
    }
    if (typeof value !== "object") {
        return String(value);
    }
    const parts = entriesOf(value).map(([name, inner]) => fieldOf(name, inner, onOneLine(inner)));
    return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function onSeveral(value: Value, depth: number, line: string): string {
    if (typeof value !== "object" || value instanceof Code) {
        return line;
    }
    return isList(value)
        ? block(
              "[",
              value.map((inner) => source(inner, depth + 1)),
              "]",
              depth,
          )
        : expanded(value, depth);
}

/** An object with a line for each field, however short. */
export function expanded(fields: Fields, depth = 0): string {
    const parts = entriesOf(fields).map(([name, inner]) => {
        const column = (depth + 1) * INDENT + key(name).length + 2;
        return fieldOf(name, inner, source(inner, depth + 1, column));
    });
    return block("{", parts, "}", depth);
}

export function block(open: string, parts: readonly string[], close: string, depth = 0): string {
    const indent = " ".repeat((depth + 1) * INDENT);
    return [open, ...parts.map((part) => `${indent}${part},`), `${" ".repeat(depth * INDENT)}${close}`].join("\n");
}

/** A field named as its value is written short; `...rest` carries no value of its own. */
const fieldOf = (name: string, value: Value, text: string): string =>
    name.startsWith("...") || (value instanceof Code && value.text === name) ? name : `${key(name)}: ${text}`;

const entriesOf = (fields: Fields): [string, Value][] =>
    Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
