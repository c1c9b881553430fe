// The files of our stand-ins, copied under a name made from their content: neither moving nor updating a checkout breaks them.
import { createHash } from "node:crypto";
import {
    cpSync,
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    renameSync,
    rmSync,
    statSync,
    utimesSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";

const OWN_FILES = ["language-host", "random-plugin", "plugin-server.js"];
const PACKAGES = ["@grpc/grpc-js", "google-protobuf"];
const UNUSED_FOR_MILLISECONDS = 7 * 24 * 3600 * 1000;

const manifestSchema = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()).optional() });
const requireHere = createRequire(__filename);

/** Copies the stand-ins into `<home>/stand-ins/<hash>` where they are not there yet; answers that folder. */
export function copyStandIns(home: string): string {
    const standIns = join(home, "stand-ins");
    const folder = join(standIns, contentHash());
    if (!existsSync(folder)) {
        const half = `${folder}.${process.pid}`;
        mkdirSync(half, { recursive: true });
        for (const name of OWN_FILES) {
            cpSync(join(__dirname, name), join(half, name), { recursive: true });
        }
        const modules = join(half, "node_modules");
        const protocol = join(packageFolder("@pulumi/pulumi"), "proto");
        cpSync(protocol, join(modules, "@pulumi", "pulumi", "proto"), { recursive: true });
        for (const name of closure(PACKAGES)) {
            cpSync(packageFolder(name), join(modules, name), { recursive: true, dereference: true });
        }
        renameSync(half, folder);
    }
    const now = new Date();
    utimesSync(folder, now, now);
    removeUnused(standIns, now.getTime());
    return folder;
}

function contentHash(): string {
    const hash = createHash("sha256");
    for (const file of OWN_FILES.flatMap(javaScriptIn)) {
        hash.update(readFileSync(join(__dirname, file)));
    }
    for (const name of ["@pulumi/pulumi", ...PACKAGES]) {
        hash.update(`${name}@${manifestOf(packageFolder(name)).version}`);
    }
    return hash.digest("hex").slice(0, 16);
}

function javaScriptIn(name: string): string[] {
    return statSync(join(__dirname, name)).isDirectory()
        ? readdirSync(join(__dirname, name))
              .filter((file) => file.endsWith(".js"))
              .sort()
              .map((file) => join(name, file))
        : [name];
}

function closure(names: readonly string[]): Set<string> {
    const all = new Set<string>();
    const visit = (name: string): void => {
        if (!all.has(name) && !name.startsWith("@types/") && name !== "undici-types") {
            all.add(name);
            Object.keys(manifestOf(packageFolder(name)).dependencies ?? {}).forEach(visit);
        }
    };
    names.forEach(visit);
    return all;
}

function packageFolder(name: string): string {
    for (const modules of requireHere.resolve.paths(name) ?? []) {
        if (existsSync(join(modules, name, "package.json"))) {
            return join(modules, name);
        }
    }
    throw new Error(`The package ${name} is not installed: run npm ci in ${dirname(__dirname)}.`);
}

function manifestOf(folder: string): z.infer<typeof manifestSchema> {
    return manifestSchema.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
}

// A command that is running now may still load files from an older copy, so only long unused ones go.
function removeUnused(standIns: string, now: number): void {
    for (const name of readdirSync(standIns)) {
        const folder = join(standIns, name);
        if (now - statSync(folder).mtimeMs > UNUSED_FOR_MILLISECONDS) {
            rmSync(folder, { recursive: true, force: true });
        }
    }
}
