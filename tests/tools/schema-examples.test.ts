// The programs in the schema's descriptions: each is valid in its language, and uses only properties that the schema has.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect } from "chai";
import * as ts from "typescript";
import { parse } from "yaml";
import { z } from "zod";
import { kindNames } from "../../provider/kind-names";
import { packageRoot } from "../../tools/pulumi/package-root";
import { declaredElsewhere, languages } from "../../tools/schema/examples/described-example";
import { schemaPrograms } from "../support/schema-programs";
import { skipped } from "../support/skipped";

const canRun = (command: string, args: readonly string[]): boolean =>
    spawnSync(command, args, { input: "" }).status === 0;

/** Those of the program that ran without a complaint. */
function mustRun(command: string, args: readonly string[], input: string): string {
    const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: "utf8" });
    expect(status, `${stderr}\n${input}`).to.equal(0);
    return stdout;
}

/** The names of the arguments that a call has. */
const KEYWORDS = `
import ast, json, sys
calls = [node for node in ast.walk(ast.parse(sys.stdin.read())) if isinstance(node, ast.Call)]
print(json.dumps([keyword.arg for call in calls for keyword in call.keywords]))
`;

const snake = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);

describe("the examples in the schema", () => {
    it("exist for every resource in every language", () => {
        expect(schemaPrograms.map(({ name }) => name)).to.deep.equal(Object.values(kindNames));
        for (const { programs, name } of schemaPrograms) {
            expect(Object.keys(programs), name).to.deep.equal(Object.keys(languages));
        }
    });

    it("compile in TypeScript with the package's classes", function () {
        this.timeout(120_000);
        const folder = join(packageRoot(), "examples", "first-customer");
        const declared = Object.entries(declaredElsewhere).map(
            ([name, kind]) => `declare const ${name}: wholesale.${kindNames[kind]};`,
        );
        const texts = new Map(
            schemaPrograms.map(({ name, programs }): [string, string] => {
                const text = programs["typescript"] ?? "";
                const others = declared.filter((line) => !text.includes(`const ${line.split(/[ :]/u)[2] ?? ""} =`));
                return [join(folder, `example-${name}.ts`), [text, ...others].join("\n")];
            }),
        );
        const options: ts.CompilerOptions = {
            ...{ strict: true, noEmit: true, skipLibCheck: true, types: [] },
            ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.Node16 },
            moduleResolution: ts.ModuleResolutionKind.Node16,
        };
        const host = ts.createCompilerHost(options);
        const [read, exists] = [host.readFile.bind(host), host.fileExists.bind(host)];
        host.readFile = (file) => texts.get(file) ?? read(file);
        host.fileExists = (file) => texts.has(file) || exists(file);
        host.getSourceFile = (file, version) => {
            const text = host.readFile(file);
            return text === undefined ? undefined : ts.createSourceFile(file, text, version);
        };
        const problems = ts.getPreEmitDiagnostics(ts.createProgram([...texts.keys()], options, host));
        expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).to.deep.equal([]);
    });

    it("have only properties of the schema in YAML", () => {
        const written = z.object({
            resources: z.record(
                z.string(),
                z.object({ type: z.string(), properties: z.record(z.string(), z.unknown()) }),
            ),
        });
        for (const { programs, token, inputs } of schemaPrograms) {
            const [only, ...others] = Object.values(written.parse(parse(programs["yaml"] ?? "")).resources);
            expect(others).to.deep.equal([]);
            expect(only?.type).to.equal(token);
            expect(inputs).to.include.members(Object.keys(only?.properties ?? {}));
        }
    });

    it("are read by Python, with only arguments of the generated SDK", () => {
        if (!canRun("python3", ["--version"])) {
            skipped("no Python", "the Python examples of the schema were not read");
            return;
        }
        for (const { programs, inputs, name } of schemaPrograms) {
            const found = z
                .array(z.string())
                .parse(JSON.parse(mustRun("python3", ["-c", KEYWORDS], programs["python"] ?? "")));
            expect(found, name).to.not.deep.equal([]);
            expect(inputs.map(snake), name).to.include.members(found);
        }
    });

    it("are formatted as gofmt does, with only fields of the generated SDK", () => {
        for (const { programs, inputs, name } of schemaPrograms) {
            const program = programs["go"] ?? "";
            const fields = [...program.matchAll(/^\t{3}(\w+):/gmu)].map(([, field = ""]) => field);
            expect(fields, name).to.not.deep.equal([]);
            expect(inputs.map((input) => input.charAt(0).toUpperCase() + input.slice(1))).to.include.members(fields);
        }
        if (!canRun("gofmt", [])) {
            skipped("no gofmt", "the Go examples of the schema were not read by gofmt");
            return;
        }
        for (const { programs } of schemaPrograms) {
            expect(mustRun("gofmt", ["-d"], `${programs["go"] ?? ""}\n`)).to.equal("");
        }
    });
});
