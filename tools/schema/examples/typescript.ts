// An example as a TypeScript program.
import { kindNames } from "../../../provider/kind-names";
import { isList, isReference, type Example, type Value } from "./example";

const WORD = /^[A-Za-z_]\w*$/u;

function written(value: Value, indent: string): string {
    if (isList(value)) {
        return `[${value.map((one) => written(one, indent)).join(", ")}]`;
    }
    if (typeof value !== "object") {
        return JSON.stringify(value);
    }
    if (isReference(value)) {
        return [value.reference, ...(value.property === undefined ? [] : [value.property])].join(".");
    }
    const inner = `${indent}    `;
    const lines = Object.entries(value).map(([key, one]) => {
        const text = written(one, inner);
        const name = WORD.test(key) ? key : JSON.stringify(key);
        return `${inner}${key === text ? key : `${name}: ${text}`},\n`;
    });
    return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

export const typescript = ({ kind, name, args }: Example): string =>
    [
        'import * as wholesale from "pulumi-webex-wholesale";',
        "",
        `const ${name} = new wholesale.${kindNames[kind]}(${JSON.stringify(name)}, ${written(args, "")});`,
    ].join("\n");
