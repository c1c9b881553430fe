// What a type of the random plugin is: something created once from its inputs, and replaced when they change.
import type { JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

export type Properties = Readonly<Record<string, JavaScriptValue>>;

export interface Made {
    readonly id: string;
    readonly outputs: Properties;
}

export interface ResourceType {
    /** What is wrong with the inputs, by property; unknown values have been left out. */
    problems(inputs: Properties): Record<string, string>;
    make(inputs: Properties): Made;
}

export function wholeNumber(inputs: Properties, name: string, fallback: number): number {
    const value = inputs[name];
    return typeof value === "number" ? value : fallback;
}

export function text(inputs: Properties, name: string, fallback: string): string {
    const value = inputs[name];
    return typeof value === "string" ? value : fallback;
}

export function flag(inputs: Properties, name: string, fallback: boolean): boolean {
    const value = inputs[name];
    return typeof value === "boolean" ? value : fallback;
}

export function atLeastOne(inputs: Properties, name: string): Record<string, string> {
    const value = inputs[name];
    return value === undefined || (Number.isInteger(value) && Number(value) >= 1)
        ? {}
        : { [name]: "must be a whole number of 1 or more" };
}
