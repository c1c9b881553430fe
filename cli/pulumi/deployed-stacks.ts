// Asks Pulumi's backend which stacks of a program exist.
import { z } from "zod";
import { CommandFailure } from "../failure";
import { askPulumi, errorIn, type PulumiOptions } from "./backend";

export interface DeployedStack {
    readonly name: string;
    readonly resources: number | undefined;
    /** In ISO 8601; nothing where it was never updated. */
    readonly lastUpdate: string | undefined;
}

const stacks = z.array(
    z.object({ name: z.string(), resourceCount: z.number().optional(), lastUpdate: z.string().optional() }),
);

/** With the environment that `reachBackend` returned. */
export async function deployedStacks(options: PulumiOptions): Promise<ReadonlyMap<string, DeployedStack>> {
    const answer = await askPulumi(["stack", "ls", "--json", "--non-interactive"], options);
    if (answer.code !== 0) {
        throw new CommandFailure(`The stacks cannot be listed; pulumi reported: ${errorIn(answer)}`);
    }
    const found = stacks.parse(JSON.parse(answer.stdout)).map(({ name, resourceCount, lastUpdate }) => ({
        // Pulumi Cloud lists stacks with the organization in front.
        name: name.split("/").at(-1) ?? name,
        resources: resourceCount,
        lastUpdate: lastUpdate === undefined || lastUpdate.startsWith("n/a") ? undefined : lastUpdate,
    }));
    return new Map(found.map((one) => [one.name, one]));
}

/** Whether the stack has outputs that others can read. */
export async function hasOutputs(stack: string, options: PulumiOptions): Promise<boolean> {
    const args = ["stack", "output", "--json", "--stack", stack, "--non-interactive"];
    const { code, stdout } = await askPulumi(args, options);
    return code === 0 && stdout.trim() !== "{}";
}
