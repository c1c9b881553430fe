// The gRPC service `pulumirpc.ResourceProvider`: what Pulumi's engine asks of a native plugin. Calls that are not here answer UNIMPLEMENTED.
import type { handleServerStreamingCall, handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Session } from "../provider/run-state/session";
import { same } from "../provider/validation/same";
import type { Raw } from "../provider/validation/unknown";
import { configured, SECRET_SETTINGS } from "./configuration";
import { BadCall, statusOf } from "./failures";
import { functions } from "./functions";
import { Pages } from "./pages";
import type { ResourceCalls } from "./resource-calls";
import { memberOf, schemaText, version } from "./schema";
import { withSecrets } from "./secrets";
import { receivedIn, struct } from "./structs";

export interface Provider {
    readonly session: Session;
    readonly resources: ResourceCalls;
    /** The environment as the session reads it. */
    readonly env: NodeJS.ProcessEnv;
    /** The engine asks to stop. */
    readonly cancel: () => Promise<void>;
}

function unary<Request, Response>(
    handle: (request: Request) => Response | Promise<Response>,
): handleUnaryCall<Request, Response> {
    return ({ request }, answer) => {
        Promise.resolve(request)
            .then(handle)
            .then(
                (response) => answer(null, response),
                (error: unknown) => answer(statusOf(error)),
            );
    };
}

function stream<Request, Response>(
    handle: (request: Request) => Promise<readonly Response[]>,
): handleServerStreamingCall<Request, Response> {
    return (call) => {
        handle(call.request).then(
            (responses) => {
                responses.forEach((response) => call.write(response));
                call.end();
            },
            (error: unknown) => call.emit("error", statusOf(error)),
        );
    };
}

function handshake(): proto.ProviderHandshakeResponse {
    const answer = new proto.ProviderHandshakeResponse();
    answer.setAcceptSecrets(true);
    answer.setAcceptResources(true);
    return answer;
}

function checkConfig(request: proto.CheckRequest): proto.CheckResponse {
    const news = receivedIn(request.getNews());
    const always = SECRET_SETTINGS.map((name) => [name]);
    const marked = withSecrets(news.value, { value: {}, secrets: [...news.secrets, ...always] });
    return new proto.CheckResponse().setInputs(struct(marked));
}

/** Another endpoint or another token is the same provider: a replacement would replace every customer. */
function diffConfig(request: proto.DiffRequest): proto.DiffResponse {
    const settings = (message: ReturnType<typeof request.getOlds>): Raw => receivedIn(message).value;
    const { DIFF_NONE, DIFF_SOME } = proto.DiffResponse.DiffChanges;
    const isSame = same(settings(request.getOldInputs() ?? request.getOlds()), settings(request.getNews()));
    return new proto.DiffResponse().setChanges(isSame ? DIFF_NONE : DIFF_SOME);
}

function configure({ session, env }: Provider, request: proto.ConfigureRequest): proto.ConfigureResponse {
    const own = configured(request.getUrn() ?? "", receivedIn(request.getArgs()).value, env);
    for (const name of own.hidden) {
        env[name] = undefined;
    }
    session.configure((key) => own.get(key), own.from);
    const answer = new proto.ConfigureResponse();
    answer.setAcceptsecrets(true);
    answer.setAcceptresources(true);
    answer.setSupportspreview(true);
    return answer;
}

async function invoke({ session }: Provider, request: proto.InvokeRequest): Promise<proto.InvokeResponse> {
    const args = receivedIn(request.getArgs());
    const name = memberOf(request.getTok()) ?? "";
    const look = Object.hasOwn(functions, name) ? functions[name] : undefined;
    if (look === undefined) {
        throw new BadCall(`This plugin has no function ${JSON.stringify(request.getTok())}.`);
    }
    return new proto.InvokeResponse().setReturn(struct(withSecrets(await look(args.value, session), args)));
}

export function serviceOf(provider: Provider): UntypedServiceImplementation {
    const { resources, session } = provider;
    const pages = new Pages(session);
    return {
        handshake: unary(handshake),
        getPluginInfo: unary(() => new PluginInfo().setVersion(version)),
        getSchema: unary(() => new proto.GetSchemaResponse().setSchema(schemaText)),
        getMapping: unary(() => new proto.GetMappingResponse()),
        getMappings: unary(() => new proto.GetMappingsResponse()),
        checkConfig: unary(checkConfig),
        diffConfig: unary(diffConfig),
        configure: unary((request: proto.ConfigureRequest) => configure(provider, request)),
        check: unary((request: proto.CheckRequest) => resources.check(request)),
        diff: unary((request: proto.DiffRequest) => resources.diff(request)),
        create: unary((request: proto.CreateRequest) => resources.create(request)),
        read: unary((request: proto.ReadRequest) => resources.read(request)),
        update: unary((request: proto.UpdateRequest) => resources.update(request)),
        delete: unary(async (request: proto.DeleteRequest) => {
            await resources.delete(request);
            return new Empty();
        }),
        list: stream((request: proto.ListRequest) => pages.page(request)),
        invoke: unary((request: proto.InvokeRequest) => invoke(provider, request)),
        cancel: unary(async () => {
            await provider.cancel();
            return new Empty();
        }),
    };
}
