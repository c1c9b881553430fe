// Whether the quantities declared make a customer restricted, and what of them goes on the wire.
import { packageNamed } from "../catalog/packages";
import { quantityOf, type PackageEntry } from "../validation/package-entries";
import { isAbsent, isUnknown } from "../validation/unknown";

export const hasQuantity = ({ quantity }: PackageEntry): boolean => !isAbsent(quantity);

export const isCountable = ({ name }: PackageEntry): boolean => packageNamed(name)?.countable === true;

/** A customer with quantities is restricted; nothing where that is not known yet. */
export function isRestricted(choices: readonly PackageEntry[]): boolean | undefined {
    if (choices.some((choice) => hasQuantity(choice) && !isUnknown(choice.quantity))) {
        return true;
    }
    return choices.some(({ quantity }) => isUnknown(quantity)) ? undefined : false;
}

/** What goes on the wire as `limits`; nothing for an unrestricted customer. */
export function limitsOf(choices: readonly PackageEntry[]): Record<string, number> | undefined {
    const limits = choices.flatMap((choice) => {
        const quantity = quantityOf(choice);
        return quantity === undefined ? [] : [[choice.name, quantity] as const];
    });
    return limits.length === 0 ? undefined : Object.fromEntries(limits);
}
