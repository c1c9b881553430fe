// What `check` makes of a program, without the process that it runs programs in: 500 of those would take minutes.
import { compileFunction } from "node:vm";
import type { CustomResource } from "@pulumi/pulumi";
import * as runtime from "@pulumi/pulumi/runtime";
import { validateResources, type ResourceResult } from "../../../cli/check/validation/validate";
import { offlineSession } from "../../../cli/check/offline-session";
import type { Declared } from "../../../cli/check/program/job";
import { ProgramMonitor, type MockMonitor } from "../../../cli/check/program/monitor";
import { Transforms } from "../../../cli/check/program/transforms";
import type { OldResource } from "../../../cli/check/state/exported-state";
import * as wholesale from "../../../sdk";
import { registered } from "../../sdk/registrations";

export interface Program {
    readonly project: string;
    /** Lines that declare; each gives a constant of the name. */
    readonly lines: readonly string[];
    readonly names: readonly string[];
    readonly state: Readonly<Record<string, OldResource>>;
    readonly config: Readonly<Record<string, string>>;
}

const noTransforms = new Transforms(() => {
    throw new Error("the program has no transforms");
});

/** In the order of the program. */
export async function declaredBy({ project, lines, names, state, config }: Program): Promise<Declared[]> {
    const job = {
        ...{ folder: "/", entry: ".", project, stack: "dev", organization: "organization" },
        ...{ config, secretKeys: [], state },
    };
    const monitor = new ProgramMonitor(
        job,
        offlineSession(config, () => undefined),
        noTransforms,
    );
    await runtime.setMocks(monitor.mocks, project, "dev", true);
    monitor.listenTo(runtime.getMonitor() as unknown as MockMonitor);
    // Pulumi writes down a stack for each property, and nothing here has a place in a file.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    const run = compileFunction([...lines, `return [${names.join()}];`].join("\n"), ["wholesale"]) as (
        sdk: typeof wholesale,
    ) => CustomResource[];
    await registered(...run(wholesale));
    Error.stackTraceLimit = stackTraceLimit;
    const found = monitor.inOrder();
    return names.flatMap((name) => found.filter((one) => one.name === name));
}

export async function validated(declared: readonly Declared[], { state, config }: Program): Promise<ResourceResult[]> {
    const old = Object.keys(state).length === 0 ? undefined : { stack: "dev", resources: state };
    return validateResources(
        declared,
        old,
        offlineSession(config, () => undefined),
    );
}
