// Reads a location of which only the id is known: all that Webex returns, as a program would declare it.
import { isCalling } from "../catalog/packages";
import { declarablePstn } from "../catalog/declarable-pstn";
import type { Session } from "../run-state/session";
import { pick } from "../validation/pick";
import type { Raw } from "../validation/unknown";
import { NotFound } from "../webex/errors/family";
import { observe } from "./observe";

export const noSuchLocation = (id: string): NotFound =>
    new NotFound(`Webex has no location with the id ${id}. Look up the id with getLocations(customer).`);

export async function importedLocation(
    { orgId, locationId }: { readonly orgId: string; readonly locationId: string },
    session: Session,
): Promise<{ outs: Raw; inputs: Raw }> {
    const about = `read the location ${orgId}/${locationId}`;
    const owner = await session.cache.customerOfOrganization(orgId, { about });
    if (owner === undefined) {
        throw new NotFound(
            `None of the partner's customers has the organization ${orgId}, so its locations cannot be imported.`,
        );
    }
    const { item: customer, onBehalfOf } = owner;
    const call = { about, onBehalfOf };
    const location = (await session.cache.locations(orgId, call)).find(({ id }) => id === locationId);
    if (location === undefined) {
        throw noSuchLocation(`${orgId}/${locationId}`);
    }
    const hasCalling =
        customer.packages.some(isCalling) && (await session.cache.callingLocations(orgId, call)).includes(locationId);
    const pstn = hasCalling ? declarablePstn(await session.client.pstn.connection(orgId, locationId, call)) : undefined;
    const known = { customerId: customer.id, callingEnabled: hasCalling, onBehalfOf };
    const { outs, inputs } = await observe(orgId, location, pick(known, Object.keys(known)), session, call);
    const connected = pick({ pstn }, ["pstn"]);
    return { outs: { ...outs, ...connected }, inputs: { ...inputs, ...connected } };
}
