// The version of the package that contains this emulator.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const manifest = z.object({ version: z.string() });

/** Read from the nearest package.json above, wherever the compiled file is. */
export function packageVersion(folder: string = __dirname): string {
    const file = join(folder, "package.json");
    if (!existsSync(file)) return packageVersion(dirname(folder));
    return manifest.parse(JSON.parse(readFileSync(file, "utf8"))).version;
}
