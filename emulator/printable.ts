// Text from outside, for a person's eyes: what would move a cursor or turn the reading direction is shown as its code.

export const printable = (text: string): string =>
    text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);
