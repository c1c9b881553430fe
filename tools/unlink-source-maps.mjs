// Run before packing: removes the links to source maps from what is published, because the maps and the sources are not in the package.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const PUBLISHED = ["sdk", "cli", "provider", "plugin", "emulator"];
const LINK = /\n\/\/# sourceMappingURL=\S+\s*$/u;

const output = process.argv[2] ?? join(import.meta.dirname, "..", "dist");

for (const module of PUBLISHED) {
    for (const entry of readdirSync(join(output, module), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !entry.name.endsWith(".js")) {
            continue;
        }
        const file = join(entry.parentPath, entry.name);
        const text = readFileSync(file, "utf8");
        if (LINK.test(text)) {
            writeFileSync(file, text.replace(LINK, "\n"));
        }
    }
}
