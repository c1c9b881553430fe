// Errors as gRPC statuses. Pulumi takes UNKNOWN for "the outcome is not known" and keeps the operation as pending; any other code means that nothing happened.
import { Metadata, status, type ServiceError } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { PartialCreate } from "../provider/dynamic/failures";
import { Refused } from "../provider/dynamic/resource";
import { EngineGone } from "../provider/run-state/engine";
import {
    Interrupted,
    NoAnswer,
    NotAllowed,
    NotFound,
    NotSignedIn,
    RateLimited,
    RefusedByBackend,
    WholesaleError,
} from "../provider/webex/errors/family";
import { struct } from "./structs";

/** The first that fits. */
const CODES = [
    [Refused, status.FAILED_PRECONDITION],
    [EngineGone, status.CANCELLED],
    [Interrupted, status.CANCELLED],
    [NotFound, status.NOT_FOUND],
    [NotAllowed, status.PERMISSION_DENIED],
    [NotSignedIn, status.UNAUTHENTICATED],
    [RateLimited, status.RESOURCE_EXHAUSTED],
    [RefusedByBackend, status.INVALID_ARGUMENT],
    [WholesaleError, status.FAILED_PRECONDITION],
] as const;

function codeOf(error: unknown): status {
    if (error instanceof NoAnswer) {
        return error.outcome.mayHaveSucceeded ? status.UNKNOWN : status.ABORTED;
    }
    return CODES.find(([kind]) => error instanceof kind)?.[1] ?? status.UNKNOWN;
}

/** Of a mistake in a call itself, such as a type that this package does not have. */
export class BadCall extends WholesaleError {}

export function statusOf(error: unknown): Partial<ServiceError> {
    const message = error instanceof Error ? error.message : String(error);
    return error instanceof PartialCreate
        ? { code: status.UNKNOWN, details: message, metadata: keptInState(error, message) }
        : { code: codeOf(error), details: message };
}

/** The object exists: the engine takes its id and properties into the state, and repairs it at the next update. */
function keptInState({ id, properties, reasons }: PartialCreate, message: string): Metadata {
    const detail = new ErrorResourceInitFailed();
    detail.setId(id);
    detail.setProperties(struct(properties));
    detail.setReasonsList([...reasons]);
    detail.setRefreshBeforeUpdate(true);
    const packed = new Any();
    packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const whole = new Status();
    whole.setCode(status.UNKNOWN);
    whole.setMessage(message);
    whole.addDetails(packed);
    const metadata = new Metadata();
    metadata.add("grpc-status-details-bin", Buffer.from(whole.serializeBinary()));
    return metadata;
}
