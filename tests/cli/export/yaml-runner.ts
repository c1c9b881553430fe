// Runs an exported YAML program where Pulumi's YAML language host is not at hand: a Node.js program that declares what `program.yaml` contains.
import { PULUMI_YAML } from "../../support/native-stack";

const INDEX = `const pulumi = require("@pulumi/pulumi");
const { parse } = require("yaml");
const { readFileSync } = require("node:fs");
const { variables, resources } = parse(readFileSync("program.yaml", "utf8"));
class Native extends pulumi.CustomResource {
    constructor(type, name, args, options) {
        const outputs = type.endsWith("OnboardingTemplate") ? { provisioningId: undefined } : {};
        super(type.replace(":", ":index:"), name, { ...outputs, ...args }, options);
    }
}
const made = {};
const valueOf = (value) => {
    if (typeof value === "string") {
        const [, path] = /^\\$\\{([^$]*)\\}$/u.exec(value) ?? [];
        if (path === undefined) return value.replaceAll("$$", "$");
        const [, customer, field] = /^answers\\["([^"]*)"\\]\\.(\\w+)$/u.exec(path) ?? [];
        if (customer !== undefined) return variables.answers[customer][field];
        const [name, property] = path.split(".");
        return property === undefined ? made[name] : made[name][property];
    }
    if (Array.isArray(value)) return value.map(valueOf);
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replaceAll("$$", "$"), valueOf(inner)]))
        : value;
};
for (const [name, { type, properties, options }] of Object.entries(resources)) {
    made[name] = new Native(type, name, valueOf(properties), options);
}
`;

export const YAML_RUNNER = { "Pulumi.yaml": PULUMI_YAML, "index.js": INDEX };
