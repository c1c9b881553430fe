// The phone numbers that a program adds to a location.
import type { Raw } from "../plan/unknown";

const listed = (side: Raw | undefined): readonly unknown[] => {
    const numbers: unknown = side?.["phoneNumbers"];
    return Array.isArray(numbers) ? numbers : [];
};

/** Numbers of the program that the location did not have in the state. */
export const addedNumbers = ({
    now,
    before,
}: {
    readonly now: Raw;
    readonly before?: Raw | undefined;
}): readonly string[] =>
    listed(now).filter((number): number is string => typeof number === "string" && !listed(before).includes(number));
