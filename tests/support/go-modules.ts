// Go on this machine, and a program whose modules have been compiled here already, for pulumi itself.
import { runChild } from "../../tools/pulumi/child";
import { goFolders } from "../../tools/pulumi/go-build";
import { PINNED_VERSION } from "../../tools/pulumi/version";
import { exampleFolder } from "../examples/example-stack";
import type { PulumiProject } from "./pulumi-project";

const PULUMI = "github.com/pulumi/pulumi/pkg/v3";

/** In a few words why Go cannot compile the example; undefined where it can. */
export async function whyNoGo(example: string): Promise<string | undefined> {
    const { code, stderr } = await runChild("go", ["list", "-m"], {
        cwd: exampleFolder(example),
        env: { ...process.env, ...goFolders(process.env) },
    });
    return code === 0 ? undefined : `go does not run: ${stderr.trim().split("\n").at(-1) ?? ""}`;
}

/**
 * Go chooses, for all modules together, the lowest versions that serve. Beside pulumi they are the ones that pulumi was compiled with, and the Go SDK and
 * what it imports take a third of the time.
 */
export function useVersionsOfPulumi(project: PulumiProject): void {
    project.write({
        "go.mod": `${project.read("go.mod")}\nrequire ${PULUMI} v${PINNED_VERSION}\n`,
        "versions.go": `package main\n\nimport _ "${PULUMI}/codegen/cgstrings"\n`,
    });
}
