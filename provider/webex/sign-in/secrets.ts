// What must never be printed. Servers echo tokens in errors and in answers, so every foreign word passes through here.
import { unescaped } from "./unescaped";

const SHORTEST = 6;

/** How a server may write what it was sent; escapes of single characters are undone before anything is compared. */
function spellings(secret: string): string[] {
    const sent = [secret, encodeURIComponent(secret), new URLSearchParams({ "": secret }).toString().slice(1)];
    return [...sent, Buffer.from(secret).toString("hex"), ...sent.flatMap(inBase64)];
}

/** In base64 a text looks different at each of three places; at the ends a character mixes with what is beside it. */
function inBase64(secret: string): string[] {
    return [0, 1, 2].flatMap((before) => {
        const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
        const [first, last] = [Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6)];
        return (["base64", "base64url"] as const).map((alphabet) => bytes.toString(alphabet).slice(first, last));
    });
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");

export class Secrets {
    private readonly known = new Set<string>();
    private pattern: RegExp | undefined;

    add(...secrets: (string | undefined)[]): void {
        for (const secret of secrets) {
            if (secret === undefined || secret.length < SHORTEST) {
                continue;
            }
            for (const spelling of spellings(secret)) {
                this.known.add(spelling);
            }
            this.pattern = undefined;
        }
    }

    /** In any case of its letters, which a proxy may change, and however its characters are escaped. */
    hide(text: string): string {
        this.pattern ??= this.anyOfThem();
        const read = unescaped(text);
        let shown = "";
        let position = 0;
        for (const { index, 0: found } of read.text.matchAll(this.pattern)) {
            const [start, end] = read.origin(index, index + found.length);
            shown += `${text.slice(position, start)}[secret]`;
            position = end;
        }
        return (shown + text.slice(position)).replace(/\bBearer\s+[\w.~+/=-]{20,}/giu, "Bearer [secret]");
    }

    private anyOfThem(): RegExp {
        // The longest first, so that none is hidden by half.
        const longestFirst = [...this.known].sort((one, other) => other.length - one.length);
        return new RegExp(longestFirst.length === 0 ? "(?!)" : longestFirst.map(literal).join("|"), "giu");
    }
}
