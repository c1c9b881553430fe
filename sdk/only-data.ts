// Finds what Pulumi would drop or change silently in a resource's inputs, and has it refused: functions, symbols, dates, maps.
import * as pulumi from "@pulumi/pulumi";
import { notData } from "../provider/validation/not-data";

const HALF_A_PAIR = /\p{Surrogate}/u;

/** What Pulumi finds by itself, and sends in its own way. */
const isPulumis = (value: object): boolean =>
    pulumi.Resource.isInstance(value) || pulumi.asset.Asset.isInstance(value) || pulumi.asset.Archive.isInstance(value);

/** Pulumi sends the own values of an object; one of a class that has none, a Date or a Map, would be sent as {}. */
function isEmptied(value: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype !== null && prototype !== Object.prototype && Object.keys(value).length === 0;
}

function classOf(value: object): string {
    const { constructor } = value as { readonly constructor: unknown };
    return typeof constructor === "function" && constructor.name !== ""
        ? `a ${constructor.name}`
        : "an instance of a class";
}

/** The value, with a mark in place of everything in it that would not arrive as it was written. */
export function onlyData(value: unknown, around: readonly object[] = []): unknown {
    switch (typeof value) {
        case "function":
        case "symbol":
        case "bigint":
            return notData(`a ${typeof value}`);
        case "string":
            return HALF_A_PAIR.test(value) ? notData("a string with half of a surrogate pair") : value;
        case "object":
            return value === null ? value : objectOfData(value, around);
        default:
            return value;
    }
}

function objectOfData(value: object, around: readonly object[]): unknown {
    if (pulumi.Output.isInstance(value)) {
        return value.apply((known) => onlyData(known));
    }
    if (value instanceof Promise) {
        return value.then((known) => onlyData(known));
    }
    if (isPulumis(value)) {
        return value;
    }
    if (around.includes(value)) {
        return notData("an object that contains itself");
    }
    const within = [...around, value];
    if (Array.isArray(value)) {
        return Array.from(value, (part) => onlyData(part, within));
    }
    return isEmptied(value)
        ? notData(classOf(value))
        : Object.fromEntries(Object.entries(value).map(([key, part]) => [key, onlyData(part, within)]));
}
