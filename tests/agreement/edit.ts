// Changes one value of an input at a dotted path, and leaves the rest as it was.
import { isRaw, type Raw } from "../../provider/validation/unknown";

/** What an edit writes to take a field away; it survives printing, which `undefined` does not. */
export const ABSENT = "(absent)";

export interface Edit {
    readonly path: string;
    readonly value: unknown;
}

export function edited(inputs: Raw, { path, value }: Edit): Raw {
    const [key = "", ...rest] = path.split(".");
    const inner = inputs[key];
    const next = rest.length === 0 ? value : edited(isRaw(inner) ? inner : {}, { path: rest.join("."), value });
    if (next === ABSENT) {
        return Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== key));
    }
    return { ...inputs, [key]: next };
}

export const allEdited = (inputs: Raw, edits: readonly Edit[]): Raw => edits.reduce(edited, inputs);
