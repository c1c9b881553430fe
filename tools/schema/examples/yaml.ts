// An example as a YAML program.
import { stringify } from "yaml";
import { kindNames } from "../../../provider/kind-names";
import { token } from "../spec";
import { isList, isReference, type Example, type Value } from "./example";

function written(value: Value): unknown {
    if (isList(value)) {
        return value.map(written);
    }
    if (typeof value !== "object") {
        return value;
    }
    if (isReference(value)) {
        return `\${${[value.reference, ...(value.property === undefined ? [] : [value.property])].join(".")}}`;
    }
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)]));
}

export const yaml = ({ kind, name, args }: Example): string =>
    stringify(
        { resources: { [name]: { type: token(kindNames[kind]), properties: written(args) } } },
        { lineWidth: 0 },
    ).trimEnd();
