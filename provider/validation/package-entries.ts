// Reads a `packages` input: which packages, and what was written as their quantities.
import { at, isAbsent, isRaw, isUnknown } from "./unknown";

/** One package as declared: its quantity may be absent, unknown, or anything a user wrote. */
export interface PackageEntry {
    readonly name: string;
    readonly quantity: unknown;
    /** What is written for the package where it is neither a map nor absent nor unknown. */
    readonly invalidValue?: unknown;
}

/** The packages chosen, or nothing where the whole map is absent, unknown or no map. */
export function packageEntries(inputs: unknown): readonly PackageEntry[] | undefined {
    const packages = at(inputs, "packages");
    if (!isRaw(packages)) {
        return undefined;
    }
    return Object.entries(packages)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => {
            const isOdd = !isRaw(value) && !isAbsent(value) && !isUnknown(value);
            return {
                name,
                quantity: isUnknown(value) ? value : at(value, "quantity"),
                ...(isOdd ? { invalidValue: value } : {}),
            };
        });
}

/** The quantity where it is one: a safe whole number of at least 1. */
export const quantityOf = ({ quantity }: PackageEntry): number | undefined =>
    typeof quantity === "number" && Number.isSafeInteger(quantity) && quantity >= 1 ? quantity : undefined;
