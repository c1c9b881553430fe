// The package as a user gets it: packed once per test run, in whichever of its processes comes first, and installed with npm.
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { runChild, type ChildResult } from "../../tools/pulumi/child";
import { withLock } from "../../tools/pulumi/lock";
import { packageRoot } from "../../tools/pulumi/package-root";
import { runFolder } from "../runner/ledger";

const packedPackageSchema = z.object({
    /** Holds the installed package and what it depends on; projects link to it. */
    modules: z.string(),
    /** The unpacked package itself. */
    folder: z.string(),
    /** The file that `npm publish` would send. */
    tarball: z.string(),
    /** Every file of the tarball. */
    files: z.array(z.string()),
    packedBytes: z.number(),
    /** By npm, or, where no registry answered, unpacked by hand with its declared dependencies linked from this checkout. */
    installed: z.enum(["by npm", "by hand"]),
});

export type PackedPackage = Readonly<z.infer<typeof packedPackageSchema>>;

const packed = z.array(
    z.object({ filename: z.string(), size: z.number(), files: z.array(z.object({ path: z.string() })) }),
);
const manifest = z.object({
    name: z.string(),
    dependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    peerDependencies: z.record(z.string(), z.string()),
    peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })),
});
/** What a program or a policy pack needs beside the package, in the versions this checkout is tested with. */
const COMPANIONS = ["@pulumi/pulumi", "@pulumi/random", "@pulumi/policy"];

let once: Promise<PackedPackage> | undefined;

export function packedPackage(): Promise<PackedPackage> {
    once ??= packOrTake();
    return once;
}

async function packOrTake(): Promise<PackedPackage> {
    const project = join(realpathSync(runFolder()), "packed");
    const done = join(project, "packed.json");
    return withLock(
        project,
        () => undefined,
        new AbortController().signal,
        async () => {
            if (!existsSync(done)) {
                writeFileSync(done, JSON.stringify(await pack(project)));
            }
            return packedPackageSchema.parse(JSON.parse(readFileSync(done, "utf8")));
        },
    );
}

async function pack(project: string): Promise<PackedPackage> {
    writeFileSync(join(project, "package.json"), '{ "private": true }\n');
    // The checkout is built already, and a build in the middle of a test run would pull dist/ from under the others.
    const answer = await npm(project, ["pack", packageRoot(), "--ignore-scripts", "--json"]);
    if (answer.code !== 0) {
        throw new Error(`npm pack failed: ${answer.stderr}`);
    }
    const [tarball] = packed.parse(JSON.parse(answer.stdout));
    if (tarball === undefined) {
        throw new Error("npm pack did not report a tarball");
    }
    const own = manifest.parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));
    const installed = await install(project, tarball.filename, own);
    const modules = join(project, "node_modules");
    return {
        modules,
        folder: join(modules, own.name),
        tarball: join(project, tarball.filename),
        files: tarball.files.map(({ path }) => path),
        packedBytes: tarball.size,
        installed,
    };
}

async function install(project: string, tarball: string, own: z.infer<typeof manifest>): Promise<"by npm" | "by hand"> {
    const companions = COMPANIONS.map((name) => `${name}@${own.devDependencies[name] ?? "latest"}`);
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--fetch-retries=0"];
    const { code } = await npm(project, ["install", `./${tarball}`, ...companions, ...quiet]);
    if (code === 0) {
        return "by npm";
    }
    rmSync(join(project, "node_modules"), { recursive: true, force: true });
    const folder = join(project, "node_modules", own.name);
    mkdirSync(folder, { recursive: true });
    const unpacked = await runChild("tar", ["-xzf", join(project, tarball), "-C", folder, "--strip-components=1"]);
    if (unpacked.code !== 0) {
        throw new Error(`tar failed: ${unpacked.stderr}`);
    }
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = own;
    const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers, ...COMPANIONS]) {
        const link = join(project, "node_modules", name);
        mkdirSync(dirname(link), { recursive: true });
        if (!existsSync(link)) {
            symlinkSync(join(packageRoot(), "node_modules", name), link, "junction");
        }
    }
    return "by hand";
}

function npm(cwd: string, args: readonly string[]): Promise<ChildResult> {
    return process.platform === "win32"
        ? runChild(process.env["ComSpec"] ?? "cmd.exe", ["/d", "/s", "/c", "npm", ...args], { cwd })
        : runChild("npm", args, { cwd });
}
