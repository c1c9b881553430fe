// Units per package where a customer's licences tell them: the nearest thing to a read-back of quantities.
import type { Customer } from "../backend/wire/customer";
import type { License } from "../backend/wire/license";

export function unitsOf(customer: Customer, licenses: readonly License[]): ReadonlyMap<string, number> {
    const units = new Map(licenses.map((license) => [license.id, license.totalUnits]));
    return new Map(
        (customer.resourceDetails?.packages ?? []).flatMap(({ name, licenseIds }) => {
            const told = licenseIds.flatMap((id) => units.get(id) ?? []).filter((total) => total >= 1);
            return told.length === 0 ? [] : [[name, Math.max(...told)] as const];
        }),
    );
}
