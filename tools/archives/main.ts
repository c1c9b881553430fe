// `npm run archives`: writes the plugin's release archives to `.build/archives`.
import { statSync } from "node:fs";
import { join, relative } from "node:path";
import { packageRoot } from "../pulumi/package-root";
import { writeArchives } from "./archives";
import { platforms } from "./platforms";

async function main(): Promise<void> {
    for (const file of await writeArchives(join(packageRoot(), ".build", "archives"), platforms)) {
        process.stdout.write(`${relative(packageRoot(), file)} ${Math.ceil(statSync(file).size / 1000)} kB\n`);
    }
}

main().catch((error: unknown) => {
    process.stderr.write(`archives: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
});
