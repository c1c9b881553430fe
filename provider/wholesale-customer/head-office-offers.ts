// Asks Webex, where a head office is to get another PSTN provider, which ones it is offered.
import type { CallContext } from "../webex/webex-client";
import type { Customer } from "../webex/wire/customer";
import { at, textAt, type Raw } from "../validation/unknown";
import { offeredAt } from "../run-state/pstn-connection";
import type { Session } from "../run-state/session";

/** Nothing where the provider stays, or where no location exists yet that could be offered any. */
export async function headOfficeOffers(
    { now, before }: { readonly now: Raw; readonly before?: Raw | undefined },
    customer: Customer | undefined,
    session: Session,
    call: CallContext,
): Promise<readonly string[] | undefined> {
    const [provider, orgId] = [textAt(now, "headOffice.pstn.provider"), customer?.orgId];
    if (provider === undefined || provider === at(before, "headOffice.pstn.provider") || orgId === undefined) {
        return undefined;
    }
    const name = textAt(before, "headOffice.name") ?? textAt(now, "headOffice.name");
    const locations = await session.cache.locations(orgId, call);
    // The state knows the id, except for its inputs alone; the name at Webex may have changed since.
    const id = textAt(before, "headOfficeId");
    const office = locations.find((one) => one.id === id) ?? locations.find((one) => one.name === name);
    const calling = await session.cache.callingLocations(orgId, call);
    if (office === undefined || !calling.includes(office.id)) {
        return undefined;
    }
    const present = await session.client.pstn.connection(orgId, office.id, call);
    return offeredAt({ orgId, locationId: office.id }, present, session, call);
}
