// What a project of this checkout needs so that `npm run pulumi` asks no questions: a passphrase, and a place for its state.
import { mkdirSync, realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { chosenProject } from "./chosen-project";
import { packageRoot } from "./package-root";

/** What to add to the environment for a run with these arguments; nothing for projects outside this checkout. */
export function projectDefaults(
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    from: string = process.cwd(),
    root: string = packageRoot(),
): Record<string, string> {
    const project = chosenProject(args, from);
    if (project === undefined || isOutside(realpathSync(root), project)) {
        return {};
    }
    const state = join(realpathSync(root), ".state");
    mkdirSync(state, { recursive: true });
    const defaults: Record<string, string> = {};
    if (env["PULUMI_CONFIG_PASSPHRASE"] === undefined && env["PULUMI_CONFIG_PASSPHRASE_FILE"] === undefined) {
        defaults["PULUMI_CONFIG_PASSPHRASE"] = "";
    }
    if (env["PULUMI_BACKEND_URL"] === undefined) {
        defaults["PULUMI_BACKEND_URL"] = `file://${state.replaceAll("\\", "/")}`;
    }
    return defaults;
}

function isOutside(root: string, folder: string): boolean {
    return relative(root, folder).startsWith("..");
}
