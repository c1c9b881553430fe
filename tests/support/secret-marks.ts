// Marks values as secret as Pulumi's engine does on the wire, and reads what comes back marked.
import type { Properties } from "./provider-calls";

export const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

const isObject = (value: unknown): value is Properties =>
    typeof value === "object" && value !== null && !Array.isArray(value);

export const secret = (value: unknown): Properties => ({ [SIGNATURE]: SECRET, value });

/** Places as dynamic resources name them, `users.anna@norrbygg.example.package` for one. */
export function marked(properties: Properties, places: readonly string[]): Properties {
    const within = (key: string): string[] =>
        places.filter((place) => place.startsWith(`${key}.`)).map((place) => place.slice(key.length + 1));
    return Object.fromEntries(
        Object.entries(properties).map(([key, value]) => {
            if (places.includes(key)) {
                return [key, secret(value)];
            }
            return [key, isObject(value) ? marked(value, within(key)) : value];
        }),
    );
}

const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) {
        return value.map(plain);
    }
    if (!isObject(value)) {
        return value;
    }
    return value[SIGNATURE] === SECRET ? plain(value["value"]) : unmarked(value);
};

export const unmarked = (properties: Properties): Properties =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]));
