// Where the data are kept unless --database says otherwise: a separate file for each working folder, in the user's data folder.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { basename, join } from "node:path";
import envPaths from "env-paths";
import { UnusableDatabase } from "./database";

/** Where version 0.1.0 put it: in the working folder. An existing one stays in use. */
const FORMER = "webex-wholesale.sqlite";

export function defaultDatabase(workingFolder: string = process.cwd()): string {
    const former = join(workingFolder, FORMER);
    if (existsSync(former)) {
        return former;
    }
    const place = join(envPaths("pulumi-webex-wholesale", { suffix: "" }).data, "emulator");
    try {
        mkdirSync(place, { recursive: true, mode: 0o700 });
    } catch (error) {
        const reason = (error as NodeJS.ErrnoException).code ?? String(error);
        throw new UnusableDatabase(
            `the folder ${place} for the database cannot be created (${reason}); choose a file with --database, or keep the data in memory with --ephemeral`,
        );
    }
    return join(place, `${nameOf(realpathSync(workingFolder))}.sqlite`);
}

/** Two projects have two databases, also where their folders have one name. */
function nameOf(folder: string): string {
    const readable =
        basename(folder)
            .replace(/[^\w.-]+/gu, "-")
            .slice(0, 40) || "root";
    return `${readable}-${createHash("sha256").update(folder).digest("hex").slice(0, 8)}`;
}
