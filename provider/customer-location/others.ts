// The names of a customer's other locations at Webex, where a location gets a new name.
import type { Call } from "../backend/backend";
import { textAt, type Raw } from "../plan/unknown";
import type { Session } from "../session/session";
import { differingFields } from "./diff";

export interface Question {
    readonly now: Raw;
    readonly before?: Raw | undefined;
    readonly group?: string | undefined;
}

export async function othersOf(
    { now, before, group }: Question,
    session: Session,
): Promise<readonly string[] | undefined> {
    const name = textAt(now, "name");
    if (name === undefined) {
        return undefined;
    }
    if (group !== undefined) {
        session.locations.declare(group, name);
    }
    const customerId = textAt(now, "customerId");
    // Creation itself takes an equal location, and adoption any: only a renamed one can run into another.
    if (before === undefined || customerId === undefined || !differingFields(before, now).includes("name")) {
        return undefined;
    }
    const call: Call = { about: `check the location ${JSON.stringify(name)}`, onBehalfOf: textAt(now, "onBehalfOf") };
    const atWebex = await session.webex.ask(async () => {
        const customer = await session.directory.customer(customerId, call);
        return customer?.orgId === undefined ? [] : session.directory.locations(customer.orgId, call);
    });
    return atWebex?.map((location) => location.name);
}
