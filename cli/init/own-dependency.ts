// How a new project depends on this package: on the version that runs, or on the tarball that it was installed from.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { z } from "zod";
import { ownVersion } from "../own-version";
import { packageFolder } from "../package-folder";

export const OWN_NAME = "pulumi-webex-wholesale";

const manifest = z.object({ dependencies: z.record(z.string(), z.string()).optional() });

/** For the package.json of a project in this folder. npx, too, writes what it installed into a package.json. */
export function ownDependency(project: string, folder: string = packageFolder()): string {
    const ofVersion = `^${ownVersion()}`;
    const modules = dirname(folder);
    const installer = join(dirname(modules), "package.json");
    if (basename(modules) !== "node_modules" || !existsSync(installer)) {
        return ofVersion;
    }
    const parsed = manifest.safeParse(JSON.parse(readFileSync(installer, "utf8")));
    const installed = parsed.data?.dependencies?.[OWN_NAME];
    if (installed === undefined || !installed.includes(":")) {
        return ofVersion;
    }
    if (!installed.startsWith("file:")) {
        return installed;
    }
    const tarball = resolve(dirname(installer), installed.slice("file:".length));
    const path = relative(existsSync(project) ? realpathSync(project) : project, realpathOf(tarball));
    return `file:${path.replaceAll("\\", "/")}`;
}

const realpathOf = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
