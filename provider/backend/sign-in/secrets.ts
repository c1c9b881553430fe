// What must never be printed. Servers echo tokens in their errors, so every foreign word passes through here.
const SHORTEST = 6;

export class Secrets {
    private readonly known = new Set<string>();

    add(...secrets: (string | undefined)[]): void {
        for (const secret of secrets) {
            if (secret === undefined || secret.length < SHORTEST) continue;
            this.known.add(secret);
            this.known.add(encodeURIComponent(secret));
        }
    }

    hide(text: string): string {
        let hidden = text;
        for (const secret of this.known) hidden = hidden.replaceAll(secret, "[secret]");
        return hidden.replace(/\bBearer\s+[\w.~+/=-]{20,}/gu, "Bearer [secret]");
    }
}
