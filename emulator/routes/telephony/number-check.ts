// Says which phone numbers an organization could add.
import { z } from "zod";
import type { Backend } from "../../backend";
import { type Answer, type Call, type Route, readBody, readQuery } from "../../call";
import { openOrganization } from "../../organization-access";
import { validateNumbersBody } from "../../shapes/number-bodies";
import { queryText } from "../../shapes/query";
import { phoneNumber } from "../../shapes/text";

export function numberCheckRoutes(backend: Backend): Route[] {
    const path = "/v1/telephony/config/actions/validateNumbers/invoke";
    return [{ method: "POST", path, handle: (call) => check(backend, call) }];
}

const query = z.object({ orgId: queryText.optional() });

function check(backend: Backend, call: Call): Answer {
    const { id } = openOrganization(backend, readQuery(call, query).orgId);
    const seen = new Set<string>();
    const phoneNumbers = readBody(call, validateNumbersBody).phoneNumbers.map((given) => {
        const { data: number } = phoneNumber.safeParse(given);
        const state = number === undefined ? "Invalid" : stateOf(backend, id, number, seen);
        seen.add(number ?? given);
        return { phoneNumber: number ?? given, state, tollFreeNumber: false, detail: [] };
    });
    const status = phoneNumbers.every(({ state }) => state === "Available") ? "OK" : "ERRORS";
    return { status: 200, body: { status, phoneNumbers } };
}

function stateOf(backend: Backend, org: string, number: string, seen: ReadonlySet<string>): string {
    if (seen.has(number)) {
        return "Duplicate In List";
    }
    const found = backend.numbers.find(number);
    if (found === undefined) {
        return "Available";
    }
    return found.org === org ? "Duplicate" : "Unavailable";
}
