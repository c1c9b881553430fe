// The middle and the spread of what was measured more than once.
export interface Spread {
    readonly median: number;
    readonly min: number;
    readonly max: number;
    readonly count: number;
}

export function spreadOf(values: readonly number[]): Spread | undefined {
    const sorted = [...values].sort((one, other) => one - other);
    const [min, max] = [sorted[0], sorted.at(-1)];
    const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
    return min === undefined || max === undefined
        ? undefined
        : { median: middle.reduce((sum, value) => sum + value, 0) / middle.length, min, max, count: sorted.length };
}
