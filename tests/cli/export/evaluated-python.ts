// What exported Python programs declare: python3 runs them, with classes that only note how they are called.
import { spawnSync } from "node:child_process";
import { z } from "zod";
import type { Declared } from "./evaluated-program";

const RUNNER = `
import json, sys, types

class Noted:
    def __init__(self, kind, name, args):
        self.kind, self.name, self.args = kind, name, args
    def __getattr__(self, name):
        return "reference to " + name

def plain(value):
    if isinstance(value, Noted):
        return "reference to " + value.name
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(one) for one in value] if isinstance(value, list) else value

def declared_by(main, answers):
    noted = []
    def declare(kind):
        def call(resource_name, /, opts=None, **args):
            noted.append(Noted(kind, resource_name, args))
            return noted[-1]
        return call
    sdk = types.ModuleType("pulumi_webexwholesale")
    for kind in ["OnboardingTemplate", "WholesaleCustomer", "CustomerLocation", "CustomerUser"]:
        setattr(sdk, kind, declare(kind))
    pulumi = types.ModuleType("pulumi")
    pulumi.ResourceOptions = lambda protect: None
    given = types.ModuleType("answers")
    exec(compile(answers.encode(), "answers.py", "exec"), given.__dict__)
    sys.modules.update({"pulumi": pulumi, "pulumi_webexwholesale": sdk, "answers": given})
    exec(compile(main.encode(), "__main__.py", "exec"), {})
    return [{"kind": one.kind, "name": one.name, "args": plain(one.args)} for one in noted]

json.dump([declared_by(*program) for program in json.load(sys.stdin)], sys.stdout)
`;

const answer = z.array(
    z.array(z.object({ kind: z.string(), name: z.string(), args: z.record(z.string(), z.unknown()) })),
);

export const hasPython = (): boolean => spawnSync("python3", ["--version"]).status === 0;

export interface PythonResource extends Declared {
    readonly name: string;
}

type Files = ReadonlyMap<string, string>;

export function evaluatedPython(programs: readonly Files[]): PythonResource[][] {
    const input = programs.map((files) => [files.get("__main__.py") ?? "", files.get("answers.py") ?? ""]);
    const { status, stdout, stderr } = spawnSync("python3", ["-I", "-c", RUNNER], {
        input: JSON.stringify(input),
        encoding: "utf8",
        maxBuffer: 2 ** 28,
    });
    if (status !== 0) {
        throw new Error(`python3 could not run an exported program: ${stderr}`);
    }
    return answer
        .parse(JSON.parse(stdout))
        .map((resources) =>
            resources.map(({ kind, name, args }) => ({ kind, name, args: camelKeys(args) as Declared["args"] })),
        );
}

const camel = (name: string): string => name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** Names of properties as Webex and TypeScript have them; those of packages are data. */
function camelKeys(value: unknown, isData = false): unknown {
    if (Array.isArray(value)) {
        return value.map((one) => camelKeys(one));
    }
    if (typeof value !== "object" || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
            isData ? key : camel(key),
            camelKeys(inner, !isData && key === "packages"),
        ]),
    );
}
