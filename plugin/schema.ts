// The package's schema, as far as the plugin itself reads it: which properties a resource has.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { kinds, type KindName } from "../provider/resources";

const PACKAGE = "webexwholesale";

const read = z.object({
    version: z.string(),
    resources: z.record(z.string(), z.object({ properties: z.record(z.string(), z.unknown()) })),
});

export const schemaText = readFileSync(join(__dirname, "..", "..", "plugin", "schema.json"), "utf8");
const schema = read.parse(JSON.parse(schemaText));

export const version = schema.version;

export const propertiesOf = (kind: KindName): string[] =>
    Object.keys(schema.resources[`${PACKAGE}:index:${kind}`]?.properties ?? {});

const isKind = (name: string): name is KindName => Object.hasOwn(kinds, name);

/** `webexwholesale:index:CustomerUser`, or without `index`. */
export function memberOf(token: string): string | undefined {
    const [owner, ...rest] = token.split(":");
    return owner === PACKAGE ? rest.at(-1) : undefined;
}

export function kindOf(token: string): KindName | undefined {
    const name = memberOf(token);
    return name !== undefined && isKind(name) ? name : undefined;
}
