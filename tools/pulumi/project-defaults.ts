// What a project of this checkout needs so that `npm run pulumi` asks no questions: a passphrase, and a place for its state.
import { existsSync, mkdirSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { packageRoot } from "./package-root";

/** What to add to the environment for a run with these arguments; nothing for projects outside this checkout. */
export function projectDefaults(
    args: readonly string[],
    env: NodeJS.ProcessEnv,
    from: string = process.cwd(),
    root: string = packageRoot(),
): Record<string, string> {
    const project = projectFolder(resolve(from, chosenFolder(args) ?? "."));
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

function chosenFolder(args: readonly string[]): string | undefined {
    for (const [place, argument] of args.entries()) {
        if (argument === "--") {
            return undefined;
        }
        if (argument === "--cwd" || argument === "-C") {
            return args[place + 1];
        }
        const joined = /^(?:--cwd=|-C=?)(.+)$/.exec(argument)?.[1];
        if (joined !== undefined) {
            return joined;
        }
    }
    return undefined;
}

function projectFolder(from: string): string | undefined {
    let folder = existsSync(from) ? realpathSync(from) : from;
    while (!existsSync(join(folder, "Pulumi.yaml")) && !existsSync(join(folder, "Pulumi.yml"))) {
        const parent = dirname(folder);
        if (parent === folder) {
            return undefined;
        }
        folder = parent;
    }
    return folder;
}

function isOutside(root: string, folder: string): boolean {
    return relative(root, folder).startsWith("..");
}
