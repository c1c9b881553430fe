// The row of a users file that declares a user: there the mistake is, and not where the program reads the file.
import { relative } from "node:path";
import type { ReadUsersFile } from "../../../sdk/read-users-file";
import type { Declared } from "../program/job";

type RowOf = (declared: Declared, path: string) => string | undefined;

/** `new.csv:13`; nothing where the address is in several rows, so that nobody can say which is meant. */
export function rowsIn(files: readonly ReadUsersFile[], folder: string): RowOf {
    const places = new Map<string, string | undefined>();
    // A file that is read twice has the same rows.
    for (const { file, rows } of new Map(files.map((one) => [`${one.file} ${one.rows.length}`, one])).values()) {
        for (const { row, email } of rows) {
            const key = email.toLowerCase();
            places.set(key, places.has(key) ? undefined : `${relative(folder, file)}:${row}`);
        }
    }
    return ({ handler, name }, path) => {
        if (handler === "customerUser") {
            return places.get(name);
        }
        return handler === "customerUsers"
            ? [...places].find(([email]) => `${path.toLowerCase()}.`.startsWith(`users.${email}.`))?.[1]
            : undefined;
    };
}
