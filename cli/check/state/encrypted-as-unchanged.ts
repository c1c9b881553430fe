// Old values that are encrypted in the state count as unchanged: taken for different, they would cause false refusals.
import { isRaw, isUnknown, type Raw } from "../../../provider/validation/unknown";

export interface EncryptedAsUnchanged {
    readonly value: Raw;
    /** Where an old value could not be read. */
    readonly paths: readonly string[];
}

function fillIn(had: unknown, wanted: unknown, path: string, paths: string[]): unknown {
    if (isUnknown(had)) {
        paths.push(path);
        return wanted;
    }
    if (Array.isArray(had)) {
        const items: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
        return had.map((item, index) => fillIn(item, items[index], `${path}.${index}`, paths));
    }
    return isRaw(had) ? fillInRaw(had, isRaw(wanted) ? wanted : {}, `${path}.`, paths) : had;
}

function fillInRaw(had: Raw, wanted: Raw, prefix: string, paths: string[]): Raw {
    return Object.fromEntries(
        Object.entries(had).map(([key, value]) => [key, fillIn(value, wanted[key], `${prefix}${key}`, paths)]),
    );
}

export function encryptedAsUnchanged(had: Raw, wanted: Raw): EncryptedAsUnchanged {
    const paths: string[] = [];
    return { value: fillInRaw(had, wanted, "", paths), paths };
}
