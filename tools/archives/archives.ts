// Release archives of the plugin, one for each system: launcher, the bundled plugin, its schema and the licences.
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "tar";
import { z } from "zod";
import { packageRoot } from "../pulumi/package-root";
import { bundlePlugin } from "./bundle";
import { noticesOf } from "./notices";
import { archiveName, launchersFor, type Platform } from "./platforms";

const NOTICES = "THIRD-PARTY-NOTICES.txt";
const CHECKSUMS = "SHA256SUMS";
const manifest = z.object({ version: z.string() });

/** What each archive has beside its launcher. */
async function assemble(folder: string): Promise<string[]> {
    const packages = await bundlePlugin(join(folder, "main.js"));
    writeFileSync(join(folder, NOTICES), noticesOf(packages));
    const copied = [...["start.js", "schema.json"].map((name) => join("plugin", name)), "LICENSE"];
    const names = copied.map((path) => path.replace(/^.*[\\/]/u, ""));
    copied.forEach((path, index) => copyFileSync(join(packageRoot(), path), join(folder, names[index] ?? "")));
    return ["main.js", NOTICES, ...names];
}

/** The same bytes from the same sources: no time, user or order of this machine. */
async function pack(folder: string, file: string, names: readonly string[]): Promise<void> {
    await create({ gzip: { level: 9 }, portable: true, mtime: new Date(0), cwd: folder, file }, [...names].sort());
}

/** The archives' files, and `SHA256SUMS` beside them. */
export async function writeArchives(into: string, platforms: readonly Platform[]): Promise<string[]> {
    const { version } = manifest.parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")));
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-archives-"));
    try {
        const shared = await assemble(folder);
        mkdirSync(into, { recursive: true });
        const archives: string[] = [];
        for (const platform of platforms) {
            const launchers = launchersFor(platform);
            for (const launcher of launchers) {
                copyFileSync(join(packageRoot(), "plugin", launcher), join(folder, launcher));
                chmodSync(join(folder, launcher), 0o755);
            }
            const name = archiveName(version, platform);
            await pack(folder, join(into, name), [...launchers, ...shared]);
            archives.push(name);
        }
        const sums = archives.map((name) => {
            const sum = createHash("sha256").update(readFileSync(join(into, name)));
            return `${sum.digest("hex")}  ${name}\n`;
        });
        writeFileSync(join(into, CHECKSUMS), sums.join(""));
        return [...archives, CHECKSUMS].map((name) => join(into, name));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
