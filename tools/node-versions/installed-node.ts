// Another Node from the npm package `node`, kept in this project's cache folder; its newest release is taken at each run.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, executable } from "../pulumi/cache-folder";
import { runChild } from "../pulumi/child";

/** Installs the newest release of a major version, such as "22", and returns the path of its program. */
export async function installNode(version: string): Promise<string> {
    if (!/^\d+(\.\d+){0,2}$/u.test(version)) {
        throw new Error(`${version} is not a version of Node.js; give a number such as 22 or 22.9.0.`);
    }
    const folder = join(cacheFolder(process.env), "node", version);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const install = ["install", `node@${version}`, "--prefer-online", "--no-audit", "--no-fund", "--no-save"];
    const installed = await runChild("npm", install, { cwd: folder });
    const node = join(folder, "node_modules", "node", "bin", executable("node"));
    if (installed.code !== 0 || !existsSync(node)) {
        throw new Error(`npm could not install node@${version}: ${installed.stderr.trim()}`);
    }
    return node;
}
