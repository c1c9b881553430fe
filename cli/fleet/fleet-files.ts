// The files of a new fleet: those of examples/fleet, which is a part of the package, with the project's own name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { asText, withOwn } from "../init/template-files";
import { parsePackageJson } from "../init/package-json";
import { packageFolder } from "../package-folder";

const IGNORED = "node_modules/\n.state/\n.fleet/\n";

/** What using the example leaves in its folder. */
const LEFT_BEHIND = /^(node_modules|\.state|\.fleet|stacks)(\/|$)/u;

export function fleetFiles(project: string, ownDependency: string): Map<string, string> {
    const folder = join(packageFolder(), "examples", "fleet");
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = entries
        .map((entry) =>
            join(entry.parentPath, entry.name)
                .slice(folder.length + 1)
                .replaceAll("\\", "/"),
        )
        .filter((path) => !LEFT_BEHIND.test(path))
        .sort();
    const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
    const yaml = parseDocument(files.get("Pulumi.yaml") ?? "");
    yaml.set("name", project);
    const manifest = { ...parsePackageJson(files.get("package.json") ?? ""), name: project };
    return new Map([
        [".gitignore", IGNORED],
        ...files,
        ["Pulumi.yaml", yaml.toString({ lineWidth: 0 })],
        ["package.json", asText(withOwn(manifest, ownDependency))],
    ]);
}
