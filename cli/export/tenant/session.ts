// Signs in to the partner's tenant: with the environment, and with a stack's configuration where one is named.
import { Session } from "../../../provider/run-state/session";
import { decrypted } from "../../check/project/decrypted";
import { readProject } from "../../check/project/project-file";
import { chooseStack } from "../../check/project/stack-name";
import { CommandFailure } from "../../failure";

export type Say = (line: string) => void;

/** Bad or missing credentials are reported here, before anything is requested. */
export async function tenantSession(stack: string | undefined, say: Say): Promise<Session> {
    const session = new Session({ env: process.env, say });
    if (stack !== undefined) {
        const values = await configurationOf(stack);
        session.configure((key) => values.get(key), "present configuration");
    }
    say(`reading ${session.settings.endpoint}`);
    return session;
}

async function configurationOf(name: string): Promise<ReadonlyMap<string, string>> {
    const project = readProject(".");
    const answer = await decrypted(project, chooseStack(project, name, undefined));
    if ("problem" in answer) {
        throw new CommandFailure(`The configuration of the stack ${name} cannot be read: ${answer.problem}.`);
    }
    return new Map(answer.values.map(([key, { text }]) => [key, text]));
}
