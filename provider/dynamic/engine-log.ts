// Sends progress to Pulumi's engine as ephemeral messages: they show beside the resource while it works, and not again under Diagnostics.
import { createRequire } from "node:module";
import { printable } from "../validation/printable";

const LONGEST_CALL = 5_000;

/** Lines go to the engine at that address; where it cannot be reached, to `otherwise`, from then on. */
export function engineLog(address: string | undefined, otherwise: (line: string) => void): (line: string) => void {
    let send = address === undefined || address === "" ? undefined : connected(address);
    return (text) => {
        const line = printable(text);
        if (send === undefined) {
            otherwise(line);
            return;
        }
        send(line, () => {
            send = undefined;
            otherwise(line);
        });
    };
}

type Send = (line: string, onFailure: () => void) => void;

function connected(address: string): Send {
    let client: Send | undefined;
    return (line, onFailure) => {
        try {
            client ??= clientOf(address);
            client(line, onFailure);
        } catch {
            // Another version of the SDK may keep its stubs elsewhere.
            onFailure();
        }
    };
}

/** Loaded at the first line: most runs wait for nothing. The stubs are the SDK's, and so is the gRPC library that they are made for. */
function clientOf(address: string): Send {
    /* eslint-disable @typescript-eslint/no-require-imports */
    const { EngineClient } =
        require("@pulumi/pulumi/proto/engine_grpc_pb") as typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
    const { LogRequest, LogSeverity } =
        require("@pulumi/pulumi/proto/engine_pb") as typeof import("@pulumi/pulumi/proto/engine_pb");
    /* eslint-enable @typescript-eslint/no-require-imports */
    const ofPulumi = createRequire(require.resolve("@pulumi/pulumi/proto/engine_grpc_pb"));
    const { credentials, Metadata } = ofPulumi("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
    const client = new EngineClient(address, credentials.createInsecure());
    return (line, onFailure) => {
        const request = new LogRequest();
        request.setSeverity(LogSeverity.INFO);
        request.setMessage(line);
        request.setEphemeral(true);
        client.log(request, new Metadata(), { deadline: Date.now() + LONGEST_CALL }, (error) => {
            if (error !== null) onFailure();
        });
    };
}
