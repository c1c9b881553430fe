// What an exported YAML program declares, read as Pulumi's YAML reads it: escapes, references and variables.
import { expect } from "chai";
import { parse } from "yaml";
import type { Declared } from "./evaluated-program";

interface Program {
    readonly variables: { readonly answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    readonly resources: Readonly<Record<string, { readonly type: string; readonly properties: object }>>;
}

const REFERENCE = /^\$\{([^$]*)\}$/u;
const VARIABLE = /^answers\["([^"]*)"\]\.(\w+)$/u;

/** Objects of maps: a key such as `__proto__` is one like any other. */
function plain(value: unknown): unknown {
    if (value instanceof Map) {
        return Object.fromEntries([...value].map(([key, inner]) => [String(key), plain(inner)]));
    }
    return Array.isArray(value) ? value.map(plain) : value;
}

export interface YamlResource extends Declared {
    readonly name: string;
}

export function evaluatedYaml(text: string): YamlResource[] {
    const { variables, resources } = plain(parse(text, { mapAsMap: true })) as Program;
    const { answers } = variables;
    const textOf = (data: string): string => {
        expect(data.replaceAll("$$", ""), "a text that Pulumi takes for a reference").to.not.include("${");
        return data.replaceAll("$$", "$");
    };
    const evaluated = (value: unknown): unknown => {
        if (typeof value === "string") {
            const [, path] = REFERENCE.exec(value) ?? [];
            return path === undefined ? textOf(value) : referred(path);
        }
        if (Array.isArray(value)) {
            return value.map(evaluated);
        }
        return typeof value === "object" && value !== null ? entries(value, evaluated) : value;
    };
    const referred = (path: string): unknown => {
        const [, customer, field] = VARIABLE.exec(path) ?? [];
        if (customer !== undefined && field !== undefined) {
            return evaluated(answers[customer]?.[field]);
        }
        const [owner = ""] = path.split(".");
        expect(Object.keys(resources), path).to.include(owner);
        return `reference to ${path}`;
    };
    return Object.entries(resources).map(([name, { type, properties }]) => ({
        name,
        kind: type.replace(/^webexwholesale:/u, ""),
        args: entries(properties, evaluated),
    }));
}

const entries = (value: object, each: (inner: unknown) => unknown): Record<string, unknown> =>
    Object.fromEntries(
        Object.entries(value).map(([key, inner]: [string, unknown]) => [key.replaceAll("$$", "$"), each(inner)]),
    );
