// An example as a Python program for the generated SDK, whose names are written with underscores.
import { snakeCase as snake } from "../../../cli/export/program/python-text";
import { kindNames } from "../../../provider/kind-names";
import { isList, isReference, type Example, type Value } from "./example";
import { innerOf, type Shape } from "./shape";

function written(value: Value, indent: string, shape: Shape): string {
    if (isList(value)) {
        return `[${value.map((one) => written(one, indent, shape)).join(", ")}]`;
    }
    if (typeof value === "boolean") {
        return value ? "True" : "False";
    }
    if (typeof value !== "object") {
        return JSON.stringify(value);
    }
    if (isReference(value)) {
        return [value.reference, ...(value.property === undefined ? [] : [snake(value.property)])].join(".");
    }
    const inner = `${indent}    `;
    const lines = Object.entries(value).map(([key, one]) => {
        const name = shape.kind === "map" ? key : snake(key);
        return `${inner}${JSON.stringify(name)}: ${written(one, inner, innerOf(shape, key))},\n`;
    });
    return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}

export function python({ kind, name, args }: Example, shape: Shape): string {
    const lines = Object.entries(args).map(
        ([key, value]) => `    ${snake(key)}=${written(value, "    ", innerOf(shape, key))},`,
    );
    return [
        "import pulumi_webexwholesale as wholesale",
        "",
        `${name} = wholesale.${kindNames[kind]}(`,
        `    ${JSON.stringify(name)},`,
        ...lines,
        ")",
    ].join("\n");
}
