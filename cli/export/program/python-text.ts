// Values as the text of a Python program: what Webex returns is a literal there, whatever it looks like to Python.
import { ANSWERS, Answer, ResourceReference, type NativeFields, type NativeValue } from "./native-program";
import { wellFormed } from "./well-formed";

/** As Pulumi names properties in the SDKs that it generates for Python. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

const PREFIXES = { onboardingTemplate: "template", wholesaleCustomer: "customer" } as const;

/** The prefix keeps them apart from each other and from Python's own words. */
export const variableOf = (kind: keyof typeof PREFIXES, name: string): string =>
    `${PREFIXES[kind]}_${name.replaceAll("-", "_")}`;

/** In double quotes; characters that cannot be seen, and the blanks of other scripts, are escaped. */
export const pythonText = (text: string): string =>
    `"${wellFormed(text).replace(/["\\]|(?! )[\p{C}\p{Z}]/gu, (character) => {
        const point = (character.codePointAt(0) ?? 0).toString(16);
        if (character === '"' || character === "\\") {
            return `\\${character}`;
        }
        return point.length > 4 ? `\\U${point.padStart(8, "0")}` : `\\u${point.padStart(4, "0")}`;
    })}"`;

/** Names of maps whose keys are data, not names of properties. */
const MAPS = ["packages"];

/** `isMap`: the keys of this value are data. */
export function pythonValue(value: NativeValue, indent = "", isMap = false): string {
    if (value instanceof Answer) {
        return `${ANSWERS}[${pythonText(value.customer)}][${pythonText(snakeCase(value.field))}]`;
    }
    if (value instanceof ResourceReference) {
        const { kind, name, property } = value;
        return [variableOf(kind, name), ...(property === undefined ? [] : [snakeCase(property)])].join(".");
    }
    if (typeof value === "string") {
        return pythonText(value);
    }
    if (typeof value === "boolean") {
        return value ? "True" : "False";
    }
    if (isList(value)) {
        return `[${value.map((one) => pythonValue(one, indent)).join(", ")}]`;
    }
    return typeof value === "object" ? dictionary(value, indent, isMap) : String(value);
}

function dictionary(fields: NativeFields, indent: string, isMap: boolean): string {
    const inner = `${indent}    `;
    const lines = Object.entries(fields).flatMap(([name, value]) =>
        value === undefined
            ? []
            : [
                  `${inner}${pythonText(isMap ? name : snakeCase(name))}: ${pythonValue(value, inner, !isMap && MAPS.includes(name))},\n`,
              ],
    );
    return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

/** The arguments of a call, a line each. */
export const pythonArguments = (fields: NativeFields): string[] =>
    Object.entries(fields).flatMap(([name, value]) =>
        value === undefined ? [] : [`    ${snakeCase(name)}=${pythonValue(value, "    ", MAPS.includes(name))},`],
    );

const isList = (value: NativeValue): value is readonly NativeValue[] => Array.isArray(value);
