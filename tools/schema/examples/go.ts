// An example as a Go program for the generated SDK, formatted as gofmt does.
import { kindNames } from "../../../provider/kind-names";
import { isList, isReference, type Example, type Value } from "./example";
import { innerOf, type Shape } from "./shape";

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

function written(value: Value, indent: string, shape: Shape): string {
    switch (typeof value) {
        case "string":
            return `pulumi.String(${JSON.stringify(value)})`;
        case "number":
            return `pulumi.Float64(${value})`;
        case "boolean":
            return `pulumi.Bool(${value})`;
        default:
            return writtenObject(value, indent, shape);
    }
}

function writtenObject(value: Exclude<Value, string | number | boolean>, indent: string, shape: Shape): string {
    if (isList(value)) {
        return `pulumi.StringArray{${value.map((one) => written(one, indent, shape)).join(", ")}}`;
    }
    if (isReference(value)) {
        return [value.reference, ...(value.property === undefined ? [] : [capital(value.property)])].join(".");
    }
    const isMap = shape.kind === "map";
    const type = `${isMap ? "" : "&"}webexwholesale.${shape.type ?? ""}${isMap ? "Map" : "Args"}`;
    const fields = Object.entries(value).map(([key, one]): Field => ({
        name: isMap ? JSON.stringify(key) : capital(key),
        text: written(one, `${indent}\t`, innerOf(shape, key)),
    }));
    return fields.length === 0 ? `${type}{}` : `${type}{\n${aligned(fields, `${indent}\t`)}${indent}}`;
}

interface Field {
    readonly name: string;
    readonly text: string;
}

/** Consecutive values of one line each begin in one column. */
function aligned(fields: readonly Field[], indent: string): string {
    const runs: Field[][] = [];
    for (const field of fields) {
        const last = runs.at(-1);
        if (last === undefined || [field, last[0]].some((one) => one?.text.includes("\n") === true)) {
            runs.push([field]);
        } else {
            last.push(field);
        }
    }
    return runs
        .flatMap((run) => {
            const width = Math.max(...run.map(({ name }) => name.length));
            return run.map(({ name, text }) => `${indent}${`${name}:`.padEnd(width + 1)} ${text},\n`);
        })
        .join("");
}

export function go({ kind, name, args }: Example, shape: Shape): string {
    const className = kindNames[kind];
    const created = `webexwholesale.New${className}(ctx, ${JSON.stringify(name)}, `;
    const written = writtenObject(args, "\t\t", { ...shape, type: className });
    return [
        "package main",
        "",
        "import (",
        '\t"example.com/pulumi-webexwholesale/sdk/go/webexwholesale"',
        '\t"github.com/pulumi/pulumi/sdk/v3/go/pulumi"',
        ")",
        "",
        "func main() {",
        "\tpulumi.Run(func(ctx *pulumi.Context) error {",
        `\t\t_, err := ${created}${written})`,
        "\t\treturn err",
        "\t})",
        "}",
    ].join("\n");
}
