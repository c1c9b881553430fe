// Whether a person can use an error message: it names the thing, says what happened in a few sentences, and tells no secret.

/** Its own word, so that no message holds it by chance. */
export const TOKEN = "campaign-token-0f1e2d3c";

const LONGEST = 900;
const TRACE = /^\s+at |node:internal|\.js:\d+/mu;

export function unreadable(message: string, word: string): string[] {
    return [
        message.includes(word) ? undefined : `does not name ${word}`,
        message.includes(TOKEN) ? "contains the token" : undefined,
        message.length > LONGEST ? `is ${message.length} characters long` : undefined,
        message.trim().split("\n").length > 3 ? "has more than three lines" : undefined,
        /undefined|\[object|NaN/u.test(message) ? "prints a value that is none" : undefined,
        /[.!?)]$/u.test(message.trim()) ? undefined : "does not end as a sentence",
        TRACE.test(message) ? "contains a stack trace" : undefined,
    ]
        .filter((flaw) => flaw !== undefined)
        .map((flaw) => `the message ${flaw}: ${message}`);
}

/** What the provider process printed beside its answers. */
export function badlyPrinted(printed: string): string[] {
    return [
        TRACE.test(printed) ? "the process printed a stack trace" : undefined,
        printed.includes(TOKEN) ? "the process printed the token" : undefined,
    ]
        .filter((flaw) => flaw !== undefined)
        .map((flaw) => `${flaw}: ${printed}`);
}
