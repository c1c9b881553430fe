// Run before each build: removes compiled files whose source no longer exists, because `licenses.js` would still be loaded instead of `licenses/index.js`.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const output = join(root, "dist");
const compiled = /\.(js|d\.ts)(\.map)?$/u;

for (const entry of existsSync(output) ? readdirSync(output, { recursive: true, withFileTypes: true }) : []) {
    const file = join(entry.parentPath, entry.name);
    const source = join(root, `${file.slice(output.length + 1).replace(compiled, "")}.ts`);
    if (entry.isFile() && compiled.test(entry.name) && !existsSync(source)) {
        rmSync(file);
    }
}
