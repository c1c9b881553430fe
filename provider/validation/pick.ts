// Takes some keys of a record, leaving out what is absent.
import { isAbsent, type Raw } from "./unknown";

export function pick(raw: Raw, keys: readonly string[]): Raw {
    return Object.fromEntries(keys.filter((key) => !isAbsent(raw[key])).map((key) => [key, raw[key]]));
}
