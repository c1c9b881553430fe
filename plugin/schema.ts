// The package's schema, as far as the plugin itself reads it: which properties a resource has.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { handlerNameOf, kindNames, type HandlerName } from "../provider/kind-names";

const PACKAGE = "webexwholesale";

const read = z.object({
    version: z.string(),
    resources: z.record(z.string(), z.object({ properties: z.record(z.string(), z.unknown()) })),
});

/** In a release archive it is beside the bundled plugin, in the npm package beside the launchers. */
const places = [__dirname, join(__dirname, "..", "..", "plugin")].map((folder) => join(folder, "schema.json"));

export const schemaText = readFileSync(places.find((place) => existsSync(place)) ?? places.join(), "utf8");
const schema = read.parse(JSON.parse(schemaText));

export const version = schema.version;

export const propertiesOf = (kind: HandlerName): string[] =>
    Object.keys(schema.resources[`${PACKAGE}:index:${kindNames[kind]}`]?.properties ?? {});

/** `webexwholesale:index:CustomerUser`, or without `index`. */
export function memberOf(token: string): string | undefined {
    const [owner, ...rest] = token.split(":");
    return owner === PACKAGE ? rest.at(-1) : undefined;
}

export function kindOf(token: string): HandlerName | undefined {
    const name = memberOf(token);
    return name === undefined ? undefined : handlerNameOf(name);
}
