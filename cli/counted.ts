// A number with its noun, `1 user` or `2 users`.

export const counted = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;
