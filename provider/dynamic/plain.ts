// Removes `undefined` from a value: anywhere in it, Pulumi's protocol treats it as an error.
import { isRaw, type Raw } from "../validation/unknown";

function plainValue(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plainValue);
    }
    return isRaw(value) ? plain(value) : value;
}

export function plain(raw: Raw): Record<string, unknown> {
    const present = Object.entries(raw).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present.map(([key, value]) => [key, plainValue(value)]));
}
