// The subcommand `export`: its arguments, its help, and what it prints and exits with.
import { Option, type Command } from "commander";
import { CommandFailure } from "../failure";
import { print, say } from "../output";
import { exportUsers } from "./export-users";
import { exportTenant, LANGUAGES, type Language } from "./export";
import { notExported, summary } from "./summary";

interface Options {
    readonly out?: string;
    readonly user?: readonly string[];
    readonly customer?: readonly string[];
    readonly stack?: string;
    readonly merge?: boolean;
    readonly language: Language;
    readonly importFile?: string;
}

const HELP = `
Exit codes: 0 the program was written or the users were printed, 2 they were not.

Credentials come from the environment (WEBEX_WHOLESALE_ACCESS_TOKEN, ...) or from the configuration of a stack
of the program in this folder. The command only reads from Webex.

Examples:
  webex-wholesale export --out infrastructure
  webex-wholesale export --out norrbygg --customer crm-004711 --stack prod
  webex-wholesale export --out infrastructure --merge
  webex-wholesale export --out infrastructure --language yaml --import-file infrastructure/import.json
  webex-wholesale export --user bo@norrbygg.example`;

export function addExport(program: Command): void {
    program
        .command("export")
        .summary("write a program that adopts what exists at Webex")
        .description(
            "Reads the partner's tenant and writes a program that adopts everything, in TypeScript (with one file per customer), YAML or Python; its first `pulumi up` changes nothing at Webex.",
        )
        .option("-o, --out <folder>", "the folder for the program; without --merge it must be new or empty")
        .option("-c, --customer <externalId...>", "export only the customers with these external ids")
        .option("-u, --user <email...>", "instead of a program, print the lines that adopt these users")
        .option("-s, --stack <name>", "take settings and credentials from this stack's configuration")
        .option("-m, --merge", "add to an earlier export in the folder; files that differ are kept, and listed")
        .addOption(
            new Option("-l, --language <language>", "of the program; one in YAML or Python uses the native plugin")
                .choices(LANGUAGES)
                .default("typescript"),
        )
        .option(
            "-i, --import-file <path>",
            "also write the file for `pulumi import --file`, which brings everything into the state without an `up`",
        )
        .addHelpText("after", HELP)
        .action(async ({ out, user, customer = [], stack, merge = false, language, importFile }: Options) => {
            if (user !== undefined) {
                if (out !== undefined || merge || importFile !== undefined) {
                    throw new CommandFailure(
                        "--user prints lines and writes no files: leave out --out, --merge and --import-file.",
                    );
                }
                const { lines, leftOut } = await exportUsers({ emails: user, customers: customer, stack }, say);
                print(lines);
                notExported(leftOut).forEach(say);
                return;
            }
            if (out === undefined) {
                throw new CommandFailure(
                    "Specify the folder for the program with --out <folder>, or single users with --user <email>.",
                );
            }
            if (merge && language !== "typescript") {
                throw new CommandFailure(`--merge adds to a TypeScript program: leave out --language ${language}.`);
            }
            const written = { out, language, importFile };
            const exported = await exportTenant({ ...written, customers: customer, stack, isMerged: merge }, say);
            print(summary(exported, written));
        });
}
