// What goes wrong before a route is reached, or inside it unexpectedly, in Webex's error shape.
import type { Socket } from "node:net";
import type { NewUuid } from "./identifiers";
import { WebexError, badRequest, errorBody, unsupported } from "./webex-error";

export function errorFrom(error: unknown): WebexError {
    if (error instanceof WebexError) {
        return error;
    }
    const status = statusOf(error);
    const text = error instanceof Error ? error.message : String(error);
    if (status === 413) {
        return new WebexError(413, "The body is too large.", [{ description: "The body is over 1 MiB." }]);
    }
    if (status === 415) {
        return unsupported();
    }
    if (status < 500) {
        return new WebexError(status, "The request was not accepted.", [{ description: text }]);
    }
    return new WebexError(500, "Something went wrong in the emulator.", [{ description: text }]);
}

export function unknownPath(url: string): WebexError {
    const path = url.split("?")[0] ?? "";
    const detail = { description: `There is nothing at ${path}.` };
    return new WebexError(404, "The requested resource could not be found.", [detail]);
}

export function methodNotAllowed(allowed: readonly string[]): WebexError {
    const list = allowed.join(", ");
    const detail = { description: `This path accepts only ${list}.` };
    return new WebexError(405, "The method is not allowed.", [detail], { allow: list });
}

/** Bytes that are not an HTTP request: fastify has no reply object here. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket, newUuid: NewUuid): void {
    if (error.code === "ECONNRESET" || !socket.writable) {
        return void socket.destroy();
    }
    const body = JSON.stringify(errorBody(badRequest("This is not a valid HTTP request."), `ROUTERGW_${newUuid()}`));
    const head = `HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
    socket.end(`${head}\r\nconnection: close\r\n\r\n${body}`);
}

function statusOf(error: unknown): number {
    const status = typeof error === "object" && error !== null && "statusCode" in error ? error.statusCode : 500;
    return typeof status === "number" && status >= 400 ? status : 500;
}
