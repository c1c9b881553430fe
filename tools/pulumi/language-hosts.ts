// The language hosts for Python, Go and YAML beside a pulumi that was built here, built when they are first needed; Pulumi's download has its own.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { executable } from "./cache-folder";
import type { Pulumi } from "./ensure";
import { goBuild, goModuleFolder, type GoOptions } from "./go-build";
import { onPath } from "./installed";
import { interruptible } from "./interruption";
import { withLock } from "./lock";
import { packageRoot } from "./package-root";
import { sayOnStderr, type Say } from "./progress";
import { writeProgramLauncher } from "./stand-ins";

interface Host {
    readonly module: string;
    readonly source: string;
    /** A file of another module that it needs beside it. */
    readonly beside?: { readonly module: string; readonly file: string };
}

const HOSTS = {
    python: {
        module: "go-module",
        source: "./python-host",
        beside: {
            module: "github.com/pulumi/pulumi/sdk/v3",
            file: join("python", "cmd", "pulumi-language-python-exec"),
        },
    },
    go: { module: "go-module", source: "./go-host" },
    yaml: { module: "yaml-module", source: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml" },
} as const satisfies Record<string, Host>;

export type BuiltLanguage = keyof typeof HOSTS;

export const isBuiltLanguage = (name: string): name is BuiltLanguage => Object.hasOwn(HOSTS, name);

/** Whether programs in that language can run now, without a build. */
export const hasLanguageHost = (language: BuiltLanguage, pulumi: Pulumi): boolean =>
    pulumi.origin !== "built" || pulumi.home === undefined || existsSync(folderOf(language, pulumi.home));

/** Returns in a few words why programs in that language cannot run, or undefined where they can. */
export async function ensureLanguageHost(
    language: BuiltLanguage,
    pulumi: Pulumi,
    env: NodeJS.ProcessEnv = process.env,
    say: Say = sayOnStderr,
): Promise<string | undefined> {
    const { home } = pulumi;
    if (pulumi.origin !== "built" || home === undefined) {
        return undefined;
    }
    const folder = folderOf(language, home);
    const problem = existsSync(folder)
        ? undefined
        : await interruptible((interrupted) =>
              // A lock of its own folder: whoever only needs pulumi does not wait for this.
              withLock(
                  dirname(folder),
                  say,
                  interrupted,
                  () => buildInto(folder, language, { env, say, interrupted }),
                  "building a language host",
              ),
          );
    if (problem === undefined) {
        const name = `pulumi-language-${language}`;
        writeProgramLauncher(join(dirname(pulumi.command), name), join(folder, executable(name)));
    }
    return problem;
}

const folderOf = (language: BuiltLanguage, home: string): string =>
    join(home, "language-hosts", `${language}-${contentHash(HOSTS[language].module)}`);

function contentHash(module: string): string {
    const folder = join(packageRoot(), "tools", "pulumi", module);
    const hash = createHash("sha256");
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
        if (/\.(go|mod|sum)$/u.test(name)) {
            hash.update(readFileSync(join(folder, name)));
        }
    }
    return hash.digest("hex").slice(0, 16);
}

async function buildInto(
    folder: string,
    language: BuiltLanguage,
    options: Omit<GoOptions, "go" | "scratch">,
): Promise<string | undefined> {
    if (existsSync(folder)) {
        return undefined;
    }
    const go = onPath("go", options.env)[0];
    if (go === undefined) {
        return `the language host for ${language} must be built, and Go is not installed`;
    }
    options.say(`building the language host for ${language}; this may take some minutes the first time`);
    const host: Host = HOSTS[language];
    const scratch = mkdtempSync(`${folder}.`);
    try {
        const built = join(scratch, "built");
        mkdirSync(built);
        const goOptions = { ...options, go, scratch: join(scratch, "module") };
        const output = join(built, executable(`pulumi-language-${language}`));
        const problem = await goBuild({ module: host.module, source: host.source, output }, goOptions);
        if (problem !== undefined || options.interrupted.aborted) {
            return `the language host for ${language} could not be built (${problem ?? "interrupted"})`;
        }
        if (host.beside !== undefined) {
            const file = join(await goModuleFolder(host.beside.module, goOptions), host.beside.file);
            cpSync(file, join(built, basename(file)));
        }
        renameSync(built, folder);
        return undefined;
    } finally {
        rmSync(scratch, { recursive: true, force: true });
    }
}
