// What a server said, whatever it sent: Webex's three shapes of error, OAuth's, a proxy's HTML page, nothing, or half of it.
import { z } from "zod";
import { problem, type Problem } from "../wire/problem";

export interface ServerMessage {
    readonly words: string;
    readonly problems: readonly Problem[];
    readonly trackingId?: string | undefined;
    readonly property?: string | undefined;
}

const jobReason = z.looseObject({ description: z.string(), location: z.string().optional() });
const text = z.string().optional().catch(undefined);

const shape = z.object({
    message: text,
    errors: z.array(problem).catch([]),
    error: z
        .union([
            z.string(),
            z.object({ key: z.coerce.string().optional(), message: z.union([z.array(jobReason), z.string()]) }),
        ])
        .optional()
        .catch(undefined),
    error_description: text,
    failureReason: text,
    trackingId: text,
    field: text,
    property: text,
});

const LONGEST = 300;
/** Characters of a body that are looked at; an error that has something to say is shorter. */
export const SEARCHED = 64 * 1024;

export function serverMessage(body: string, contentType: string | undefined): ServerMessage {
    const isCut = body.length > SEARCHED;
    const trimmed = body.slice(0, SEARCHED).trim();
    if (trimmed === "") {
        return { words: "the response is empty", problems: [] };
    }
    if (trimmed.startsWith("<") || contentType?.includes("html") === true) {
        return { words: page(trimmed), problems: [] };
    }
    let json: unknown;
    try {
        json = JSON.parse(trimmed);
    } catch {
        const what = isCut
            ? "the response is too long for an error message"
            : /^[[{]/u.test(trimmed)
              ? "the response is cut off"
              : "the response is not JSON";
        return { words: `${what}: ${quoted(trimmed)}`, problems: [] };
    }
    const parsed = shape.safeParse(json);
    return parsed.success ? fromShape(parsed.data, trimmed) : { words: quoted(trimmed), problems: [] };
}

function fromShape(said: z.infer<typeof shape>, raw: string): ServerMessage {
    const { error } = said;
    const reasons = typeof error === "object" && Array.isArray(error.message) ? error.message : [];
    const problems = [...said.errors, ...reasons.map(({ description }): Problem => ({ description }))];
    const headline = [
        said.failureReason ?? said.message,
        typeof error === "string" ? error : undefined,
        typeof error === "object" && typeof error.message === "string" ? error.message : undefined,
        said.error_description,
    ];
    const lines = [...headline, ...problems.map(problemText)].filter(
        (line) => line !== undefined && line.trim() !== "",
    );
    const words = [...new Set(lines.map((line) => line?.trim().replace(/\.$/u, "")))].join("; ");
    return {
        words: words === "" ? quoted(raw) : words.slice(0, 4 * LONGEST),
        problems,
        trackingId: said.trackingId,
        property: said.property ?? said.field ?? reasons.find(({ location }) => location !== undefined)?.location,
    };
}

export function problemText({ code, description }: Problem): string {
    const words = description.trim().replace(/\.$/u, "");
    return code === undefined ? words : `${words} (code ${code})`;
}

function page(html: string): string {
    // Each part ends where the next tag begins, so that no character is looked at from more than a few starts.
    const title = /<title[^<>]{0,200}>([^<]{0,1000})<\/title/iu.exec(html)?.[1]?.trim();
    const named = title === undefined || title === "" ? "" : ` titled "${title.slice(0, LONGEST)}"`;
    return `the response is an HTML page${named}, which comes from a proxy or firewall rather than from Webex`;
}

function quoted(body: string): string {
    const line = body.replace(/\s+/gu, " ");
    return `"${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}"`;
}
