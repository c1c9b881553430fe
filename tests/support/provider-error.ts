// What a provider answers to a call that fails, read from gRPC, with what the engine would keep in the state all the same.
import { status, type Metadata, type ServiceError } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type { Properties } from "./provider-calls";

/** Of a partial create or update. */
export interface KeptInState {
    readonly id: string;
    readonly properties: Properties;
    readonly reasons: readonly string[];
}

export class ProviderError extends Error {
    constructor(
        message: string,
        /** Of an object that exists, but is not as declared. */
        readonly kept: KeptInState | undefined,
        /** Of gRPC. */
        readonly code: number = status.UNKNOWN,
    ) {
        super(message);
        this.name = "ProviderError";
    }
}

export function providerErrorFrom(error: ServiceError): ProviderError {
    const [packed] = (error.metadata as Metadata | undefined)?.get("grpc-status-details-bin") ?? [];
    const any = Buffer.isBuffer(packed) ? Status.deserializeBinary(packed).getDetailsList()[0] : undefined;
    const detail = any && ErrorResourceInitFailed.deserializeBinary(any.getValue_asU8());
    const kept = detail && {
        id: detail.getId(),
        properties: detail.getProperties()?.toJavaScript() ?? {},
        reasons: detail.getReasonsList(),
    };
    return new ProviderError(error.details, kept, error.code);
}
