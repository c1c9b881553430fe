// The classes of the npm package over the native plugin, so that a program written for the one provider runs with the other.

const OF_THE_PACKAGE = 'require("pulumi-webex-wholesale")';
const FILE = "native-classes.js";

/** A generated SDK has the same: a class for each type of the schema, with its properties as outputs. */
const CLASSES = `const pulumi = require("@pulumi/pulumi");
const { readFileSync } = require("node:fs");
const schema = JSON.parse(readFileSync("node_modules/pulumi-webex-wholesale/plugin/schema.json", "utf8"));
for (const [token, { properties }] of Object.entries(schema.resources)) {
    const absent = Object.fromEntries(Object.keys(properties).map((key) => [key, undefined]));
    exports[token.split(":").at(-1)] = class extends pulumi.CustomResource {
        constructor(name, args, options) {
            super(token, name, { ...absent, ...args }, options);
        }
    };
}
`;

export const nativeClasses: Readonly<Record<string, string>> = { [FILE]: CLASSES };

export const withNativeClasses = (program: string): string =>
    program.replaceAll(OF_THE_PACKAGE, `require("./${FILE}")`);
