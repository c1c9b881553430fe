// The tokens that the emulator has handed out, each with the time it stops being valid.
import type { Database } from "../database";

export type TokenKind = "access" | "refresh";

export class Tokens {
    private readonly findStatement;
    private readonly keepStatement;
    private readonly expireStatement;

    constructor(database: Database) {
        this.findStatement = database.prepare("select expires from tokens where token = ? and kind = ?");
        this.keepStatement = database.prepare("insert or replace into tokens values (?, ?, ?)");
        this.expireStatement = database.prepare("update tokens set expires = 0 where kind = ?");
    }

    keep(token: string, kind: TokenKind, expires: number): void {
        this.keepStatement.run(token, kind, expires);
    }

    /** When the token stops being valid; undefined where it was never handed out. */
    expiry(token: string, kind: TokenKind): number | undefined {
        return (this.findStatement.get(token, kind) as { expires: number } | undefined)?.expires;
    }

    expireAll(kind: TokenKind): void {
        this.expireStatement.run(kind);
    }
}
