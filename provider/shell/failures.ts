// Errors as Pulumi's dynamic-provider process wants them: a partial create carries an id, nothing expected carries a stack.
import { WholesaleError } from "../backend/errors/family";
import type { Raw } from "../plan/unknown";
import { EngineGone } from "../session/engine";
import { plain } from "./plain";
import { KeptInState, Refused } from "./resource";

/** Pulumi recognises it by its fields; `__provider` is ours to add, or refresh and destroy would not find our code. */
class PartialCreate extends Error {
    readonly id: string;
    readonly properties: Raw;
    readonly reasons: readonly string[];

    constructor({ resourceId, outs, message }: KeptInState, inputs: Raw) {
        super(message);
        this.name = "PartialCreate";
        this.id = resourceId;
        this.properties = { ...plain(outs), __provider: inputs["__provider"] };
        this.reasons = [message];
    }
}

export const partialCreate = (kept: KeptInState, inputs: Raw): Error => new PartialCreate(kept, inputs);

const expected = [WholesaleError, Refused, EngineGone, PartialCreate];

/** The process prints `${error}: ${error.stack}` beside the message; for expected problems that is one short line. */
export function withoutTrace(error: unknown): unknown {
    if (error instanceof Error && expected.some((kind) => error instanceof kind)) {
        error.toString = () => "pulumi-webex-wholesale";
        error.stack = error instanceof Refused ? "refused, nothing was sent" : "stopped, see the error of the resource";
    }
    return error;
}
