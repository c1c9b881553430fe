// The subcommand `export`: its arguments, its help, and what it prints and exits with.
import type { Command } from "commander";
import { asWord } from "../as-word";
import { print, say } from "../output";
import { exportTenant, type Exported } from "./export";

interface Options {
    readonly out: string;
    readonly customer?: readonly string[];
    readonly stack?: string;
}

const HELP = `
Exit codes: 0 the program was written, 2 it was not.

Credentials come from the environment (WEBEX_WHOLESALE_ACCESS_TOKEN, ...) or from the configuration of a stack
of the program in this folder. The command only reads from Webex.

Examples:
  webex-wholesale export --out infrastructure
  webex-wholesale export --out norrbygg --customer crm-004711 --stack prod`;

export function addExport(program: Command): void {
    program
        .command("export")
        .summary("write a program that adopts what exists at Webex")
        .description(
            "Reads the partner's tenant and writes a TypeScript program, with one file per customer, that adopts everything; its first `pulumi up` changes nothing at Webex.",
        )
        .requiredOption("-o, --out <folder>", "the folder for the program; it must be new or empty")
        .option("-c, --customer <externalId...>", "export only the customers with these external ids")
        .option("-s, --stack <name>", "take settings and credentials from this stack's configuration")
        .addHelpText("after", HELP)
        .action(async ({ out, customer = [], stack }: Options) => {
            const exported = await exportTenant({ out, customers: customer, stack }, say);
            print(summary(exported, out));
        });
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? "" : "s"}`;

function summary({ customers, templates, leftOut }: Exported, out: string): string[] {
    const users = customers.reduce((sum, content) => sum + content.users.length, 0);
    const locations = customers.reduce((sum, content) => sum + content.locations.length, 0);
    const what = [
        count(customers.length, "customer"),
        count(users, "user"),
        ...(locations === 0 ? [] : [count(locations, "further location")]),
        ...(templates === 0 ? [] : [count(templates, "template")]),
    ];
    return [
        `Wrote a program to ${out} that adopts ${what.join(", ")}.`,
        ...(leftOut.length === 0 ? [] : ["", "Not exported:", ...leftOut.map(({ what, why }) => `  ${what} ${why}`)]),
        "",
        `Next: fill in ${out}/answers.ts (what Webex does not return), then`,
        `  cd ${asWord(out)} && npm install && pulumi stack init <name> && pulumi preview`,
    ];
}
