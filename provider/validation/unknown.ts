// Recognises values that Pulumi does not know yet at preview; a rule that needs one is skipped and applied again later.

/** What Pulumi's engine writes in place of any value it does not know yet, whatever its type. */
export const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export type Raw = Readonly<Record<string, unknown>>;

export const isUnknown = (value: unknown): boolean => value === UNKNOWN;

/** Absent as Pulumi means it: `null` survives the wire where a program left a value out. */
export const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

export function isRaw(value: unknown): value is Raw {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a dotted path; unknown as soon as the path meets something unknown. */
export function at(root: unknown, path: string): unknown {
    let value = root;
    for (const key of path.split(".")) {
        if (isUnknown(value)) {
            return UNKNOWN;
        }
        value = isRaw(value) ? value[key] : undefined;
    }
    return value;
}

/** The text at a path, or nothing where it is absent, unknown or no text. */
export function textAt(root: unknown, path: string): string | undefined {
    const value = at(root, path);
    return typeof value === "string" && !isUnknown(value) ? value : undefined;
}

/** Whether anything below a value is unknown. */
export function holdsUnknown(value: unknown): boolean {
    if (isUnknown(value)) {
        return true;
    }
    return typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown);
}
