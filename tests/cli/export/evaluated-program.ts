// Runs an exported program in this process, on stand-ins of the packages it imports: what it declares, and with which data.
import { dirname, join } from "node:path/posix";
import { compileFunction } from "node:vm";
import ts from "typescript";
import { USERS } from "../../../cli/export/program/fixed-files";

export interface Declared {
    readonly kind: string;
    readonly name: string;
    readonly args: Readonly<Record<string, unknown>>;
}

export type Files = ReadonlyMap<string, string>;
type Exports = Record<string, unknown>;

const KINDS = ["OnboardingTemplate", "WholesaleCustomer", "CustomerLocation", "CustomerUser"];

/** What the compiler finds wrong before it looks at types. */
export function syntaxErrorsIn(path: string, source: string): string[] {
    const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022);
    // Not in the types of TypeScript, and the one way to them without building a whole program for each file.
    const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.DiagnosticWithLocation[] };
    return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

const users = ts.transpileModule(USERS, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
}).outputText;

/** The files that are made of the tenant's data hold no types, so that only their first words need another spelling. */
const runnable = (source: string): string =>
    source
        .replace(/^import "(.+)";$/gmu, 'require("$1");')
        .replace(/^import (?:\* as )?(\{ \w+ \}|\w+) from "(.+)";$/gmu, 'const $1 = require("$2");')
        .replace(/ as never\b/gu, "")
        .replace(/^export const (\w+) =/gmu, "const $1 = exports.$1 =");

export function evaluated(files: Files): Declared[] {
    const declared: Declared[] = [];
    const resource = (kind: string) =>
        class {
            constructor(
                readonly name: string,
                readonly args: Declared["args"],
            ) {
                declared.push({ kind, name, args });
            }
        };
    const loaded = new Map<string, Exports>([
        ["complete", { complete: (answers: unknown) => answers }],
        ["pulumi-webex-wholesale", Object.fromEntries(KINDS.map((kind) => [kind, resource(kind)]))],
    ]);
    const load = (path: string): Exports => {
        const known = loaded.get(path);
        if (known !== undefined) {
            return known;
        }
        const exports: Exports = {};
        loaded.set(path, exports);
        const require = (name: string) => load(name.startsWith(".") ? join(dirname(path), name) : name);
        const source = path === "users" ? users : runnable(files.get(`${path}.ts`) ?? `throw new Error("no ${path}")`);
        const run = compileFunction(`"use strict";${source}`, ["exports", "require"]) as (...parts: unknown[]) => void;
        run(exports, require);
        // Where several templates may be meant nobody has chosen one yet.
        if (path === "templates") {
            exports["templates"] = { ...(exports["templates"] as object), "": {} };
        }
        return exports;
    };
    load("index");
    return declared;
}
