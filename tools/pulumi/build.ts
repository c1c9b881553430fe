// Builds pulumi from its Go module in a scratch folder: for machines that can reach only package registries.
import { accessSync, constants, cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, executable, homeFolder } from "./cache-folder";
import { runGuarded } from "./child";
import { packageRoot } from "./package-root";
import { withProgress, type Say } from "./progress";
import { PINNED_VERSION } from "./version";

const PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/** Leaves `<scratch>/bin/pulumi`, or answers in a few words why it could not. */
export async function build(
    go: string,
    scratch: string,
    env: NodeJS.ProcessEnv,
    say: Say,
    interrupted: AbortSignal,
): Promise<string | undefined> {
    say(`building pulumi v${PINNED_VERSION} from its Go module; this takes about five minutes the first time`);
    const module = join(scratch, "module");
    cpSync(join(packageRoot(), "tools", "pulumi", "go-module"), module, { recursive: true });
    mkdirSync(join(scratch, "bin"), { recursive: true });
    let downloaded = 0;
    let compiled = 0;
    const args = [
        "build",
        "-v",
        "-mod=mod",
        "-trimpath",
        "-ldflags",
        `-s -w -X ${VERSION_VARIABLE}=v${PINNED_VERSION}`,
        "-o",
        join(scratch, "bin", executable("pulumi")),
        PACKAGE,
    ];
    const { code, stderr } = await withProgress(
        say,
        () => `building: ${downloaded} modules downloaded, ${compiled} packages compiled`,
        () =>
            runGuarded(go, args, {
                cwd: module,
                env: { ...goFolders(env), ...env },
                signal: interrupted,
                onErrorLine: (line) => (line.startsWith("go: downloading ") ? downloaded++ : compiled++),
            }),
    );
    return code === 0 ? undefined : lastWords(stderr, code);
}

// Go keeps its modules and its cache in the home folder, which not everybody can write to.
function goFolders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    try {
        accessSync(homeFolder(env), constants.W_OK);
        return {};
    } catch {
        return { GOPATH: join(cacheFolder(env), "go"), GOCACHE: join(cacheFolder(env), "go-build") };
    }
}

function lastWords(stderr: string, code: number): string {
    const lines = stderr.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("go: downloading "));
    return lines.at(-1)?.trim() ?? `it exited with code ${code}`;
}
