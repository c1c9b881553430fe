// The shape of a body: its keys and the types of its values, never a value, so that the log can show what was sent and keeps no personal data.
import { FormBody } from "./call";

const LONGEST = 600;
const DEEPEST = 8;

/** Undefined where the request had no body. */
export function bodyShape(body: unknown): string | undefined {
    if (body === undefined) {
        return undefined;
    }
    const shape = body instanceof FormBody ? `form ${shapeOf(body.fields, 0)}` : shapeOf(body, 0);
    return cut(shape, LONGEST);
}

function shapeOf(value: unknown, depth: number): string {
    if (value === null) {
        return "null";
    }
    if (typeof value === "string") {
        return "text";
    }
    if (typeof value !== "object") {
        return typeof value;
    }
    if (depth >= DEEPEST) {
        return "…";
    }
    if (Array.isArray(value)) {
        return listShape(value, depth);
    }
    const fields = Object.entries(value).map(([key, field]) => `${cut(key, 60)}: ${shapeOf(field, depth + 1)}`);
    return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** One shape for all items where they are alike, as they nearly always are. */
function listShape(items: readonly unknown[], depth: number): string {
    const shapes = [...new Set(items.map((item) => shapeOf(item, depth + 1)))];
    return items.length === 0 ? "[]" : `[${items.length} × ${shapes.join(" or ")}]`;
}

function cut(text: string, longest: number): string {
    return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
