// The tokens that the emulator has handed out, each with the time it stops being valid.
import type { Database } from "../database";

export type TokenKind = "access" | "refresh";

export class Tokens {
    readonly #find;
    readonly #keep;
    readonly #expire;

    constructor(database: Database) {
        this.#find = database.prepare("select expires from tokens where token = ? and kind = ?");
        this.#keep = database.prepare("insert or replace into tokens values (?, ?, ?)");
        this.#expire = database.prepare("update tokens set expires = 0 where kind = ?");
    }

    keep(token: string, kind: TokenKind, expires: number): void {
        this.#keep.run(token, kind, expires);
    }

    /** When the token stops being valid; undefined where it was never handed out. */
    expiry(token: string, kind: TokenKind): number | undefined {
        return (this.#find.get(token, kind) as { expires: number } | undefined)?.expires;
    }

    expireAll(kind: TokenKind): void {
        this.#expire.run(kind);
    }
}
