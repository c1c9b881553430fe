// The version of the package that contains this emulator.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageFolder } from "./package-folder";

const manifest = z.object({ version: z.string() });

export function packageVersion(): string {
    return manifest.parse(JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8"))).version;
}
