// The subcommand `unmanaged`: its arguments, its help, and what it prints and exits with.
import type { Command } from "commander";
import { print, printJson, say } from "../output";
import { findUnmanaged } from "./find";
import { managedBy } from "./managed";
import { nextSteps } from "./next-steps";
import { asTables } from "./table";

interface Options {
    readonly state?: readonly string[];
    readonly stack?: readonly string[];
    readonly json?: boolean;
    readonly fail?: boolean;
}

const HELP = `
Exit codes: 0 the comparison succeeded, 1 something is unmanaged and --fail was given, 2 the comparison failed.

Credentials come from the environment (WEBEX_WHOLESALE_ACCESS_TOKEN, ...) or from the configuration of the first
--stack. The command only reads from Webex.

Examples:
  pulumi stack export | webex-wholesale unmanaged --state -
  webex-wholesale unmanaged --state north.json south.json --json
  webex-wholesale unmanaged --stack prod --fail`;

export function addUnmanaged(program: Command): void {
    program
        .command("unmanaged")
        .summary("list the customers and users at Webex that no program manages")
        .description(
            "Compares the partner's tenant with the states of stacks, and lists the customers and users that none of them contains.",
        )
        .option("--state <file...>", "files written by `pulumi stack export`, or - for standard input")
        .option("-s, --stack <name...>", "stacks whose state is read with pulumi")
        .option("--json", "print JSON")
        .option("--fail", "exit with 1 if something is unmanaged")
        .addHelpText("after", HELP)
        .action(async ({ state = [], stack = [], json, fail }: Options) => {
            const managed = await managedBy({ files: state, stacks: stack });
            if (managed.resources === 0) {
                say(
                    "note: the state contains no resources of pulumi-webex-wholesale, so everything is listed as unmanaged.",
                );
            }
            const found = await findUnmanaged(managed, stack[0], say);
            if (json === true) {
                printJson(found);
            } else {
                print(asTables(found));
                nextSteps(found).forEach(say);
            }
            process.exitCode = fail === true && found.customers.length + found.users.length > 0 ? 1 : 0;
        });
}
