// Asks a `/validate` endpoint. With which status a failed precheck comes is not documented, so a refusal is an answer too.
import { RefusedByBackend } from "../errors/family";
import type { CallContext } from "../webex-client";
import { requestJson } from "../transport/request-json";
import type { Transport } from "../transport/transport";
import { precheck, type Precheck } from "../wire/precheck";

const REFUSAL_STATUSES = new Set([400, 409, 412, 422]);

export async function requestPrecheck(
    transport: Transport,
    path: string,
    body: unknown,
    call: CallContext,
): Promise<Precheck> {
    try {
        return await requestJson(
            transport,
            { method: "POST", path, body, call, readOnly: true, allowErrorsInBody: true },
            precheck,
        );
    } catch (error) {
        if (!(error instanceof RefusedByBackend) || !REFUSAL_STATUSES.has(error.status ?? 0)) {
            throw error;
        }
        const problems =
            error.problems.length > 0 ? [...error.problems] : [{ description: error.words ?? error.message }];
        return { passed: false, problems };
    }
}
