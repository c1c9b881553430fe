// /access_token: hands out tokens for a refresh token or an authorization code.
import { z } from "zod";
import type { Backend } from "../backend";
import { type Answer, type Call, FormBody, type Route } from "../call";
import { describeIssues } from "../shapes/issues";
import { text } from "../shapes/text";
import { WebexError, badRequest } from "../webex-error";

// Operators report that a refresh token lives for 90 days and that use extends it (https://developer.webex.com/docs/api/v1/authorizations).
const REFRESH_LIFETIME = 90 * 24 * 3600;

export function accessTokenRoutes(backend: Backend): Route[] {
    return [{ method: "POST", path: "/v1/access_token", open: true, handle: (call) => handOut(backend, call) }];
}

// In the body, or in the Authorization header (RFC 6749, 2.3.1), as Cisco's reference application does it.
const client = { client_id: text.optional(), client_secret: text.optional() };
const form = z.discriminatedUnion("grant_type", [
    z.object({ grant_type: z.literal("refresh_token"), refresh_token: text, ...client }),
    z.object({ grant_type: z.literal("authorization_code"), code: text, redirect_uri: text.optional(), ...client }),
]);

function handOut(backend: Backend, call: Call): Answer {
    if (!(call.body instanceof FormBody)) {
        const detail = { description: "Content-Type must be application/x-www-form-urlencoded." };
        throw new WebexError(415, "The media type is not supported.", [detail]);
    }
    const parsed = form.safeParse(call.body.fields);
    if (!parsed.success) {
        throw badRequest(...describeIssues(parsed.error));
    }
    const grant = parsed.data;
    requireClient(grant, call.authorization);
    if (grant.grant_type === "authorization_code") {
        const known = `${backend.accessToken}-code`;
        if (grant.code !== known) {
            throw badRequest(`code is not known; this emulator always accepts ${known}.`);
        }
        return answer(backend, `refresh-${backend.newUuid()}`);
    }
    requireRefreshToken(backend, grant.refresh_token);
    return answer(backend, grant.refresh_token);
}

function requireClient(grant: z.infer<typeof form>, authorization: string | undefined): void {
    const header = /^Basic +(\S+)$/iu.exec(authorization ?? "")?.[1] ?? "";
    const [, id = "", secret = ""] = /^([^:]*):(.*)$/su.exec(Buffer.from(header, "base64").toString("utf8")) ?? [];
    if ((grant.client_id ?? id) !== "" && (grant.client_secret ?? secret) !== "") {
        return;
    }
    throw badRequest("client_id and client_secret are required, in the body or in a Basic Authorization header.");
}

function requireRefreshToken(backend: Backend, token: string): void {
    const always = `${backend.accessToken}-refresh`;
    const expires = backend.tokens.expiry(token, "refresh");
    if (expires === undefined && token !== always) {
        throw badRequest(`refresh_token is not known; this emulator always accepts ${always}.`);
    }
    if (expires !== undefined && expires <= backend.clock.now()) {
        throw badRequest("refresh_token has expired.");
    }
}

function answer(backend: Backend, refreshToken: string): Answer {
    const now = backend.clock.now();
    const lifetime = backend.settings.partner.tokenLifetime;
    const accessToken = `access-${backend.newUuid()}`;
    backend.tokens.keep(accessToken, "access", now + lifetime * 1000);
    backend.tokens.keep(refreshToken, "refresh", now + REFRESH_LIFETIME * 1000);
    return {
        status: 200,
        headers: { "cache-control": "no-store" },
        body: {
            access_token: accessToken,
            expires_in: lifetime,
            refresh_token: refreshToken,
            refresh_token_expires_in: REFRESH_LIFETIME,
            token_type: "Bearer",
        },
    };
}
