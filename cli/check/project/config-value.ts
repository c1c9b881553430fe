// Values of a `config` section as Pulumi hands them to a program: text as it is spelled, anything else as JSON.
import { isMap, isScalar, isSeq, type Document, type Node } from "yaml";
import { UNKNOWN } from "../../../provider/validation/unknown";

/** Any text that contains Pulumi's marker counts as unknown; this one is not a number to a program that asks for one. */
export const ENCRYPTED = `encrypted ${UNKNOWN}`;

export interface ConfigValue {
    readonly text: string;
    readonly isSecret: boolean;
    /** Contains something encrypted, which is unknown here. */
    readonly isEncrypted: boolean;
}

const plainly = (text: string): ConfigValue => ({ text, isSecret: false, isEncrypted: false });

export function configValue(node: Node | null, document: Document): ConfigValue {
    if (node === null) {
        return plainly("");
    }
    if (isScalar(node)) {
        // `1.10` is a text to Pulumi, and no number that loses its zero.
        const { value, source, type } = node;
        return plainly(typeof value === "string" && type !== "PLAIN" ? value : (source ?? ""));
    }
    const value: unknown = node.toJS(document);
    if (isSecure(value)) {
        return { text: ENCRYPTED, isSecret: true, isEncrypted: true };
    }
    const open = withoutSecrets(value);
    const isSecret = JSON.stringify(open) !== JSON.stringify(value);
    return { text: JSON.stringify(open), isSecret, isEncrypted: isSecret };
}

/** The pairs of a mapping, with keys as text; empty for anything else. */
export function entriesOf(node: unknown): [string, Node | null][] {
    if (!isMap<Node, Node | null>(node)) {
        return [];
    }
    return node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : "", value]);
}

export const isPrimitiveOrList = (node: unknown): boolean => isScalar(node) || isSeq(node);

function isSecure(value: unknown): boolean {
    if (typeof value !== "object" || value === null) {
        return false;
    }
    const entries = Object.entries(value);
    return entries.length === 1 && entries[0]?.[0] === "secure" && typeof entries[0][1] === "string";
}

function withoutSecrets(value: unknown): unknown {
    if (isSecure(value)) {
        return ENCRYPTED;
    }
    if (Array.isArray(value)) {
        return value.map(withoutSecrets);
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)]))
        : value;
}
