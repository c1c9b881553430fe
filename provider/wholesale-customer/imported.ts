// Reads a customer of which only the id is known: all that Webex returns, as a program would declare it.
import { isCalling } from "../catalog/packages";
import { packageEntries } from "../validation/package-entries";
import { pick } from "../validation/pick";
import type { Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { NotFound } from "../webex/errors/family";
import { observe } from "./observe";
import { placesOf, type Place } from "./places";
import { hasQuantity, isCountable } from "./quantities";

export const noSuchCustomer = (id: string): NotFound =>
    new NotFound(
        `Webex has no customer with the id ${id}. Look up the id in Partner Hub or with getCustomer({ externalId }).`,
    );

export async function importedCustomer(id: string, session: Session): Promise<{ outs: Raw; inputs: Raw }> {
    const found = await session.cache.customerAnywhere(id, { about: `read the customer ${id}` });
    if (found === undefined) {
        throw noSuchCustomer(id);
    }
    const { item: customer, onBehalfOf } = found;
    const call = { about: `read the customer ${id}`, onBehalfOf };
    const { outs, inputs } = await observe(customer, pick({ onBehalfOf }, ["onBehalfOf"]), session, call, true);
    const { orgId } = customer;
    const calls = customer.packages.some(isCalling);
    const { headOffice } =
        orgId === undefined ? {} : await placesOf({ orgId, address: outs["address"], calls }, session, call);
    const office: Raw = headOffice === undefined ? {} : { headOffice: declared(headOffice) };
    const officeId: Raw = headOffice === undefined ? {} : { headOfficeId: headOffice.id };
    return {
        outs: withoutOpenQuantities({ ...outs, ...office, ...officeId }),
        inputs: withoutOpenQuantities({ ...inputs, ...office }),
    };
}

const declared = ({ id: _, ...place }: Place): Raw => pick(place, Object.keys(place));

/** Of a customer with quantities every countable package has one (rule C5): those that the licences do not report are for the program to declare. */
function withoutOpenQuantities({ packages, ...rest }: Raw): Raw {
    const counted = (packageEntries({ packages }) ?? []).filter(isCountable);
    const isOpen = counted.some(hasQuantity) && !counted.every(hasQuantity);
    return isOpen ? rest : { ...rest, packages };
}
