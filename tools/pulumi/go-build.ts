// Builds a program from one of the Go modules of this folder in a scratch copy: for machines that can reach only package registries.
import { accessSync, constants, cpSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, homeFolder } from "./cache-folder";
import { runGuarded } from "./child";
import { packageRoot } from "./package-root";
import { withProgress, type Say } from "./progress";

export interface GoProgram {
    /** The folder in tools/pulumi that has its go.mod. */
    readonly module: string;
    /** The package to build: a path in that module, or of a module that it requires. */
    readonly source: string;
    readonly linkerFlags?: string;
    /** The file to write. */
    readonly output: string;
}

export interface GoOptions {
    readonly go: string;
    /** An empty folder for the copy of the module. */
    readonly scratch: string;
    readonly env: NodeJS.ProcessEnv;
    readonly say: Say;
    readonly interrupted: AbortSignal;
}

/** Returns in a few words why it could not be built. */
export async function goBuild(program: GoProgram, options: GoOptions): Promise<string | undefined> {
    const { go, scratch, env, say, interrupted } = options;
    cpSync(join(packageRoot(), "tools", "pulumi", program.module), scratch, { recursive: true });
    let downloaded = 0;
    let compiled = 0;
    const linkerFlags = ["-s -w", program.linkerFlags ?? ""].join(" ").trim();
    const args = ["build", "-v", "-mod=mod", "-trimpath", "-ldflags", linkerFlags, "-o", program.output];
    const { code, stderr } = await withProgress(
        say,
        () => `building: ${downloaded} modules downloaded, ${compiled} packages compiled`,
        () =>
            runGuarded(go, [...args, program.source], {
                cwd: scratch,
                env: { ...env, ...goFolders(env) },
                signal: interrupted,
                onErrorLine: (line) => (line.startsWith("go: downloading ") ? downloaded++ : compiled++),
            }),
    );
    return code === 0 ? undefined : lastWords(stderr, code);
}

/** The folder of a module that the one in `scratch` requires. */
export async function goModuleFolder(name: string, options: GoOptions): Promise<string> {
    const { go, scratch, env } = options;
    const listed = await runGuarded(go, ["list", "-mod=mod", "-m", "-f", "{{.Dir}}", name], {
        cwd: scratch,
        env: { ...env, ...goFolders(env) },
    });
    return listed.stdout.trim();
}

/** Go keeps its modules and its cache in the home folder, which not everybody can write to. */
export function goFolders(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
    try {
        accessSync(homeFolder(env), constants.W_OK);
        return {};
    } catch {
        const { GOPATH = join(cacheFolder(env), "go"), GOCACHE = join(cacheFolder(env), "go-build") } = env;
        return { GOPATH, GOCACHE };
    }
}

function lastWords(stderr: string, code: number): string {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("go: downloading "));
    return lines.at(-1)?.trim() ?? `it exited with code ${code}`;
}
