// The version of this package, for `--version`.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const manifest = z.object({ version: z.string() });

/** From the nearest package.json above the compiled file, wherever the compiler put that. */
export function ownVersion(from: string = __dirname): string {
    const file = join(from, "package.json");
    return existsSync(file)
        ? manifest.parse(JSON.parse(readFileSync(file, "utf8"))).version
        : ownVersion(dirname(from));
}
