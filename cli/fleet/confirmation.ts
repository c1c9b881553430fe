// Asks before anything changes, as pulumi does; `--yes` and PULUMI_SKIP_CONFIRMATIONS answer beforehand.
import { createInterface } from "node:readline/promises";
import { counted } from "../counted";
import { CommandFailure } from "../failure";
import type { OperationName } from "./operation";

export interface Consent {
    readonly operation: OperationName;
    readonly stacks: number;
    readonly yes: boolean;
}

export async function requireConsent({ operation, stacks, yes }: Consent): Promise<void> {
    if (yes || /^(1|true)$/iu.test(process.env["PULUMI_SKIP_CONFIRMATIONS"] ?? "")) {
        return;
    }
    if (!process.stdin.isTTY || !process.stderr.isTTY) {
        throw new CommandFailure(
            `fleet ${operation} changes ${counted(stacks, "stack")}, and nobody can be asked here: pass --yes.`,
        );
    }
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const question = `Run ${operation} on ${counted(stacks, "stack")}? Type yes: `;
    const answer = await terminal.question(question).finally(() => terminal.close());
    if (answer.trim().toLowerCase() !== "yes") {
        throw new CommandFailure("Nothing was changed.");
    }
}
