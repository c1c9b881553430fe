// The phone numbers that a program declares for a location, and those that it adds.
import type { Raw } from "../validation/unknown";

export const listedNumbers = (side: Raw | undefined): readonly string[] => {
    const numbers: unknown = side?.["phoneNumbers"];
    return Array.isArray(numbers) ? numbers.filter((number): number is string => typeof number === "string") : [];
};

/** Those that the location did not have in the state. */
export function addedNumbers(sides: { readonly now: Raw; readonly before?: Raw | undefined }): readonly string[] {
    const had = listedNumbers(sides.before);
    return listedNumbers(sides.now).filter((number) => !had.includes(number));
}
