// The names of a customer's other locations at Webex, where a location gets a new name.
import type { CallContext } from "../webex/webex-client";
import { locationKey } from "../validation/identity";
import { isUnknown, textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { differingFields } from "./diff";

export interface LocationQuery {
    readonly now: Raw;
    readonly before?: Raw | undefined;
    readonly group?: string | undefined;
    /** Name of the customer's head office, as its own resource declares it. */
    readonly headOffice?: string | undefined;
}

/** Numbers that another location of the program declares as well, with that location's name. */
export function claimNumbers({ now, group }: LocationQuery, session: Session): ReadonlyMap<string, string> {
    const [name, numbers] = [textAt(now, "name"), now["phoneNumbers"]];
    const listed = Array.isArray(numbers) ? numbers.filter((one): one is string => typeof one === "string") : [];
    return new Map(
        listed.flatMap((number) => {
            const isOpen = name === undefined || group === undefined || isUnknown(number);
            const other = isOpen ? undefined : session.locations.claim(number, group, name);
            return other === undefined ? [] : [[number, other] as const];
        }),
    );
}

export async function registerAndFindOthers(
    { now, before, group, headOffice }: LocationQuery,
    session: Session,
): Promise<readonly string[] | undefined> {
    const name = textAt(now, "name");
    if (name === undefined) {
        return undefined;
    }
    if (group !== undefined) {
        const by = session.identities.declarantOf(locationKey(group, name))?.serial;
        session.locations.declare(group, name, { isThere: before !== undefined, by });
    }
    if (group !== undefined && headOffice !== undefined) {
        session.locations.declare(group, headOffice, { isThere: true });
    }
    const customerId = textAt(now, "customerId");
    // Creation itself takes an equal location, and adoption any: only a renamed one can run into another.
    if (before === undefined || customerId === undefined || !differingFields(before, now).includes("name")) {
        return undefined;
    }
    const call: CallContext = {
        about: `check the location ${JSON.stringify(name)}`,
        onBehalfOf: textAt(now, "onBehalfOf"),
    };
    const atWebex = await session.webex.ask(async () => {
        const customer = await session.cache.customer(customerId, call);
        return customer?.orgId === undefined ? [] : session.cache.locations(customer.orgId, call);
    });
    const isFreed = session.freedKeys.isFree(locationKey(customerId, name));
    return atWebex?.map((location) => location.name).filter((one) => one !== name || !isFreed);
}
