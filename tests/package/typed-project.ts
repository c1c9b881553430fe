// A TypeScript project of a user, beside the installed package, and what the compiler says of it.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { packedPackage } from "../support/packed-package";

export interface CompilerOptions {
    readonly module: string;
    readonly moduleResolution: string;
    /** TypeScript 6 asks for it where `moduleResolution` is that of former templates. */
    readonly ignoreDeprecations?: string;
    readonly [option: string]: unknown;
}

export class TypedProject {
    private constructor(readonly folder: string) {}

    static async create(files: Readonly<Record<string, string>>, options: CompilerOptions): Promise<TypedProject> {
        const { modules } = await packedPackage();
        const folder = mkdtempSync(join(tmpdir(), "typed-project-"));
        symlinkSync(modules, join(folder, "node_modules"), "junction");
        const compilerOptions = {
            strict: true,
            noEmit: true,
            target: "ES2022",
            types: ["node"],
            typeRoots: [join(packageRoot(), "node_modules", "@types")],
            ...options,
        };
        const all = { ...files, "package.json": "{}", "tsconfig.json": JSON.stringify({ compilerOptions }) };
        for (const [name, text] of Object.entries(all)) {
            mkdirSync(join(folder, name, ".."), { recursive: true });
            writeFileSync(join(folder, name), text);
        }
        return new TypedProject(folder);
    }

    /** The compiler's lines, one for each error. */
    async errors(): Promise<string[]> {
        const tsc = join(packageRoot(), "node_modules", "typescript", "bin", "tsc");
        const { stdout, stderr } = await runChild(process.execPath, [tsc, "-p", this.folder, "--pretty", "false"]);
        return `${stdout}${stderr}`.split("\n").filter((line) => line !== "");
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}
