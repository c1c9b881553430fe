// Writes a seed while the emulator runs: into an empty database, or, where asked, in place of what it contains.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, readBody, readQuery } from "../call";
import { parseSeed } from "../seed/parse";
import { plant } from "../seed/plant";
import { pathText, SeedRefused } from "../seed/problems";
import { queryBoolean } from "../shapes/query";
import { badRequest, conflict } from "../webex-error";

export function seedControl(backend: Backend): Route[] {
    return [{ method: "POST", path: "/emulator/seed", handle: (call) => seed(backend, call) }];
}

const query = z.object({ reset: queryBoolean.default(false) });

/** The server rolls back what a thrown refusal leaves behind. */
function seed(backend: Backend, call: Call): Answer {
    const { reset } = readQuery(call, query);
    const body = readBody(call, z.unknown());
    try {
        const given = parseSeed(body);
        if (reset) {
            backend.database.empty();
        } else if (!backend.database.isEmpty()) {
            throw conflict("The database already contains data; add ?reset=true to empty it first.");
        }
        backend.settings.forget();
        return { status: 201, body: plant(backend, given) };
    } catch (error) {
        if (!(error instanceof SeedRefused)) {
            throw error;
        }
        throw badRequest(...error.problems.map(({ path, text }) => `${pathText(path)}: ${text}`));
    }
}
