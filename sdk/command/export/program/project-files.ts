// Pulumi.yaml, package.json and index.ts of an exported program.
import { ownVersion } from "../../own-version";

/** Reads Webex before every preview, so that a plain `pulumi preview` shows drift. */
export const pulumiYaml = (project: string): string =>
    [
        `name: ${project}`,
        "description: A Webex Wholesale tenant, exported by `npx webex-wholesale export`",
        "runtime: nodejs",
        "options:",
        "  refresh: always",
        "",
    ].join("\n");

export const packageJson = (project: string): string =>
    `${JSON.stringify(
        {
            name: project,
            version: "0.0.0",
            private: true,
            dependencies: { "@pulumi/pulumi": "^3.251.0", "pulumi-webex-wholesale": `^${ownVersion()}` },
            // Without one of its own, Pulumi falls back on a compiler that is years older.
            devDependencies: { typescript: "^6.0.3" },
        },
        undefined,
        4,
    )}\n`;

export const indexFile = (customers: readonly string[]): string =>
    [
        "// The whole tenant; the answers come first, so that what is missing there is said before anything else.",
        'import "./answers";',
        'import "./templates";',
        ...customers.map((name) => `import "./customers/${name}";`),
        "",
    ].join("\n");
