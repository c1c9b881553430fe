// What a program's package.json declares, and npm to install it.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export interface Dependency {
    readonly name: string;
    readonly version: string;
}

/** The direct dependencies with the versions that are installed, else the ones that are asked for. */
export function dependenciesOf(folder: string): Dependency[] {
    const manifest = readJson(join(folder, "package.json"));
    const declared = { ...recordOf(manifest["dependencies"]), ...recordOf(manifest["devDependencies"]) };
    const find = createRequire(join(folder, "index.js"));
    return Object.entries(declared).map(([name, range]) => {
        const installed = (find.resolve.paths(name) ?? [])
            .map((modules) => readJson(join(modules, name, "package.json"))["version"])
            .find((version) => typeof version === "string");
        return { name, version: installed ?? String(range) };
    });
}

/** Runs `npm install` in `folder`, passing on what it prints; answers npm's exit code. */
export function installDependencies(
    folder: string,
    print: (stream: "stdout" | "stderr", chunk: Buffer) => void,
): Promise<number> {
    const child = spawn("npm", ["install", "--loglevel=error"], {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        shell: process.platform === "win32",
    });
    child.stdout.on("data", (chunk: Buffer) => print("stdout", chunk));
    child.stderr.on("data", (chunk: Buffer) => print("stderr", chunk));
    return new Promise((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (code) => resolve(code ?? 1));
    });
}

function readJson(file: string): Readonly<Record<string, unknown>> {
    try {
        return recordOf(JSON.parse(readFileSync(file, "utf8")));
    } catch {
        return {};
    }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null ? { ...value } : {};
}
