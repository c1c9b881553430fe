// Which customers and users the programs manage: by the ids in the states of their stacks.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { entryFrom } from "../../provider/customer-users/entry-text";
import { queryPulumi } from "../check/pulumi-cli";
import { readProject } from "../check/project/project-file";
import { chooseStack } from "../check/project/stack-name";
import { parseState, type OldState } from "../check/state/exported-state";
import { CommandFailure } from "../failure";

export interface StateSources {
    /** Files that `pulumi stack export` wrote; `-` is standard input. */
    readonly files: readonly string[];
    /** Stacks of the program in this folder, or fully qualified ones. */
    readonly stacks: readonly string[];
}

export interface Managed {
    readonly ids: ReadonlySet<string>;
    /** How many resources of this package the states hold. */
    readonly resources: number;
}

const OWN_TYPE = /^urn:pulumi:.*pulumi-nodejs:dynamic\/webexwholesale:\w+::/u;

export async function managedBy({ files, stacks }: StateSources): Promise<Managed> {
    if (files.length + stacks.length === 0) {
        throw new CommandFailure(
            "Specify what the programs manage: --state with a file written by `pulumi stack export` (- for standard input), or --stack.",
        );
    }
    const states = [...files.map(stateIn), ...(await Promise.all(stacks.map(stateOf)))];
    const resources = states.flatMap((state) => Object.entries(state.resources));
    const own = resources.filter(([urn]) => OWN_TYPE.test(urn));
    return { ids: new Set(own.flatMap(([, { id, outputs }]) => [id, ...idsIn(outputs)])), resources: own.length };
}

const manyUsers = z.object({
    users: z.record(z.string(), z.preprocess(entryFrom, z.object({ id: z.string() }))),
});

/** CustomerUsers holds all users of a customer in one resource. */
function idsIn(outputs: OldState["resources"][string]["outputs"]): string[] {
    const { data } = manyUsers.safeParse(outputs);
    return Object.values(data?.users ?? {}).map(({ id }) => id);
}

function stateIn(file: string): OldState {
    try {
        return parseState(readFileSync(file === "-" ? 0 : file, "utf8"), file === "-" ? "Standard input" : file);
    } catch (error) {
        if (error instanceof CommandFailure) {
            throw error;
        }
        const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
        throw new CommandFailure(
            `The state file ${file} cannot be read (${code}): create one with \`pulumi stack export --file ${file}\`.`,
        );
    }
}

async function stateOf(name: string): Promise<OldState> {
    const project = readProject(".");
    const answer = await queryPulumi(["stack", "export"], project.folder, chooseStack(project, name, undefined));
    if ("problem" in answer) {
        throw new CommandFailure(`The state of the stack ${name} cannot be read: ${answer.problem}.`);
    }
    return parseState(answer.output, `The state of the stack ${name}`);
}
