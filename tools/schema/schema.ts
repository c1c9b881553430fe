// The package's schema as text: from it Pulumi generates SDKs and imports, and checks YAML programs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../pulumi/package-root";
import { settingSpecs } from "./configuration";
import { functionSpecs } from "./functions";
import { resourceSpecs } from "./resources";
import { PACKAGE, type Types } from "./spec";

const manifest = z.object({ version: z.string(), keywords: z.array(z.string()), license: z.string() });

export const SCHEMA_FILE = join(packageRoot(), "plugin", "schema.json");

const inOrder = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));

export function schemaText(): string {
    const { version, keywords, license } = manifest.parse(
        JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")),
    );
    const types: Types = {};
    const resources = resourceSpecs(types);
    const functions = functionSpecs(types);
    const schema = {
        name: PACKAGE,
        displayName: "Webex Wholesale",
        version,
        description: "Onboarding templates, customers, users and locations of a Webex Wholesale partner.",
        keywords: [...keywords, "category/cloud"],
        license,
        // Without it a generated SDK has no version, and its programs ask for a plugin 0.0.0.
        language: {
            nodejs: { respectSchemaVersion: true },
            python: { respectSchemaVersion: true, pyproject: { enabled: true } },
            go: { respectSchemaVersion: true, generateResourceContainerTypes: true },
            csharp: { respectSchemaVersion: true },
        },
        config: { variables: settingSpecs },
        provider: {
            description:
                "One partner's access to Webex. Without it, the stack's configuration and the environment are used.",
            inputProperties: settingSpecs,
        },
        types: inOrder(types),
        resources,
        functions,
    };
    return `${JSON.stringify(schema, undefined, 2)}\n`;
}
