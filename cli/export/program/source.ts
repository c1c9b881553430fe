// Values as TypeScript source, laid out as prettier would: on one line where they fit, else a line for each part.

const WIDTH = 120;
const INDENT = 4;

/** Source in place of a value, such as `headOffice`. Nothing else is ever written as code, and no answer of Webex can be one. */
export class Code {
    private readonly written: string;

    constructor(text: string) {
        this.written = text;
    }

    get text(): string {
        return this.written;
    }
}

/** The fields of another object, `...rest`, in place of one field; its own key is not written. */
export class Spread extends Code {}

export type Value = string | number | boolean | Code | readonly Value[] | Fields;
export interface Fields {
    readonly [name: string]: Value | undefined;
}

/** No text from Webex may end a string, or look different from what it is (control and direction characters). */
export function quoted(text: string): string {
    const inner = JSON.stringify(text)
        .slice(1, -1)
        .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => escaped(character.codePointAt(0) ?? 0));
    return inner.split('\\"').length > text.split("'").length
        ? `'${inner.replace(/\\(.)|'/gsu, (found, escapee) => (found === "'" ? "\\'" : escapee === '"' ? '"' : found))}'`
        : `"${inner}"`;
}

const escaped = (point: number): string =>
    point > 0xffff ? `\\u{${point.toString(16)}}` : `\\u${point.toString(16).padStart(4, "0")}`;

/** On one line, whatever the text holds. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();

/** A name at the beginning of a comment could be an instruction to the compiler, such as `@ts-nocheck`. */
export function comment(text: string): string {
    const line = oneLine(text);
    return /^[\p{L}\p{N}]/u.test(line) ? `// ${line}` : `// "${line}"`;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/u;

/** Written plainly or in quotes, `__proto__` would set the prototype instead of a field. */
export const key = (name: string): string =>
    name === "__proto__" ? '["__proto__"]' : IDENTIFIER.test(name) ? name : quoted(name);

export const member = (object: string, name: string): string =>
    IDENTIFIER.test(name) ? `${object}.${name}` : `${object}[${quoted(name)}]`;

/** `column`: where the value begins; `depth`: how far its lines are indented; `reserve`: what follows it on the line. */
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
        return Object.is(value, -0) ? "-0" : String(value);
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

/** A field named as its value is written short. */
function fieldOf(name: string, value: Value, text: string): string {
    if (value instanceof Spread) {
        return `...${value.text}`;
    }
    return value instanceof Code && value.text === key(name) ? name : `${key(name)}: ${text}`;
}

const entriesOf = (fields: Fields): [string, Value][] =>
    Object.entries(fields).filter((entry): entry is [string, Value] => entry[1] !== undefined);

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
