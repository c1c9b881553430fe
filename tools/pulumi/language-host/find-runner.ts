// Which of the commands of a program's own @pulumi/pulumi runs it.
import { createRequire } from "node:module";
import { join } from "node:path";

export type Runner = "run" | "run-policy-pack" | "run-plugin";

/** Undefined where the program has no @pulumi/pulumi installed. */
export function findRunner(folder: string, command: Runner): string | undefined {
    try {
        return createRequire(join(folder, "index.js")).resolve(`@pulumi/pulumi/cmd/${command}`);
    } catch {
        return undefined;
    }
}
