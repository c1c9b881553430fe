// Asks Pulumi's backend, once and before anything is started, which stacks of this program exist.
import { z } from "zod";
import { CommandFailure } from "../failure";
import { answerOf, type Answer } from "../pulumi/child";
import { HOW_TO_GET_PULUMI } from "../pulumi/find-pulumi";

export interface DeployedStack {
    readonly name: string;
    readonly resources: number | undefined;
    /** In ISO 8601; nothing where it was never updated. */
    readonly lastUpdate: string | undefined;
}

const stacks = z.array(
    z.object({ name: z.string(), resourceCount: z.number().optional(), lastUpdate: z.string().optional() }),
);
const identity = z.object({ url: z.string().optional() });

interface Options {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
}

/** The address of the backend; a failure where pulumi is missing or not logged in. */
async function backendUrl(options: Options): Promise<string> {
    const answer = await answerOf("pulumi", ["whoami", "--json", "--non-interactive"], options).catch(() => undefined);
    if (answer === undefined) {
        throw new CommandFailure(HOW_TO_GET_PULUMI.join("\n"));
    }
    if (answer.code !== 0) {
        throw new CommandFailure(
            `Pulumi's backend cannot be used: ${errorIn(answer)}. Run \`pulumi login <backend>\`, or set PULUMI_BACKEND_URL; a fleet's state must be where every run finds it.`,
        );
    }
    return identity.parse(JSON.parse(answer.stdout)).url ?? "";
}

/**
 * Pulumi opens one connection to PostgreSQL for each reader and a second one while it holds the first: from four stacks on its pool is
 * used up and it waits for ever (measured with 3.255.0). One reader cannot do that.
 */
const ONE_READER = { PULUMI_DIY_BACKEND_PARALLEL: "1" };

export async function deployedStacks(options: Options): Promise<ReadonlyMap<string, DeployedStack>> {
    const isPostgres = /^postgres/u.test(await backendUrl(options));
    const env = isPostgres ? { ...ONE_READER, ...options.env } : options.env;
    const answer = await answerOf("pulumi", ["stack", "ls", "--json", "--non-interactive"], { ...options, env });
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
export async function hasOutputs(stack: string, options: Options): Promise<boolean> {
    const args = ["stack", "output", "--json", "--stack", stack, "--non-interactive"];
    const { code, stdout } = await answerOf("pulumi", args, options);
    return code === 0 && stdout.trim() !== "{}";
}

const errorIn = ({ stderr }: Answer): string =>
    stderr
        .trim()
        .replace(/^error: /u, "")
        .split("\n", 1)
        .join("");
