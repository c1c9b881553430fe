// Runs a Pulumi program: the runner that its own @pulumi/pulumi brings, which arguments and environment control.
import { spawn } from "node:child_process";
import { join } from "node:path";
import type { RunRequest } from "@pulumi/pulumi/proto/language_pb";
import { findRunner } from "./find-runner";
import type { RunningPrograms } from "./running-programs";
import { readRuntimeOptions } from "./runtime-options";

// The runner exits with this code after it has reported the error to the user.
const ALREADY_REPORTED = 32;

const BEFORE_THE_PROGRAM = join(__dirname, "error-colors.js");

export interface Outcome {
    readonly error: string;
    readonly bail: boolean;
}

export function runProgram(request: RunRequest, engineAddress: string, programs: RunningPrograms): Promise<Outcome> {
    const folder = request.getInfo()?.getProgramDirectory() ?? request.getPwd();
    const runner = findRunner(folder, "run");
    if (runner === undefined) {
        return Promise.resolve({
            error: `The program in ${folder} cannot find @pulumi/pulumi: run npm install in ${folder} first.`,
            bail: false,
        });
    }
    const options = readRuntimeOptions(request.getInfo()?.getOptions()?.toJavaScript() ?? {});
    const args = [
        "-r",
        BEFORE_THE_PROGRAM,
        ...options.nodeArguments,
        runner,
        ...runnerArguments(request, engineAddress),
    ];
    const child = spawn(process.execPath, args, {
        cwd: request.getPwd() || folder,
        stdio: ["ignore", "inherit", "inherit"],
        env: {
            ...process.env,
            PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().getEntryList())),
            PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
            PULUMI_NODEJS_TYPESCRIPT: String(options.typescript),
            ...(options.tsconfig === undefined ? {} : { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig }),
        },
    });
    programs.add(child);
    return new Promise((resolve) => {
        child.on("error", (error) =>
            resolve({ error: `The program cannot be started: ${error.message}`, bail: false }),
        );
        child.on("exit", (code, signal) => resolve(outcome(code, signal)));
    });
}

function runnerArguments(request: RunRequest, engineAddress: string): string[] {
    const flags: Record<string, string> = {
        monitor: request.getMonitorAddress(),
        engine: engineAddress,
        organization: request.getOrganization(),
        project: request.getProject(),
        stack: request.getStack(),
        pwd: request.getPwd(),
        parallel: String(request.getParallel()),
        "root-directory": request.getInfo()?.getRootDirectory() ?? "",
    };
    const entryPoint = request.getInfo()?.getEntryPoint() || request.getProgram();
    return [
        ...Object.entries(flags).flatMap(([name, value]) => (value === "" ? [] : [`--${name}`, value])),
        ...(request.getDryrun() ? ["--dry-run"] : []),
        entryPoint === "" ? "." : entryPoint,
        ...request.getArgsList(),
    ];
}

function outcome(code: number | null, signal: NodeJS.Signals | null): Outcome {
    if (signal !== null) {
        return { error: `The program was terminated by ${signal}.`, bail: false };
    }
    if (code === ALREADY_REPORTED) {
        return { error: "", bail: true };
    }
    return { error: code === 0 ? "" : `The program ended with exit code ${String(code)}.`, bail: false };
}
