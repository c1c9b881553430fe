// Takes the values of secret configuration out of what check prints, as Pulumi's own commands do.
import { textsIn } from "../../provider/run-state/secret-values";
import { jsonIn } from "./json-in";
import type { Config } from "./project/config";
import { ENCRYPTED } from "./project/config-value";

/** Shorter ones are a part of too many other words. */
const SHORTEST = 6;

export function hiderOf({ values, secretKeys }: Config): (text: string) => string {
    const whole = secretKeys.map((key) => values[key] ?? "");
    const within = whole.flatMap((text) => textsIn(jsonIn(text)));
    const longestFirst = [...new Set([...whole, ...within])]
        .filter((text) => text.length >= SHORTEST && text !== ENCRYPTED)
        .sort((one, other) => other.length - one.length);
    return (text) =>
        longestFirst.reduce(
            (rest, secret) => rest.replaceAll(secret, "[secret]"),
            text.replaceAll(ENCRYPTED, "an encrypted value"),
        );
}

/** The same value, in whose texts, keys among them, nothing secret is left. */
export function withoutSecretsIn<Value>(value: Value, hide: (text: string) => string): Value;
export function withoutSecretsIn(value: unknown, hide: (text: string) => string): unknown {
    if (typeof value === "string") {
        return hide(value);
    }
    if (Array.isArray(value)) {
        return value.map((part: unknown) => withoutSecretsIn(part, hide));
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [hide(key), withoutSecretsIn(part, hide)]))
        : value;
}
