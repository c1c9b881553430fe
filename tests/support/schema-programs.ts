// The programs in the schema's descriptions, by language.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { packageRoot } from "../../tools/pulumi/package-root";

const schema = z
    .object({
        resources: z.record(z.string(), z.looseObject({ description: z.string(), inputProperties: z.looseObject({}) })),
    })
    .parse(JSON.parse(readFileSync(join(packageRoot(), "plugin", "schema.json"), "utf8")));

/** One for each resource. */
export const schemaPrograms = Object.entries(schema.resources).map(([token, { description, inputProperties }]) => {
    const programs = Object.fromEntries(
        [...description.matchAll(/```(\w+)\n(.*?)\n```/gsu)].map(([, language = "", text = ""]) => [language, text]),
    );
    return { name: token.split(":").at(-1) ?? "", token, programs, inputs: Object.keys(inputProperties) };
});
