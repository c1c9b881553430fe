// A customer's packages, with the quantities that its licences tell: the API returns none.
import type { Customer } from "../../../provider/webex/wire/customer";
import type { License } from "../../../provider/webex/wire/license";
import { packageNamed } from "../../../provider/catalog/packages";
import { unitsOf } from "../../../provider/run-state/licensed-units";
import type { PackageContent } from "./customer-content";

/** Licences without any number of units are those of an unrestricted customer; with some, every countable package has one (rule C5). */
export function packagesOf(customer: Customer, licenses: readonly License[]): PackageContent[] {
    const units = unitsOf(customer, licenses);
    const isCountable = (name: string): boolean => packageNamed(name)?.countable === true;
    const isRestricted = customer.packages.some((name) => isCountable(name) && units.has(name));
    return customer.packages.map((name) => ({
        name,
        ...(isRestricted && isCountable(name) ? { quantity: units.get(name) ?? ("asked" as const) } : {}),
    }));
}
