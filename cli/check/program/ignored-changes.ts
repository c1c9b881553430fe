// The `ignoreChanges` option, which the engine applies before a provider sees the inputs: the old value is kept.
import { isRaw, type Raw } from "../../../provider/validation/unknown";

/** `packages.webex_calling`, `roles[0]`, `["a key"].b`: the ways Pulumi writes a path. */
const keysOf = (path: string): string[] => [...path.matchAll(/\["([^"]*)"\]|\[(\d+)\]|([^.[\]]+)/gu)].map(keyOf);
const keyOf = ([, quoted, index, plain]: RegExpMatchArray): string => quoted ?? index ?? plain ?? "";

export function withoutIgnoredChanges(inputs: Raw, old: Raw | undefined, paths: readonly string[]): Raw {
    return old === undefined ? inputs : paths.reduce((kept, path) => keep(kept, old, keysOf(path)), inputs);
}

function keep(now: Raw, old: Raw, [key, ...rest]: readonly string[]): Raw {
    if (key === undefined) {
        return now;
    }
    if (key === "*" && rest.length === 0) {
        return old;
    }
    if (rest.length === 0) {
        const { [key]: dropped, ...others } = now;
        return key in old ? { ...others, [key]: old[key] } : others;
    }
    const [inner, before] = [now[key], old[key]];
    return isRaw(inner) && isRaw(before) ? { ...now, [key]: keep(inner, before, rest) } : now;
}
