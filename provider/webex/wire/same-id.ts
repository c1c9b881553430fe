// Whether an item of a list is of the customer and the organization that were asked for. Webex spells one id in more ways than one.

const FILTERS = ["customerId", "orgId"] as const;

/** An item that does not say whose it is passes. */
export function isOfFilter(item: unknown, query: Readonly<Record<string, unknown>> | undefined): boolean {
    return FILTERS.every((name) => {
        const [asked, said] = [query?.[name], fieldOf(item, name)];
        return typeof asked !== "string" || typeof said !== "string" || sameId(asked, said);
    });
}

function fieldOf(item: unknown, name: string): unknown {
    return typeof item === "object" && item !== null ? (item as Record<string, unknown>)[name] : undefined;
}

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;

/** `ciscospark://us/ORGANIZATION/<uuid>` in base64, padded or not, under another type, or the UUID alone. */
export function sameId(one: string, other: string): boolean {
    if (one === other) {
        return true;
    }
    const [inOne, inOther] = [uuidIn(one), uuidIn(other)];
    return inOne !== undefined && inOne === inOther;
}

function uuidIn(id: string): string | undefined {
    const text = id.replace(UUID, "") === "" ? id : Buffer.from(id, "base64").toString();
    return text.match(UUID)?.at(-1)?.toLowerCase();
}
