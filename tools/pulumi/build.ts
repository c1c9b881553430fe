// Builds pulumi from its Go module, for machines that can reach only package registries.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { executable } from "./cache-folder";
import { goBuild } from "./go-build";
import type { Say } from "./progress";
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
    mkdirSync(join(scratch, "bin"), { recursive: true });
    const program = {
        module: "go-module",
        source: PACKAGE,
        linkerFlags: `-X ${VERSION_VARIABLE}=v${PINNED_VERSION}`,
        output: join(scratch, "bin", executable("pulumi")),
    };
    return goBuild(program, { go, scratch: join(scratch, "module"), env, say, interrupted });
}
