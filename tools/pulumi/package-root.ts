// Finds the root of this package from a compiled file, wherever the compiler put it.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The nearest folder above `from` that holds a package.json. */
export function packageRoot(from: string = __dirname): string {
    let folder = from;
    while (!existsSync(join(folder, "package.json"))) {
        const parent = dirname(folder);
        if (parent === folder) {
            throw new Error(`There is no package.json in a folder above ${from}.`);
        }
        folder = parent;
    }
    return folder;
}
