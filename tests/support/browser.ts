// A real browser for tests: one that is on this machine, else the one that an npm package carries, kept in the cache folder.
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type LaunchOptions, chromium } from "playwright-core";
import { cacheFolder, openCacheFolder } from "../../tools/pulumi/cache-folder";
import { runChild } from "../../tools/pulumi/child";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PACKAGE = "@sparticuz/chromium";
const VERSION = "153.0.0";
const COMPLETE = "complete";
// Unpacks the browser into TMPDIR; with the libraries and fonts that a bare machine lacks only where it believes to be in a Lambda.
const UNPACK = `import("${PACKAGE}").then((one) => one.default.executablePath())`;
const LAMBDA = { AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" };

/** Or, where none can be had, the reason. */
export async function startBrowser(): Promise<Browser | string> {
    try {
        const found = installed();
        return await chromium.launch(found === undefined ? await carried() : { executablePath: found });
    } catch (error) {
        return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    }
}

function installed(): string | undefined {
    const named = process.env["CHROMIUM"];
    const folders = (process.env["PATH"] ?? "").split(delimiter);
    const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    return named ?? candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

// The one that comes with the browser names folders of a Lambda, and without a font the browser ends at the first letter.
const FONTS =
    '<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n';

async function carried(): Promise<LaunchOptions> {
    openCacheFolder(process.env);
    const folder = join(cacheFolder(process.env), "browser", VERSION);
    if (!existsSync(join(folder, COMPLETE))) {
        await unpack(folder);
    }
    const beside = { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_PATH: join(folder, "fonts") };
    return { executablePath: join(folder, "chromium"), env: { ...process.env, ...beside } };
}

async function unpack(folder: string): Promise<void> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const install = ["install", `${PACKAGE}@${VERSION}`, "--no-audit", "--no-fund", "--no-save", "--ignore-scripts"];
    const installed = await runChild("npm", install, { cwd: folder });
    if (installed.code !== 0) {
        throw new Error(`npm could not install ${PACKAGE}: ${installed.stderr.trim()}`);
    }
    const env = { ...process.env, ...LAMBDA, TMPDIR: folder };
    const unpacked = await runChild(process.execPath, ["-e", UNPACK], { cwd: folder, env });
    if (unpacked.code !== 0) {
        throw new Error(`${PACKAGE} did not unpack its browser: ${unpacked.stderr.trim()}`);
    }
    writeFileSync(join(folder, "fonts", "fonts.conf"), FONTS);
    writeFileSync(join(folder, COMPLETE), "");
}
