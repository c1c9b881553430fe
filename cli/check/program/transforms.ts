// Applies the program's transforms as the engine does: a resource's own, then those of its parents, then those of the stack.
import type { Client, ServiceError } from "@grpc/grpc-js";
import type { Callback, CallbackInvokeResponse } from "@pulumi/pulumi/proto/callback_pb";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";

interface CallbacksClient extends Client {
    invoke(request: unknown, answer: (error: ServiceError | null, response: CallbackInvokeResponse) => void): unknown;
}

/** The program's own copies: it serves its transforms with them. */
interface Libraries {
    readonly services: typeof import("@pulumi/pulumi/proto/callback_grpc_pb");
    readonly messages: typeof import("@pulumi/pulumi/proto/callback_pb");
    readonly resources: typeof import("@pulumi/pulumi/proto/resource_pb");
    readonly grpc: typeof import("@grpc/grpc-js");
}

export function librariesOf(load: NodeJS.Require): Libraries {
    const ofPulumi = (name: string): string => load.resolve(`@pulumi/pulumi/${name}`);
    const services = ofPulumi("proto/callback_grpc_pb");
    // The library of gRPC is Pulumi's, and need not be where the program finds one.
    const inPulumi = (name: string): unknown => load(load.resolve(name, { paths: [services] }));
    return {
        services: load(services) as Libraries["services"],
        messages: load(ofPulumi("proto/callback_pb")) as Libraries["messages"],
        resources: load(ofPulumi("proto/resource_pb")) as Libraries["resources"],
        grpc: inPulumi("@grpc/grpc-js") as Libraries["grpc"],
    };
}

export class Transforms {
    private readonly ofStack: Callback[] = [];
    private readonly ofResource = new Map<string, { readonly own: readonly Callback[]; readonly parent: string }>();
    private readonly clients = new Map<string, CallbacksClient>();

    constructor(private readonly libraries: () => Libraries) {}

    addToStack(callback: Callback): void {
        this.ofStack.push(callback);
    }

    /** Those that a registration goes through; its own count for its children as well. */
    of(request: RegisterResourceRequest, urn: string): readonly Callback[] {
        this.ofResource.set(urn, { own: request.getTransformsList(), parent: request.getParent() });
        const found: Callback[] = [];
        for (let at: string | undefined = urn; at !== undefined;) {
            const known: { readonly own: readonly Callback[]; readonly parent: string } | undefined =
                this.ofResource.get(at);
            found.push(...(known?.own ?? []));
            at = known?.parent;
        }
        return [...found, ...this.ofStack];
    }

    /** Changes the request: its properties, and of its options those that the result of validation depends on. */
    async apply(request: RegisterResourceRequest, callbacks: readonly Callback[]): Promise<void> {
        const { resources, messages } = this.libraries();
        for (const callback of callbacks) {
            const options = new resources.TransformResourceOptions();
            options.setAliasesList(request.getAliasesList());
            options.setIgnoreChangesList(request.getIgnorechangesList());
            options.setDependsOnList(request.getDependenciesList());
            const asked = new resources.TransformRequest();
            asked.setType(request.getType());
            asked.setName(request.getName());
            asked.setCustom(request.getCustom());
            asked.setParent(request.getParent());
            asked.setProperties(request.getObject());
            asked.setOptions(options);
            const invocation = new messages.CallbackInvokeRequest();
            invocation.setToken(callback.getToken());
            invocation.setRequest(asked.serializeBinary());
            const answer = await this.invoke(callback.getTarget(), invocation);
            const response = resources.TransformResponse.deserializeBinary(answer.getResponse_asU8());
            request.setObject(response.getProperties());
            request.setAliasesList(response.getOptions()?.getAliasesList() ?? []);
            request.setIgnorechangesList(response.getOptions()?.getIgnoreChangesList() ?? []);
        }
    }

    private invoke(target: string, request: unknown): Promise<CallbackInvokeResponse> {
        const { services, grpc } = this.libraries();
        const known = this.clients.get(target);
        const client = known ?? new services.CallbacksClient(target, grpc.credentials.createInsecure());
        this.clients.set(target, client);
        return new Promise((resolve, reject) => {
            client.invoke(request, (error, response) => (error === null ? resolve(response) : reject(error)));
        });
    }
}
