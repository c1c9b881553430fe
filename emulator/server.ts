// The HTTP side: routes into fastify, every error into Webex's shape, and the order host, log, limit, fault, sign-in, work.
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import type { Backend } from "./backend";
import { bodyShape } from "./body-shape";
import { FormBody, type Answer, type Route } from "./call";
import { consoleRoutes, isConsole } from "./console";
import { controlRoutes } from "./control";
import { breakAnswer, applyFault } from "./faults/apply-fault";
import { answerClientError, errorFrom, methodNotAllowed, unknownPath } from "./http-errors";
import { isLoopback, baseUrlOf } from "./local-address";
import { targetOf } from "./request-target";
import { apiRoutes } from "./routes";
import { endDueJobs } from "./jobs/end-due-jobs";
import { requireToken } from "./sign-in";
import { storageError } from "./storage-error";
import { RequestContext } from "./request-context";
import type { TrustedHosts } from "./trusted-hosts";
import { WebexError, errorBody, forbidden, unsupported } from "./webex-error";

const CONTROL = "/emulator";
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

export function buildServer(backend: Backend, hosts: TrustedHosts): FastifyInstance {
    const app = fastify({
        exposeHeadRoutes: false,
        forceCloseConnections: true,
        routerOptions: { maxParamLength: 4096 },
        frameworkErrors: (error, request, reply) => void send(reply, contextOf(request), errorFrom(error)),
        clientErrorHandler: (error, socket) => answerClientError(error, socket, backend.newUuid),
    });
    const contexts = new WeakMap<FastifyRequest, RequestContext>();
    const contextOf = (request: FastifyRequest): RequestContext => {
        const known = contexts.get(request) ?? new RequestContext(`ROUTERGW_${backend.newUuid()}`);
        contexts.set(request, known);
        return known;
    };
    acceptBodies(app);

    const routes = [...consoleRoutes(backend), ...controlRoutes(backend), ...apiRoutes(backend)];
    const signedInPaths = new Set(
        routes.filter((route) => !route.open && !isControl(route.path)).map((route) => route.path),
    );

    app.addHook("onRequest", async (request, reply) => {
        const context = contextOf(request);
        reply.header("trackingid", context.trackingId);
        hosts.refuseForeign(request.raw);
        // By the route that was found: a path has many spellings.
        if (isControl(request.routeOptions.url)) {
            if (!isLoopback(request.socket.remoteAddress)) {
                throw forbidden("Control calls are accepted only from this machine.");
            }
            return;
        }
        context.entry = backend.requests.arrived(request.method, targetOf(request.url));
        limitRate(backend);
        context.fault = backend.faults.takeForRequest(request.method, context.entry.path);
        if (context.fault !== undefined) {
            context.entry.fault = context.fault.kind;
            await applyFault(context.fault, request, reply, backend.clock);
        }
        if (reply.sent) {
            return;
        }
        if (signedInPaths.has(request.routeOptions.url ?? "")) {
            requireToken(backend, request.headers.authorization);
        }
    });
    app.addHook("preHandler", async (request) => {
        const { entry } = contextOf(request);
        if (entry !== undefined) {
            entry.bodyShape = bodyShape(request.body);
        }
    });
    app.addHook("onSend", async (request, reply, payload: unknown) => {
        const context = contextOf(request);
        if (context.entry !== undefined) {
            context.entry.status = reply.statusCode;
        }
        return context.fault === undefined ? payload : breakAnswer(context, request, reply, payload);
    });
    app.setErrorHandler((error, request, reply) => send(reply, contextOf(request), errorFrom(error)));
    app.setNotFoundHandler((request, reply) => send(reply, contextOf(request), unknownPath(request.url)));

    for (const route of routes) {
        app.route({
            method: route.method,
            url: route.path,
            handler: (request, reply) => {
                const answer = stored(backend, () => handle(backend, route, request));
                for (const [name, value] of Object.entries(answer.headers ?? {})) {
                    reply.header(name, value);
                }
                if (answer.body instanceof WebexError) {
                    return send(reply, contextOf(request), answer.body);
                }
                return reply.status(answer.status).send(answer.body);
            },
        });
    }
    refuseOtherMethods(app, routes);
    // Also what is nothing under /emulator is a control call: it is not logged and meets no fault.
    app.all(`${CONTROL}/*`, (request) => {
        throw unknownPath(request.url);
    });
    return app;
}

function handle(backend: Backend, route: Route, request: FastifyRequest): Answer {
    const call = {
        method: request.method,
        path: targetOf(request.url).path,
        baseUrl: baseUrlOf(request.socket),
        params: request.params as Record<string, string>,
        query: request.query as Record<string, unknown>,
        body: request.body,
        authorization: request.headers.authorization,
    };
    if (isControl(route.path) && call.body instanceof FormBody) {
        throw unsupported();
    }
    endDueJobs(backend);
    if (route.method === "GET") {
        return route.handle(call);
    }
    try {
        return backend.database.atomically(() => route.handle(call));
    } finally {
        backend.settings.forget();
    }
}

function stored(backend: Backend, work: () => Answer): Answer {
    try {
        return work();
    } catch (error) {
        throw storageError(error, backend.database.file);
    }
}

function limitRate(backend: Backend): void {
    const { requestsPerSecond, requestsPerMinute } = backend.settings.partner;
    const wait = backend.rateLimit.refuse({ perSecond: requestsPerSecond, perMinute: requestsPerMinute });
    if (wait === undefined) {
        return;
    }
    const detail = { description: `The partner's request limit is reached; try again in ${wait} s.` };
    throw new WebexError(429, "Too many requests.", [detail], { "retry-after": String(wait) });
}

function acceptBodies(app: FastifyInstance): void {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
        if (body.length === 0) {
            return done(null, undefined);
        }
        try {
            done(null, JSON.parse(body.toString()));
        } catch {
            done(Object.assign(new Error("The body is not valid JSON."), { statusCode: 400 }));
        }
    });
    app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) =>
        done(null, new FormBody(Object.fromEntries(new URLSearchParams(body.toString())))),
    );
}

function refuseOtherMethods(app: FastifyInstance, routes: readonly Route[]): void {
    for (const path of new Set(routes.map((route) => route.path))) {
        const allowed: readonly string[] = routes.filter((route) => route.path === path).map((route) => route.method);
        const refuse = (): never => {
            throw methodNotAllowed(allowed);
        };
        app.route({
            method: METHODS.filter((method) => !allowed.includes(method)),
            url: path,
            onRequest: async () => refuse(),
            handler: refuse,
        });
    }
}

function isControl(route: string | undefined): boolean {
    return route !== undefined && (isConsole(route) || route.startsWith(`${CONTROL}/`));
}

function send(reply: FastifyReply, context: RequestContext, error: WebexError): FastifyReply {
    for (const [name, value] of Object.entries(error.headers)) {
        reply.header(name, value);
    }
    reply.header("trackingid", context.trackingId);
    if (context.entry !== undefined) {
        context.entry.errors = error.errors;
    }
    return reply.status(error.status).send(errorBody(error, context.trackingId));
}
