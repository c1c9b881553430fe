// Reads the console's page as a person does: rows by what is in them, and text without its tags.

export interface ReadPage {
    readonly status: number;
    readonly headers: Headers;
    readonly text: string;
}

/** The page at the origin of an emulator whose API is at `url`. */
export async function readPage(url: string, path = "/"): Promise<ReadPage> {
    const answer = await fetch(`${new URL(url).origin}${path}`);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

export function rowWith(html: string, words: string): string {
    return [...html.matchAll(/<tr.*?<\/tr>/gsu)].map(([row]) => row).find((row) => row.includes(words)) ?? "";
}

export function visible(html: string): string {
    return html
        .replace(/<[^>]*>/gu, " ")
        .replace(/\s+/gu, " ")
        .trim();
}
