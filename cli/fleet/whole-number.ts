// Reads a whole number that an option is given, within its bounds.
import { InvalidArgumentError } from "commander";

interface Bounds {
    readonly least: number;
    readonly most: number;
    /** What is counted, where the option's own words do not say so. */
    readonly what?: string;
}

export const wholeNumber =
    ({ least, most, what = "a whole number" }: Bounds) =>
    (text: string): number => {
        const number = /^\d{1,9}$/u.test(text) ? Number(text) : NaN;
        if (number >= least && number <= most) {
            return number;
        }
        throw new InvalidArgumentError(`Write ${what}, from ${least} to ${most}.`);
    };
