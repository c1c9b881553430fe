// Who may call: the fixed token, or one that was handed out and has not expired.
import type { Backend } from "./backend";
import { WebexError } from "./webex-error";

export function requireToken(backend: Backend, authorization: string | undefined): void {
    const token = /^Bearer +(\S+)$/iu.exec(authorization ?? "")?.[1];
    if (token === undefined) {
        throw unauthorized("The Authorization header must be: Bearer <token>.");
    }
    if (token === backend.accessToken) {
        return;
    }
    const expires = backend.tokens.expiry(token, "access");
    if (expires === undefined) {
        throw unauthorized("The access token is not known.");
    }
    if (expires <= backend.clock.now()) {
        throw unauthorized("The access token has expired.");
    }
}

function unauthorized(description: string): WebexError {
    const text = "The request requires a valid access token set in the Authorization request header.";
    return new WebexError(401, text, [{ description }], { "www-authenticate": "Bearer" });
}
