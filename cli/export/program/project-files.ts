// Pulumi.yaml, package.json and index.ts of an exported program.
import { stringify } from "yaml";
import { ownVersion } from "../../own-version";
import { kebab } from "../naming/kebab";

/** Pulumi and npm take letters, digits and hyphens; npm takes no package that is named like one it depends on. */
export function projectName(folderName: string): string {
    const name = kebab(folderName) || "webex-wholesale";
    return [dependencies, devDependencies].some((list) => Object.hasOwn(list, name)) ? `${name}-program` : name;
}

export const DESCRIPTION = "A Webex Wholesale tenant, exported by `npx webex-wholesale export`";

/** Every text in quotes: unquoted, `2026`, `true` and `2026-11-26` are not texts to Pulumi's reader of YAML. */
const pulumiYaml = (project: string, rest: Readonly<Record<string, unknown>>): string =>
    stringify(
        { name: project, description: DESCRIPTION, ...rest },
        { defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN", lineWidth: 0 },
    );

/** Reads Webex before every preview, so that a plain `pulumi preview` shows drift. */
export const typescriptYaml = (project: string): string =>
    pulumiYaml(project, { runtime: "nodejs", options: { refresh: "always" } });

export const pythonYaml = (project: string): string =>
    pulumiYaml(project, {
        runtime: { name: "python", options: { toolchain: "pip", virtualenv: "venv" } },
        plugins: { providers: [PLUGIN] },
    });

const dependencies = { "@pulumi/pulumi": "^3.251.0", "pulumi-webex-wholesale": `^${ownVersion()}` };
/** Without one of its own, Pulumi falls back on a compiler that is years older. */
const devDependencies = { typescript: "^6.0.3" };

export const packageJson = (project: string): string => manifest(project, { dependencies, devDependencies });

/** Where npm puts the native plugin. */
export const PLUGIN = { name: "webexwholesale", path: "node_modules/pulumi-webex-wholesale/plugin" };

/** A program in another language needs the plugin alone, which is in this package. */
export const nativePackageJson = (project: string): string =>
    manifest(project, { dependencies: { "pulumi-webex-wholesale": dependencies["pulumi-webex-wholesale"] } });

const manifest = (project: string, needs: Readonly<Record<string, unknown>>): string =>
    `${JSON.stringify({ name: project, version: "0.0.0", private: true, ...needs }, undefined, 4)}\n`;

export const indexFile = (customers: readonly string[]): string =>
    [
        "// The whole tenant; the answers come first, so that missing values are reported before anything else.",
        'import "./answers";',
        'import "./templates";',
        ...customers.map((name) => `import "./customers/${name}";`),
        "",
    ].join("\n");
