// What has no order at Webex comes as it was declared, then what somebody added.
export function inOrderOf(declared: unknown, found: readonly string[]): string[] {
    const known: unknown[] = Array.isArray(declared) ? declared : [];
    const kept = known.filter((one): one is string => typeof one === "string" && found.includes(one));
    return [...kept, ...found.filter((one) => !kept.includes(one)).sort()];
}
