// Puts our stand-ins for what the Go module lacks beside the built pulumi, marked as such; run at every start, so they never go stale.
import {
    chmodSync,
    copyFileSync,
    existsSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    renameSync,
    rmSync,
    writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { executable, type PulumiHome } from "./cache-folder";
import { copyStandIns } from "./stand-in-files";

export const MARK = `This pulumi was built from its Go module by the tools of pulumi-webex-wholesale, because Pulumi's own
download could not be reached. Its language hosts for Node.js, Python and Go, and the plugin "random" where
a file like this one lies beside it, are stand-ins of that project, not Pulumi's programs.
`;

const requireHere = createRequire(__filename);
const manifestSchema = z.object({ version: z.string() });

/** Makes the language host and the dynamic-provider launcher in `bin` the current ones. */
export function placeLanguageHost(home: PulumiHome, bin: string): void {
    const standIns = copyStandIns(home.folder);
    writeLauncher(join(bin, executable("pulumi-language-nodejs", ".cmd")), join(standIns, "language-host", "main.js"));
    const launcher = executable("pulumi-resource-pulumi-nodejs", ".cmd");
    const source = join(dirname(requireHere.resolve("@pulumi/pulumi/package.json")), launcher);
    replace(join(bin, launcher), (file) => copyFileSync(source, file));
}

/** Makes sure that programs find a `random` plugin; the official one, where somebody installed it, stays. */
export function placeRandomPlugin(home: PulumiHome): void {
    const { version } = manifestSchema.parse(requireHere("@pulumi/random/package.json"));
    const folder = join(home.folder, "plugins", `resource-random-v${version}`);
    const mark = join(folder, "STAND-IN.txt");
    if (existsSync(folder) && !existsSync(mark)) {
        return;
    }
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark, MARK);
    const main = join(copyStandIns(home.folder), "random-plugin", "main.js");
    writeLauncher(join(folder, executable("pulumi-resource-random", ".cmd")), main);
}

/** Takes away stand-in plugins, once the official parts are here and fetch their own. */
export function removeStandInPlugins(home: PulumiHome): void {
    const plugins = join(home.folder, "plugins");
    for (const name of existsSync(plugins) ? readdirSync(plugins) : []) {
        if (existsSync(join(plugins, name, "STAND-IN.txt"))) {
            rmSync(join(plugins, name), { recursive: true, force: true });
        }
    }
}

// The node on PATH comes first, as with the official host; the one that runs now is there for shells without any.
function writeLauncher(file: string, main: string): void {
    const text =
        process.platform === "win32"
            ? `@rem ${MARK.split("\n").join("\r\n@rem ")}\r\n@node "${main}" %*\r\n`
            : `#!/bin/sh\n${comment(MARK)}node=$(command -v node) || node=${quote(process.execPath)}\nexec "$node" ${quote(main)} "$@"\n`;
    writeIfOther(file, text);
}

/** Makes `file`, which gets `.cmd` on Windows, start a program that lies elsewhere. */
export function writeProgramLauncher(file: string, program: string): void {
    const isWindows = process.platform === "win32";
    const text = isWindows ? `@"${program}" %*\r\n` : `#!/bin/sh\n${comment(MARK)}exec ${quote(program)} "$@"\n`;
    writeIfOther(isWindows ? `${file}.cmd` : file, text);
}

function writeIfOther(file: string, text: string): void {
    if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
        replace(file, (half) => writeFileSync(half, text));
    }
}

function replace(file: string, write: (half: string) => void): void {
    const half = `${file}.${process.pid}`;
    write(half);
    chmodSync(half, 0o755);
    renameSync(half, file);
}

function comment(text: string): string {
    return text
        .trimEnd()
        .split("\n")
        .map((line) => `# ${line}\n`)
        .join("");
}

function quote(text: string): string {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
