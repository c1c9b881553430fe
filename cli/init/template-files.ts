// The files of the template in this package, filled in as `pulumi new` fills them in.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { z } from "zod";
import { packageFolder } from "../package-folder";
import { OWN_NAME } from "./own-dependency";
import { parsePackageJson, type PackageJson } from "./package-json";

export const templateFolder = (): string => join(packageFolder(), "templates", "typescript");

/** The text of each file by its name. npm leaves every .gitignore out of a package, so that one is not in the folder. */
export function templateFiles(project: string, ownDependency: string): Map<string, string> {
    const folder = templateFolder();
    const yaml = parseDocument(readFileSync(join(folder, "Pulumi.yaml"), "utf8"));
    const description = z.string().parse(yaml.getIn(["template", "description"]));
    yaml.delete("template");
    const files = new Map([[".gitignore", "node_modules/\n.state/\n"]]);
    for (const name of readdirSync(folder).sort()) {
        const text =
            name === "Pulumi.yaml" ? yaml.toString({ lineWidth: 0 }) : readFileSync(join(folder, name), "utf8");
        files.set(name, text.replaceAll("${PROJECT}", project).replaceAll("${DESCRIPTION}", description));
    }
    const manifest = parsePackageJson(files.get("package.json") ?? "");
    files.set("package.json", asText(withOwn(manifest, ownDependency)));
    return files;
}

export function withOwn(manifest: PackageJson, ownDependency: string): PackageJson {
    return { ...manifest, dependencies: { ...manifest.dependencies, [OWN_NAME]: ownDependency } };
}

export const asText = (manifest: PackageJson): string => `${JSON.stringify(manifest, undefined, 2)}\n`;
