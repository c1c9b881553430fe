// Errors as Pulumi's dynamic-provider process wants them: a partial create carries an id, nothing expected carries a stack.
import { WholesaleError } from "../webex/errors/family";
import type { Raw } from "../validation/unknown";
import { EngineGone } from "../run-state/engine";
import { plain } from "./plain";
import { KeptInState, Refused } from "./resource";

/** Pulumi recognises it by its fields; `__provider` is ours to add, or refresh and destroy would not find our code. */
export class PartialCreate extends Error {
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

const REPORTED_ELSEWHERE = "pulumi-webex-wholesale";

/** The process prints `${error}: ${error.stack}` beside the message, once for each resource; of expected problems nothing is left of that. */
export function withoutTrace(error: unknown): unknown {
    if (error instanceof Error && expected.some((kind) => error instanceof kind)) {
        error.toString = () => REPORTED_ELSEWHERE;
        error.stack = REPORTED_ELSEWHERE;
    }
    return error;
}

/** Takes those lines, and no others, out of what the process prints: the engine gets the message itself. */
export function suppressReportedErrors(console: Pick<Console, "error">): void {
    const print = console.error.bind(console);
    console.error = (...args: unknown[]) => {
        if (args.length !== 1 || args[0] !== `${REPORTED_ELSEWHERE}: ${REPORTED_ELSEWHERE}`) {
            print(...args);
        }
    };
}
