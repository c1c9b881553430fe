// What a fault does to the request or the answer it hits.
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Clock } from "../clock";
import type { RequestContext } from "../request-context";
import { WebexError } from "../webex-error";
import type { Fault } from "./fault";

const PAGE = "<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

/** Before anything is done. */
export async function applyFault(
    fault: Fault,
    request: FastifyRequest,
    reply: FastifyReply,
    clock: Clock,
): Promise<void> {
    if (fault.kind === "delay") {
        return clock.sleep(fault.milliseconds);
    }
    if (fault.kind === "drop-before") {
        reply.hijack();
        request.raw.socket.destroy();
    }
    if (fault.kind === "html") {
        await reply
            .status(fault.status ?? 502)
            .type("text/html")
            .send(PAGE);
    }
    if (fault.kind === "status") {
        throw asError(fault);
    }
}

/** After everything is done: the answer is lost, wholly or half-way. */
export function breakAnswer(
    context: RequestContext,
    request: FastifyRequest,
    reply: FastifyReply,
    payload: unknown,
): unknown {
    const { fault, entry } = context;
    if (fault?.kind === "drop-after") {
        if (entry !== undefined) {
            entry.status = 0;
        }
        request.raw.socket.destroy();
    }
    if (fault?.kind !== "half-answer") {
        return payload;
    }
    const whole = typeof payload === "string" && payload.length > 1 ? payload : "{}";
    reply.header("content-length", Buffer.byteLength(whole));
    return Readable.from(half(whole));
}

async function* half(whole: string): AsyncGenerator<string> {
    yield whole.slice(0, Math.ceil(whole.length / 2));
    await new Promise((resolve) => setImmediate(resolve));
    throw new Error("the rest of the answer was dropped by a fault");
}

function asError(fault: Fault): WebexError {
    const headers = fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
    const detail = { description: fault.description ?? "A fault produced this answer." };
    return new WebexError(fault.status ?? 503, "A fault is set for this request.", [detail], headers);
}
