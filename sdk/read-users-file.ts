// Which users files a program reads, and whose row is where: handed over where `webex-wholesale check` listens.
import { channel } from "node:diagnostics_channel";
import { resolve } from "node:path";

export interface UserRow {
    /** In the file, from 1. */
    readonly row: number;
    readonly email: string;
}

export interface ReadUsersFile {
    /** Absolute. */
    readonly file: string;
    readonly rows: readonly UserRow[];
}

/** Known by name, so that the command and the program may have different copies of this package. */
export const USERS_FILES_READ = "pulumi-webex-wholesale:users-file-read";

/** Also of a file that is missing, or whose rows are all wrong: what is followed may be mended. */
export function publishRead(file: string, rows: readonly UserRow[] = []): void {
    channel(USERS_FILES_READ).publish({ file: resolve(file), rows } satisfies ReadUsersFile);
}
