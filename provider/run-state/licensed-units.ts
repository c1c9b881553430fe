// Units per package where a customer's licences tell them: the nearest thing to a read-back of quantities.
import type { Customer } from "../webex/wire/customer";
import type { License } from "../webex/wire/license";

/** Nothing for a package whose licences report no units; undefined for one whose licences have no bound (0 or less). */
export function boundsOf(customer: Customer, licenses: readonly License[]): ReadonlyMap<string, number | undefined> {
    const units = new Map(licenses.map((license) => [license.id, license.totalUnits]));
    return new Map(
        (customer.resourceDetails?.packages ?? []).flatMap(({ name, licenseIds }) => {
            const reported = licenseIds.flatMap((id) => units.get(id) ?? []);
            const most = Math.max(...reported);
            return reported.length === 0 ? [] : [[name, most >= 1 ? most : undefined] as const];
        }),
    );
}

export const unitsOf = (customer: Customer, licenses: readonly License[]): ReadonlyMap<string, number> =>
    new Map(
        [...boundsOf(customer, licenses)].flatMap(([name, bound]) =>
            bound === undefined ? [] : [[name, bound] as const],
        ),
    );
