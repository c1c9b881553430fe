// What programs, states, pipelines and scripts can hold on to, as this build has it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { z } from "zod";
import { QUEUE_VARIABLE } from "../../cli/fleet/queue/queue-address";
import { entryKeys } from "../../provider/customer-users/inputs";
import { kindNames } from "../../provider/kind-names";
import { kinds } from "../../provider/kinds";
import { LOG_VARIABLE } from "../../provider/run-state/request-log";
import { valueIsData } from "../../provider/validation/not-data";
import { SPELLINGS } from "../../provider/webex/settings";
import { SHARED_LIMIT_PROCESSES_VARIABLE, SHARED_LIMIT_VARIABLE } from "../../provider/webex/partner-limit";
import { headOfficeFields } from "../../provider/wholesale-customer/fields";
import * as sdk from "../../sdk";
import { runChild } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { mocked, registered } from "../sdk/registrations";

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();

type Class = new (name: string, args: object) => pulumi.CustomResource;
const asClass = z.custom<Class>((value) => typeof value === "function");

/** Of every resource, or not of the public class. */
const NOT_OURS = ["id", "urn", "__provider", "declaredAs", "adopt"];

interface ResourceSurface {
    readonly typeToken: string;
    /** What the state holds in `__provider`. */
    readonly provider: string;
    readonly outputs: readonly string[];
}

export async function resources(): Promise<Record<string, ResourceSurface>> {
    const registrations = await mocked();
    const found: Record<string, ResourceSurface> = {};
    for (const name of Object.values(kindNames)) {
        const resource = new (asClass.parse(sdk[name]))("one", {});
        await registered(resource);
        const outputs = Object.entries(resource).filter(([, value]) => pulumi.Output.isInstance(value));
        const { type = "", inputs = {} } = registrations.at(-1) ?? {};
        found[name] = {
            typeToken: type,
            provider: String(inputs["__provider"]),
            outputs: sorted(outputs.map(([key]) => key)).filter((key) => !NOT_OURS.includes(key)),
        };
    }
    return found;
}

/** The fields of each kind, and of the objects among its arguments that have a table of fields too. */
export const inputs = (): Record<string, string[]> => {
    const { customerUsers: _, ...tables } = kinds;
    return {
        ...Object.fromEntries(Object.entries(tables).map(([name, { fields }]) => [name, sorted(Object.keys(fields))])),
        headOffice: sorted(Object.keys(headOfficeFields)),
        "users of customerUsers": sorted(entryKeys),
    };
};

export function exported(): { program: string[]; provider: string[] } {
    const source = readFileSync(join(packageRoot(), "provider", "index.ts"), "utf8");
    const handlers = [...source.matchAll(/^export const (\w+)/gmu)].map(([, name = ""]) => name);
    return { program: sorted(Object.keys(sdk)), provider: sorted(handlers) };
}

/** By which an object is found again, whatever its resource is called. */
export function naturalKeys(): Record<string, string[]> {
    const declared = {
        name: "Standard",
        externalId: "crm-1",
        email: "Anna@Norrbygg.example",
        customerId: "customer",
        service: "express",
    };
    const all = { ...declared, users: { "Bo@Norrbygg.example": {} } };
    return Object.fromEntries(
        Object.entries(kinds).map(([name, { resource }]) => [
            name,
            resource.keysOf(name === "customerUsers" ? all : declared).map(({ key }) => key),
        ]),
    );
}

export const ruleIds = (): string[] =>
    sorted(
        [...Object.values(kinds).flatMap(({ rules, identity }) => [...rules, ...identity]), valueIsData].map(
            ({ id }) => id,
        ),
    );

const VARIABLES = [LOG_VARIABLE, QUEUE_VARIABLE, SHARED_LIMIT_VARIABLE, SHARED_LIMIT_PROCESSES_VARIABLE];
export const environment = (): string[] => sorted([...Object.values(SPELLINGS), ...VARIABLES]);
export const configuration = (): string[] => sorted(Object.keys(SPELLINGS));

const COMMANDS = [
    ["webex-wholesale"],
    ["webex-wholesale", "check"],
    ["webex-wholesale", "export"],
    ["webex-wholesale", "unmanaged"],
    ["webex-wholesale", "doctor"],
    ["webex-wholesale", "fleet", "init"],
    ["webex-wholesale", "fleet", "list"],
    ["webex-wholesale", "fleet", "preview"],
    ["webex-wholesale", "fleet", "up"],
    ["webex-wholesale", "fleet", "drift"],
    ["webex-wholesale", "fleet", "refresh"],
    ["webex-wholesale", "fleet", "destroy"],
    ["webex-wholesale", "fleet", "enqueue"],
    ["webex-wholesale", "fleet", "work"],
    ["webex-wholesale", "fleet", "status"],
    ["webex-wholesale-emulator"],
] as const;

/** The options that the help of each command lists. */
export async function options(): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    for (const [bin, ...subcommand] of COMMANDS) {
        const script = join(packageRoot(), "bin", `${bin}.js`);
        const { stdout } = await runChild(process.execPath, [script, ...subcommand, "--help"]);
        const names = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gmu)].map(([, name = ""]) => name);
        found[[bin, ...subcommand].join(" ")] = sorted(names);
    }
    return found;
}
