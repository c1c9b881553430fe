// Runs a policy pack or a provider from its folder, as the engine asks by RunPlugin: the runner that the @pulumi/pulumi found there brings.
import { spawn } from "node:child_process";
import type { ServerWritableStream } from "@grpc/grpc-js";
import { RunPluginResponse, type RunPluginRequest } from "@pulumi/pulumi/proto/language_pb";
import { findRunner, type Runner } from "./find-runner";
import type { RunningPrograms } from "./running-programs";
import { readRuntimeOptions } from "./runtime-options";

export type RunningPlugin = ServerWritableStream<RunPluginRequest, RunPluginResponse>;

interface Kind {
    readonly name: string;
    readonly runner: Runner;
    readonly args: (folder: string, request: RunPluginRequest) => string[];
    readonly cwd: (folder: string, request: RunPluginRequest) => string;
}

const KINDS: Readonly<Record<string, Kind | undefined>> = {
    analyzer: {
        name: "policy pack",
        runner: "run-policy-pack",
        args: (folder, request) => [request.getArgsList().at(-1) ?? "", folder],
        // The pack reads its version from the package.json of the working folder.
        cwd: (folder) => folder,
    },
    resource: {
        name: "plugin",
        runner: "run-plugin",
        args: (folder, request) => [folder, ...request.getArgsList()],
        cwd: (_, request) => request.getPwd(),
    },
};

/** What it prints goes to the engine, the port first; it ends with the call. Throws where it cannot be started. */
export function runPlugin(call: RunningPlugin, programs: RunningPrograms): void {
    const { request } = call;
    const folder = request.getInfo()?.getProgramDirectory() ?? request.getPwd();
    const kind = KINDS[request.getKind()];
    if (kind === undefined) {
        throw new Error(
            `This stand-in runs policy packs and resource plugins, not a plugin of the kind "${request.getKind()}".`,
        );
    }
    const runner = findRunner(folder, kind.runner);
    if (runner === undefined) {
        throw new Error(
            `The ${kind.name} in ${folder} cannot find @pulumi/pulumi: run npm install in ${folder} first.`,
        );
    }
    const { nodeArguments } = readRuntimeOptions(request.getInfo()?.getOptions()?.toJavaScript() ?? {});
    const child = spawn(process.execPath, [...nodeArguments, runner, ...kind.args(folder, request)], {
        cwd: kind.cwd(folder, request),
        stdio: ["ignore", "pipe", "pipe"],
        env: Object.fromEntries(request.getEnvList().map(splitAtEquals)),
    });
    programs.add(child);
    child.stdout.on("data", (chunk: Buffer) => call.write(new RunPluginResponse().setStdout(chunk)));
    child.stderr.on("data", (chunk: Buffer) => call.write(new RunPluginResponse().setStderr(chunk)));
    call.on("cancelled", () => child.kill("SIGKILL"));
    child.on("error", (error) => call.destroy(error));
    child.on("close", (code) => {
        call.write(new RunPluginResponse().setExitcode(code ?? 1));
        call.end();
    });
}

function splitAtEquals(line: string): [string, string] {
    // On Windows some names begin with the sign.
    const end = line.indexOf("=", 1);
    return [line.slice(0, end), line.slice(end + 1)];
}
