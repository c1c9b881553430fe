// The shell of every resource: a Pulumi custom resource whose provider is one constant line that loads the installed package.
import * as pulumi from "@pulumi/pulumi";
import { randomBytes } from "node:crypto";
import type { HandlerName } from "../provider/kind-names";
import { spareCallStacks } from "./call-stacks";
import { onlyData } from "./only-data";
import { providerLine, typeToken } from "./state-names";

/** Whether a value is a resource of that kind, also where two copies of this package are loaded. */
export function isOfType(value: unknown, token: string): boolean {
    return (
        pulumi.CustomResource.isInstance(value) &&
        (value as unknown as { constructor: { __pulumiType?: unknown } }).constructor.__pulumiType === token
    );
}

const program = randomBytes(6).toString("base64url");
let resources = 0;

/** Distinguishes the resources of the program: names are not unique across parents, and no call to the provider carries a URN. */
const nextSerial = (): string => `${program}-${(resources += 1)}`;

/** Where among the arguments an output is; a resource is a separate kind of argument, not one of ours. */
function outputsIn(value: unknown, path: string): { path: string; output: pulumi.Output<unknown> }[] {
    if (pulumi.Output.isInstance(value)) {
        return [{ path, output: value }];
    }
    const isOpen = typeof value === "object" && value !== null && !pulumi.Resource.isInstance(value);
    return !isOpen || value instanceof Promise
        ? []
        : Object.entries(value).flatMap(([key, each]) => outputsIn(each, path === "" ? key : `${path}.${key}`));
}

/** So that no message prints them: the provider is handed secrets as plain values. */
async function secretsIn(outputs: ReturnType<typeof outputsIn>): Promise<string[]> {
    const found = await Promise.all(
        outputs.map(async ({ path, output }) => ((await pulumi.isSecret(output).catch(() => false)) ? [path] : [])),
    );
    return found.flat();
}

type DependsOn = pulumi.CustomResourceOptions["dependsOn"];

/** Of our own resources, and of those that are a component's children. */
const serials = new WeakMap<object, readonly string[]>();

/** What comes first, for keys that pass from one resource to another; a dependency that is an output is not known yet. */
const serialsOf = (dependsOn: DependsOn): string[] =>
    [dependsOn].flat().flatMap((one) => (typeof one === "object" ? (serials.get(one) ?? []) : []));

/** What every resource of this package is. */
export abstract class WholesaleResource extends pulumi.CustomResource {
    /** @internal */
    protected constructor(
        handler: HandlerName,
        name: string,
        outputs: readonly string[],
        inputs: pulumi.Inputs,
        opts: pulumi.CustomResourceOptions | undefined,
    ) {
        // A `get` declares nothing: one object may be read by several.
        const serial = nextSerial();
        const after = serialsOf(opts?.dependsOn);
        // Of the customer only the id is kept: its facts are outputs of our own.
        const { customer, ...own } = inputs as Readonly<Record<string, unknown>>;
        const data = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, onlyData(value)]));
        const outputsGiven = outputsIn({ customer, ...data }, "");
        const declaredAs = {
            name,
            serial,
            ...(after.length === 0 ? {} : { after }),
            ...(outputsGiven.length === 0 ? {} : { secrets: secretsIn(outputsGiven) }),
            ...(opts?.deleteBeforeReplace === false ? { createsFirst: true } : {}),
        };
        const declared = opts?.id === undefined ? { declaredAs } : {};
        // An output becomes a property of the resource only where its key is among the inputs.
        const absent = Object.fromEntries(outputs.map((key) => [key, undefined]));
        const done = spareCallStacks();
        try {
            super(
                typeToken(handler),
                name,
                {
                    ...absent,
                    ...(customer === undefined ? {} : { customer }),
                    ...data,
                    ...declared,
                    __provider: providerLine(handler),
                },
                opts ?? {},
            );
        } finally {
            done();
        }
        serials.set(this, [serial]);
        if (opts?.parent !== undefined && !WholesaleResource.isInstance(opts.parent)) {
            serials.set(opts.parent, [...(serials.get(opts.parent) ?? []), serial]);
        }
    }
}
