// Runs a policy pack from its folder, as the engine asks by RunPlugin: the runner that the pack's own @pulumi/pulumi brings.
import { spawn } from "node:child_process";
import type { ServerWritableStream } from "@grpc/grpc-js";
import { RunPluginResponse, type RunPluginRequest } from "@pulumi/pulumi/proto/language_pb";
import { findRunner } from "./find-runner";
import type { RunningPrograms } from "./running-programs";
import { readRuntimeOptions } from "./runtime-options";

export type RunningPlugin = ServerWritableStream<RunPluginRequest, RunPluginResponse>;

/** What the pack prints goes to the engine, the port first; the pack ends with the call. Throws where it cannot be started. */
export function runPolicyPack(call: RunningPlugin, programs: RunningPrograms): void {
    const { request } = call;
    const folder = request.getInfo()?.getProgramDirectory() ?? request.getPwd();
    if (request.getKind() !== "analyzer") {
        throw new Error(`This stand-in runs policy packs only, not a plugin of the kind "${request.getKind()}".`);
    }
    const runner = findRunner(folder, "run-policy-pack");
    if (runner === undefined) {
        throw new Error(`The policy pack in ${folder} cannot find @pulumi/pulumi: run npm install in ${folder} first.`);
    }
    const { nodeArguments } = readRuntimeOptions(request.getInfo()?.getOptions()?.toJavaScript() ?? {});
    const engineAddress = request.getArgsList().at(-1) ?? "";
    const child = spawn(process.execPath, [...nodeArguments, runner, engineAddress, folder], {
        // The pack reads its version from the package.json of the working folder.
        cwd: folder,
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
