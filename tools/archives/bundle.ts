// The plugin and all that it loads as one file, which needs nothing but Node.js.
import { join } from "node:path";
import { build } from "esbuild";
import { packageRoot } from "../pulumi/package-root";

/** Folders of the packages that the file contains. */
export async function bundlePlugin(outfile: string): Promise<string[]> {
    const root = packageRoot();
    const { metafile } = await build({
        absWorkingDir: root,
        entryPoints: [join(root, "dist", "plugin", "main.js")],
        outfile,
        bundle: true,
        platform: "node",
        target: "node20",
        // Names stay: a stack trace in a report must be readable.
        minifyWhitespace: true,
        minifySyntax: true,
        legalComments: "none",
        logLevel: "warning",
        // A warning is a file that the bundle would lack.
        logOverride: { "require-resolve-not-external": "error", "unsupported-require-call": "error" },
        metafile: true,
    });
    const inside = Object.keys(metafile.inputs).flatMap((file) => {
        const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(file) ?? [];
        return folder === undefined ? [] : [folder];
    });
    return [...new Set(inside)].sort().map((folder) => join(root, folder));
}
