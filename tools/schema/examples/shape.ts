// What the schema says of the values of an example: objects have types and names in each language, maps have neither.
import type { PropertySpec, Types } from "../spec";

export interface Shape {
    readonly kind: "object" | "map" | "list" | "other";
    /** Of an object, or of the values of a map: `Address`. */
    readonly type?: string | undefined;
    readonly inner: (key: string) => Shape;
}

const OTHER: Shape = { kind: "other", inner: () => OTHER };

export const innerOf = (shape: Shape, key: string): Shape => shape.inner(key);

/** Of the arguments of a resource. */
export const shapeOf = (properties: Readonly<Record<string, PropertySpec>>, types: Types): Shape => ({
    kind: "object",
    inner: (key) => ofProperty(properties[key], types),
});

function ofProperty(property: PropertySpec | undefined, types: Types): Shape {
    const { $ref: reference, additionalProperties, items } = property ?? {};
    const token = reference?.startsWith("#/types/") === true ? reference.slice("#/types/".length) : undefined;
    if (token !== undefined) {
        const found = types[token];
        const inner = found !== undefined && "properties" in found ? found.properties : {};
        return { ...shapeOf(inner, types), type: token.split(":").at(-1) };
    }
    if (additionalProperties !== undefined) {
        const one = ofProperty(additionalProperties, types);
        return { kind: "map", type: one.type, inner: () => one };
    }
    return items === undefined ? OTHER : { kind: "list", inner: () => ofProperty(items, types) };
}
