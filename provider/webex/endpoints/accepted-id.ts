// The id of what Webex has accepted (202): the last part of the address it answers, in the header or in the body.
import { z } from "zod";
import type { CallContext } from "../webex-client";
import { NoAnswer } from "../errors/family";
import type { ApiResponse } from "../transport/api-request";
import { text } from "../wire/lenient";

const accepted = z.object({ url: text.optional(), id: text.optional() }).catch({});

export function acceptedId({ location, body, url, status }: ApiResponse, { about }: CallContext): string {
    const answer = accepted.parse(body ?? {});
    const id = answer.id ?? lastPart(location, url) ?? lastPart(answer.url, url);
    if (id !== undefined) {
        return id;
    }
    throw new NoAnswer(`Could not ${about}: Webex's response does not contain an id (HTTP ${status}).`, { status });
}

function lastPart(address: string | undefined, base: string): string | undefined {
    if (address === undefined || !URL.canParse(address, base)) {
        return undefined;
    }
    const last = (of: URL): string | undefined =>
        of.pathname
            .split("/")
            .filter((piece) => piece !== "")
            .at(-1);
    const part = last(new URL(address, base));
    // The list's own address names nothing.
    if (part === undefined || part === last(new URL(base))) {
        return undefined;
    }
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}
