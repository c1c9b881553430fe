// A package.json that `npm install` or `npm init` left in the folder: kept, and completed with what the template needs.
import { z } from "zod";
import { CommandFailure } from "../failure";

const names = z.record(z.string(), z.string());

const packageJson = z.looseObject({
    type: z.string().optional(),
    scripts: names.optional(),
    dependencies: names.optional(),
    devDependencies: names.optional(),
});
export type PackageJson = z.infer<typeof packageJson>;

/** The file's own order of keys is kept. */
function inOrder(text: string): PackageJson | undefined {
    try {
        const value: unknown = JSON.parse(text);
        const parsed = packageJson.safeParse(value);
        if (!parsed.success) {
            return undefined;
        }
        return Object.fromEntries(Object.keys(value as object).map((key) => [key, parsed.data[key]]));
    } catch {
        return undefined;
    }
}

export function parsePackageJson(text: string): PackageJson {
    const manifest = inOrder(text);
    if (manifest === undefined) {
        throw new CommandFailure(
            "The package.json in the folder is not valid; nothing was written. Correct it, or choose another folder.",
        );
    }
    if (manifest.type === "module") {
        throw new CommandFailure(
            'The package.json in the folder has "type": "module", which the program of the template is not written for; nothing was written. Remove that line, or choose another folder.',
        );
    }
    return manifest;
}

/** Every value that exists stays as it is. */
export function completed(present: PackageJson, template: PackageJson): PackageJson {
    const part = (name: "scripts" | "dependencies" | "devDependencies") => ({ ...template[name], ...present[name] });
    const dependencies = part("dependencies");
    const devDependencies = Object.entries(part("devDependencies")).filter(
        ([name]) => !Object.hasOwn(present.dependencies ?? {}, name),
    );
    return {
        ...present,
        scripts: part("scripts"),
        dependencies,
        devDependencies: Object.fromEntries(devDependencies),
    };
}
