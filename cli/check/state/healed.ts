// Old values that are encrypted in the state count as unchanged: taken for different, they would cause false refusals.
import { isRaw, isUnknown, type Raw } from "../../../provider/validation/unknown";

export interface Healed {
    readonly value: Raw;
    /** Where an old value could not be read. */
    readonly paths: readonly string[];
}

function heal(had: unknown, wanted: unknown, path: string, paths: string[]): unknown {
    if (isUnknown(had)) {
        paths.push(path);
        return wanted;
    }
    if (Array.isArray(had)) {
        const items: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
        return had.map((item, index) => heal(item, items[index], `${path}.${index}`, paths));
    }
    return isRaw(had) ? healRaw(had, isRaw(wanted) ? wanted : {}, `${path}.`, paths) : had;
}

function healRaw(had: Raw, wanted: Raw, prefix: string, paths: string[]): Raw {
    return Object.fromEntries(
        Object.entries(had).map(([key, value]) => [key, heal(value, wanted[key], `${prefix}${key}`, paths)]),
    );
}

export function healed(had: Raw, wanted: Raw): Healed {
    const paths: string[] = [];
    return { value: healRaw(had, wanted, "", paths), paths };
}
