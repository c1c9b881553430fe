// A Python virtual environment with pulumi in it, made once in the cache folder; each project gets a copy.
import { cpSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, openCacheFolder } from "../../tools/pulumi/cache-folder";
import { runChild } from "../../tools/pulumi/child";
import { withLock } from "../../tools/pulumi/lock";
import { PINNED_VERSION } from "../../tools/pulumi/version";

const COMPLETE = "complete";

export class PythonEnvironment {
    private constructor(private readonly folder: string) {}

    /** Or, where there is no Python or nothing can be installed, the reason. */
    static async create(): Promise<PythonEnvironment | string> {
        const { code, stdout, stderr } = await runChild("python3", ["--version"]);
        if (code !== 0) {
            return `python3 does not run: ${lastLine(stderr)}`;
        }
        const version = stdout.trim().replace(/^Python (\d+\.\d+).*$/u, "$1");
        openCacheFolder(process.env);
        const folder = join(cacheFolder(process.env), "python", `${version}-pulumi-${PINNED_VERSION}`);
        return withLock(
            folder,
            () => undefined,
            undefined,
            async () => {
                const problem = existsSync(join(folder, "venv", COMPLETE))
                    ? undefined
                    : await fill(join(folder, "venv"));
                return problem ?? new PythonEnvironment(join(folder, "venv"));
            },
        );
    }

    copyTo(folder: string): void {
        cpSync(this.folder, folder, { recursive: true, verbatimSymlinks: true });
    }
}

async function fill(folder: string): Promise<string | undefined> {
    rmSync(folder, { recursive: true, force: true });
    const made = await runChild("python3", ["-m", "venv", folder]);
    if (made.code !== 0) {
        return `python3 cannot make a virtual environment: ${lastLine(made.stderr + made.stdout)}`;
    }
    const packages = ["setuptools", "wheel", `pulumi==${PINNED_VERSION}`];
    const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages];
    const installed = await runChild(join(folder, "bin", "python"), pip);
    if (installed.code !== 0) {
        return `pip cannot install pulumi ${PINNED_VERSION}: ${lastLine(installed.stderr)}`;
    }
    writeFileSync(join(folder, COMPLETE), "");
    return undefined;
}

const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";
