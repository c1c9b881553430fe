// The configuration of a stack as Pulumi reads it: Pulumi.<stack>.yaml over the defaults of Pulumi.yaml.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isMap, type Node } from "yaml";
import { CommandFailure } from "../../failure";
import { credentialKeys } from "../offline-session";
import { configValue, entriesOf, isPrimitiveOrList, type ConfigValue } from "./config-value";
import { decrypted } from "./decrypted";
import type { Project } from "./project-file";
import type { Stack } from "./stack-name";
import { readYaml } from "./yaml-file";

export interface Config {
    readonly values: Readonly<Record<string, string>>;
    readonly secretKeys: readonly string[];
    /** Keys whose values are unknown here, and why. */
    readonly unread?: { readonly keys: readonly string[]; readonly problem: string };
}

type Values = ReadonlyMap<string, ConfigValue>;

export async function readConfig(project: Project, stack: Stack): Promise<Config> {
    const file = stackFile(project, stack);
    const values = new Map([...defaultsOf(project), ...valuesOf(project, file)]);
    const isEnvironment = file?.has("environment") === true;
    // Credentials are of no use here: nobody signs in.
    const closed = [...values].filter(([key, value]) => value.isEncrypted && !credentialKeys.includes(key));
    if (closed.length === 0 && !isEnvironment) {
        return configOf(values);
    }
    const answer = await decrypted(project, stack);
    if ("problem" in answer) {
        const keys = [...closed.map(([key]) => key), ...(isEnvironment ? ["environment"] : [])];
        return { ...configOf(values), unread: { keys, problem: answer.problem } };
    }
    return configOf(new Map([...values, ...answer.values]));
}

function configOf(values: Values): Config {
    return {
        values: Object.fromEntries([...values].map(([key, { text }]) => [key, text])),
        secretKeys: [...values].filter(([, { isSecret }]) => isSecret).map(([key]) => key),
    };
}

function stackFile({ stackConfigFolder }: Project, { name }: Stack) {
    const candidates = [`Pulumi.${name}.yaml`, `Pulumi.${name}.yml`].map((each) => join(stackConfigFolder, each));
    const path = candidates.find(existsSync);
    if (path === undefined) {
        return undefined;
    }
    const yaml = readYaml(path);
    if (yaml.problem !== undefined) {
        throw new CommandFailure(`${path} is not a valid stack configuration: ${yaml.problem}`);
    }
    const { document } = yaml;
    if (document.contents !== null && !isMap(document.contents)) {
        throw new CommandFailure(`${path} is not a valid stack configuration: not a mapping`);
    }
    return document;
}

function valuesOf(project: Project, document: ReturnType<typeof stackFile>): [string, ConfigValue][] {
    if (document === undefined) {
        return [];
    }
    return entriesOf(document.get("config", true)).map(([key, node]) => [
        fullKey(project, key),
        configValue(node, document),
    ]);
}

/** `key: value`, or a declaration with `default` (the project's own keys) or `value` (anybody else's). */
function defaultsOf(project: Project): [string, ConfigValue][] {
    const { document } = project;
    return entriesOf(document.get("config", true)).flatMap(([key, node]): [string, ConfigValue][] => {
        const value: Node | null | undefined = isPrimitiveOrList(node)
            ? node
            : entriesOf(node).find(([name]) => name === "default" || name === "value")?.[1];
        return value === undefined || value === null ? [] : [[fullKey(project, key), configValue(value, document)]];
    });
}

/** Old files write `name:config:key`. */
function fullKey({ name }: Project, key: string): string {
    return key.includes(":") ? key.replace(/^([^:]+):config:/u, "$1:") : `${name}:${key}`;
}
