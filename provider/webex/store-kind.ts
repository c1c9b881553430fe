// Which database a URL means, where processes on several machines share one.

export type StoreKind = "PostgreSQL" | "Redis";

const KINDS: Readonly<Record<string, StoreKind>> = {
    "postgres:": "PostgreSQL",
    "postgresql:": "PostgreSQL",
    "redis:": "Redis",
    "rediss:": "Redis",
};

/** Nothing for a text that is not a URL, and for the URL of anything else. */
export const storeKindOf = (url: string): StoreKind | undefined =>
    URL.canParse(url) ? KINDS[new URL(url).protocol] : undefined;
