// An exported program in a Pulumi project of its own, with the answers filled in as a person would.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PulumiProject } from "../../support/pulumi-project";

/** File contents by path. */
export function filesIn(folder: string): Record<string, string> {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
        files.map((entry) => {
            const path = join(entry.parentPath, entry.name);
            return [path.slice(folder.length + 1), readFileSync(path, "utf8")];
        }),
    );
}

export async function projectOf(
    folder: string,
    env: Readonly<Record<string, string>>,
): Promise<{ project: PulumiProject; files: Record<string, string> }> {
    const files = filesIn(folder);
    const quick = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true", ...env };
    return { project: await PulumiProject.create({ files, env: quick }), files };
}

export const filledIn = (answers: string): string =>
    answers
        .replaceAll('adminEmail: ""', 'adminEmail: "it@partner.example"')
        .replaceAll("locationSupportsWebex: false", "locationSupportsWebex: true");
