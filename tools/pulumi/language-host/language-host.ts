// The gRPC service pulumirpc.LanguageRuntime: what the engine asks of a language host when it runs Node.js programs.
import * as grpc from "@grpc/grpc-js";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/language_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { PluginServer } from "../plugin-server";
import { dependenciesOf, installDependencies } from "./dependencies";
import { runPlugin, type RunningPlugin } from "./run-plugin";
import { runProgram } from "./run-program";
import type { RunningPrograms } from "./running-programs";

// The engine only shows it, in `pulumi about`.
const VERSION = "3.255.0";

type Answer<Response> = (error: grpc.ServiceError | Partial<grpc.StatusObject> | null, response?: Response) => void;

export class LanguageHost {
    private stopping = false;

    constructor(
        private engineAddress: string,
        private readonly programs: RunningPrograms,
        private readonly plugin: PluginServer,
    ) {}

    /** Calls without a handler here, such as code generation, answer UNIMPLEMENTED. */
    register(): void {
        this.plugin.server.addService(LanguageRuntimeService, {
            handshake: unary((request: messages.LanguageHandshakeRequest) => {
                this.engineAddress = request.getEngineAddress();
                return new messages.LanguageHandshakeResponse();
            }),
            getPluginInfo: unary(() => new PluginInfo().setVersion(VERSION)),
            getRequiredPlugins: unary(() => new messages.GetRequiredPluginsResponse()),
            getRequiredPackages: unary(() => new messages.GetRequiredPackagesResponse()),
            runtimeOptionsPrompts: unary(() => new messages.RuntimeOptionsResponse()),
            template: unary(() => new messages.TemplateResponse()),
            about: unary(() => about()),
            getProgramDependencies: unary((request: messages.GetProgramDependenciesRequest) => dependencies(request)),
            installDependencies: (call: Installing) => void install(call),
            run: unary((request: messages.RunRequest) => this.run(request)),
            runPlugin: (call: RunningPlugin) => this.runPlugin(call),
            cancel: unary(() => {
                // The engine waits for us at the end of every command; the answer goes out first.
                this.stopping = true;
                setImmediate(this.plugin.stop);
                return new Empty();
            }),
        });
    }

    private async run(request: messages.RunRequest): Promise<messages.RunResponse> {
        if (this.stopping) {
            return new messages.RunResponse().setError("The language host is shutting down.");
        }
        const { error, bail } = await runProgram(request, this.engineAddress, this.programs);
        return new messages.RunResponse().setError(error).setBail(bail);
    }

    private runPlugin(call: RunningPlugin): void {
        try {
            runPlugin(call, this.programs);
        } catch (error) {
            call.emit("error", failure(error));
        }
    }
}

type Installing = grpc.ServerWritableStream<messages.InstallDependenciesRequest, messages.InstallDependenciesResponse>;

function unary<Request, Response>(handle: (request: Request) => Response | Promise<Response>) {
    return (call: { request: Request }, answer: Answer<Response>): void => {
        Promise.resolve()
            .then(() => handle(call.request))
            .then(
                (response) => answer(null, response),
                (error: unknown) => answer(failure(error)),
            );
    };
}

function failure(error: unknown): Partial<grpc.StatusObject> {
    return { code: grpc.status.UNKNOWN, details: error instanceof Error ? error.message : String(error) };
}

function about(): messages.AboutResponse {
    const answer = new messages.AboutResponse().setExecutable(process.execPath).setVersion(process.version);
    answer.getMetadataMap().set("language host", "stand-in of pulumi-webex-wholesale");
    return answer;
}

function dependencies(request: messages.GetProgramDependenciesRequest): messages.GetProgramDependenciesResponse {
    const folder = request.getInfo()?.getProgramDirectory() ?? request.getPwd();
    const list = dependenciesOf(folder).map(({ name, version }) =>
        new messages.DependencyInfo().setName(name).setVersion(version),
    );
    return new messages.GetProgramDependenciesResponse().setDependenciesList(list);
}

async function install(call: Installing): Promise<void> {
    const folder = call.request.getInfo()?.getProgramDirectory() ?? call.request.getDirectory();
    try {
        const code = await installDependencies(folder, (stream, chunk) => {
            const response = new messages.InstallDependenciesResponse();
            call.write(stream === "stdout" ? response.setStdout(chunk) : response.setStderr(chunk));
        });
        if (code !== 0) {
            throw new Error(`npm install in ${folder} ended with exit code ${code}.`);
        }
        call.end();
    } catch (error) {
        call.emit("error", failure(error));
    }
}
