// Sends progress to Pulumi's engine as ephemeral messages: they show beside the resource while it works, and not again under Diagnostics.
import { printable } from "../validation/printable";

const LONGEST_CALL = 5_000;

/** How a line is shown; by default as progress, at no resource. */
export interface Showing {
    readonly severity?: "info" | "warning" | "error";
    /** The resource that it is about. */
    readonly urn?: string | undefined;
    /** Whether it stays after the work is done. */
    readonly isLasting?: boolean;
}

export type Send = (line: string, how: Showing, onEnd: (isSent: boolean) => void) => void;

/** Lines go to the engine at that address; where it cannot be reached, to `otherwise`, from then on. */
export function engineLog(address: string | undefined, otherwise: (line: string) => void): (line: string) => void {
    let send = engineAt(address);
    return (text) => {
        const line = printable(text);
        if (send === undefined) {
            otherwise(line);
            return;
        }
        send(line, {}, (isSent) => {
            if (!isSent) {
                send = undefined;
                otherwise(line);
            }
        });
    };
}

/** Nothing where no engine listens. */
export function engineAt(address: string | undefined): Send | undefined {
    if (address === undefined || address === "") {
        return undefined;
    }
    let client: Send | undefined;
    return (line, how, onEnd) => {
        try {
            client ??= clientOf(address);
            client(line, how, onEnd);
        } catch {
            // Another version of the SDK may keep its stubs elsewhere.
            onEnd(false);
        }
    };
}

/** Loaded at the first line: most runs wait for nothing. The stubs are the SDK's, the gRPC library may be another copy than the SDK's. */
function clientOf(address: string): Send {
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { EngineService } =
        require("@pulumi/pulumi/proto/engine_grpc_pb") as typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
    const { LogRequest, LogSeverity } =
        require("@pulumi/pulumi/proto/engine_pb") as typeof import("@pulumi/pulumi/proto/engine_pb");
    const { Client, credentials, Metadata } = require("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
    /* eslint-enable @typescript-eslint/no-require-imports */
    const { path, requestSerialize, responseDeserialize } = EngineService.log;
    const client = new Client(address, credentials.createInsecure());
    const severities = { info: LogSeverity.INFO, warning: LogSeverity.WARNING, error: LogSeverity.ERROR };
    return (line, { severity = "info", urn, isLasting = false }, onEnd) => {
        const request = new LogRequest();
        request.setSeverity(severities[severity]);
        request.setMessage(line);
        request.setUrn(urn ?? "");
        request.setEphemeral(!isLasting);
        const options = { deadline: Date.now() + LONGEST_CALL };
        const done = (error: unknown): void => onEnd(error === null);
        client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, new Metadata(), options, done);
    };
}
