// The gRPC service pulumirpc.ResourceProvider of the stand-in for the random plugin.
import { isDeepStrictEqual } from "node:util";
import * as grpc from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { PluginServer } from "../plugin-server";
import { randomId } from "./random-id";
import { randomPassword } from "./random-password";
import { randomPet } from "./random-pet";
import { randomUuid } from "./random-uuid";
import type { Properties, ResourceType } from "./resource-type";

const VERSION = "4.21.2";

// The engine's text for "not known before the update".
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const TYPES: Readonly<Record<string, ResourceType>> = {
    "random:index/randomId:RandomId": randomId,
    "random:index/randomPassword:RandomPassword": randomPassword,
    "random:index/randomPet:RandomPet": randomPet,
    "random:index/randomUuid:RandomUuid": randomUuid,
};

export class RandomProvider {
    constructor(private readonly plugin: PluginServer) {}

    /** Calls without a handler here answer UNIMPLEMENTED, which the engine understands. */
    register(): void {
        this.plugin.server.addService(ResourceProviderService, {
            getPluginInfo: unary(() => new PluginInfo().setVersion(VERSION)),
            checkConfig: unary((request: messages.CheckRequest) => accept(request)),
            diffConfig: unary(() => new messages.DiffResponse()),
            configure: unary(() => new messages.ConfigureResponse()),
            check: unary(check),
            diff: unary(diff),
            create: unary(create),
            read: unary(read),
            delete: unary(() => new Empty()),
            cancel: unary(() => {
                setImmediate(this.plugin.stop);
                return new Empty();
            }),
        });
    }
}

function accept(request: messages.CheckRequest): messages.CheckResponse {
    return new messages.CheckResponse().setInputs(request.getNews());
}

function check(request: messages.CheckRequest): messages.CheckResponse {
    const known = Object.entries(plain(request.getNews())).filter(([, value]) => value !== UNKNOWN);
    const problems = typeOf(request.getUrn()).problems(Object.fromEntries(known));
    const failures = Object.entries(problems).map(([property, reason]) =>
        new messages.CheckFailure().setProperty(property).setReason(reason),
    );
    return accept(request).setFailuresList(failures);
}

function diff(request: messages.DiffRequest): messages.DiffResponse {
    const olds = plain(request.getOldInputs());
    const news = plain(request.getNews());
    const names = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
    const changed = names.filter((name) => !isDeepStrictEqual(olds[name], news[name]));
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
    return new messages.DiffResponse()
        .setChanges(changed.length === 0 ? DIFF_NONE : DIFF_SOME)
        .setDiffsList(changed)
        .setReplacesList(changed);
}

function create(request: messages.CreateRequest): messages.CreateResponse {
    const inputs = plain(request.getProperties());
    const { id, outputs } = typeOf(request.getUrn()).make(inputs);
    return new messages.CreateResponse().setId(id).setProperties(Struct.fromJavaScript({ ...inputs, ...outputs }));
}

// What is random lives in the state alone, so there is nothing else to read.
function read(request: messages.ReadRequest): messages.ReadResponse {
    return new messages.ReadResponse()
        .setId(request.getId())
        .setProperties(request.getProperties())
        .setInputs(request.getInputs());
}

function typeOf(urn: string): ResourceType {
    const token = urn.split("::")[2]?.split("$").at(-1) ?? "";
    const type = TYPES[token];
    if (type === undefined) {
        const known = Object.keys(TYPES).map((each) => each.split(":").at(-1));
        throw new Error(
            `${token} is not supported by this stand-in for the random plugin, which supports only ${known.join(", ")}; install Pulumi's own CLI to use the others.`,
        );
    }
    return type;
}

function plain(struct: Struct | undefined): Properties {
    return struct?.toJavaScript() ?? {};
}

function unary<Request, Response>(handle: (request: Request) => Response) {
    return (
        call: { request: Request },
        answer: (error: Partial<grpc.StatusObject> | null, response?: Response) => void,
    ): void => {
        try {
            answer(null, handle(call.request));
        } catch (error) {
            answer({ code: grpc.status.UNKNOWN, details: error instanceof Error ? error.message : String(error) });
        }
    };
}
