// Asks a `/validate` endpoint. With which status a failed precheck comes is not documented, so a refusal is an answer too.
import { RefusedByBackend } from "../errors/family";
import type { Call } from "../backend";
import { ask } from "../transport/reading";
import type { Transport } from "../transport/transport";
import { precheck, type Precheck } from "../wire/precheck";

const VERDICTS = new Set([400, 409, 412, 422]);

export async function judgement(transport: Transport, path: string, body: unknown, call: Call): Promise<Precheck> {
    try {
        return await ask(transport, { method: "POST", path, body, call, onlyAsks: true, judges: true }, precheck);
    } catch (error) {
        if (!(error instanceof RefusedByBackend) || !VERDICTS.has(error.status ?? 0)) throw error;
        const problems =
            error.problems.length > 0 ? [...error.problems] : [{ description: error.words ?? error.message }];
        return { passed: false, problems };
    }
}
