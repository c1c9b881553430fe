// Which properties inside the differing fields differ, as Pulumi shows them: `packages.webex_calling.quantity`.
import { PropertyDiff } from "@pulumi/pulumi/proto/provider_pb";
import { same } from "../provider/validation/same";
import { isAbsent, isRaw, type Raw } from "../provider/validation/unknown";

const { Kind } = PropertyDiff;

interface Sides {
    readonly had: unknown;
    readonly has: unknown;
    /** What the program declared before: an object's other keys are outputs. */
    readonly declared: unknown;
}

interface Change {
    readonly path: string;
    readonly kind: "ADD" | "DELETE" | "UPDATE";
}

const WORD = /^[A-Za-z_][\w]*$/u;

const below = (path: string, key: string): string =>
    WORD.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;

function changesIn(path: string, { had, has, declared }: Sides): Change[] {
    if (same(had, has)) {
        return [];
    }
    if (isAbsent(had) || isAbsent(has)) {
        return [{ path, kind: isAbsent(had) ? "ADD" : "DELETE" }];
    }
    if (!isRaw(had) || !isRaw(has)) {
        return [{ path, kind: "UPDATE" }];
    }
    const former = Object.keys(isRaw(declared) ? declared : had);
    return [...new Set([...former, ...Object.keys(has)])].flatMap((key) =>
        changesIn(below(path, key), {
            had: had[key],
            has: has[key],
            declared: isRaw(declared) ? declared[key] : undefined,
        }),
    );
}

/** Those of the fields that differ for Webex; what is only written differently is not among them. */
export function detailedDiff(
    fields: readonly string[],
    replaces: readonly string[],
    { olds, news, oldInputs }: { readonly olds: Raw; readonly news: Raw; readonly oldInputs: Raw | undefined },
): Map<string, PropertyDiff.Kind> {
    const changes = fields.flatMap((field) => {
        const sides = { had: olds[field], has: news[field], declared: oldInputs?.[field] };
        const found = changesIn(field, sides);
        const kinds: readonly Change[] = found.length === 0 ? [{ path: field, kind: "UPDATE" }] : found;
        return kinds.map(({ path, kind }): [string, PropertyDiff.Kind] => [
            path,
            replaces.includes(field) ? Kind[`${kind}_REPLACE`] : Kind[kind],
        ]);
    });
    return new Map(changes);
}
