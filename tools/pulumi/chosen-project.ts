// The project that a pulumi command is about: its folder, and the language of its program.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

const FILES = ["Pulumi.yaml", "Pulumi.yml"];

const projectSchema = z.object({
    runtime: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]),
});

/** The folder with the project's file, found as pulumi finds it. */
export function chosenProject(args: readonly string[], from: string): string | undefined {
    return projectFolder(resolve(from, chosenFolder(args) ?? "."));
}

/** `nodejs`, `python`, ...; undefined where there is no project, or none that can be read. */
export function runtimeOf(project: string | undefined): string | undefined {
    const file = FILES.map((name) => join(project ?? "", name)).find((name) => existsSync(name));
    if (project === undefined || file === undefined) {
        return undefined;
    }
    try {
        return projectSchema.safeParse(parse(readFileSync(file, "utf8"))).data?.runtime;
    } catch {
        return undefined;
    }
}

function chosenFolder(args: readonly string[]): string | undefined {
    for (const [place, argument] of args.entries()) {
        if (argument === "--") {
            return undefined;
        }
        if (argument === "--cwd" || argument === "-C") {
            return args[place + 1];
        }
        const joined = /^(?:--cwd=|-C=?)(.+)$/u.exec(argument)?.[1];
        if (joined !== undefined) {
            return joined;
        }
    }
    return undefined;
}

function projectFolder(from: string): string | undefined {
    let folder = existsSync(from) ? realpathSync(from) : from;
    while (!FILES.some((name) => existsSync(join(folder, name)))) {
        const parent = dirname(folder);
        if (parent === folder) {
            return undefined;
        }
        folder = parent;
    }
    return folder;
}
