// The subcommand `check`: its arguments, its help, and what it prints and exits with.
import type { Command } from "commander";
import { print, printJson } from "../output";
import { check } from "./check";
import { asJson } from "./report/json";
import { asText } from "./report/text";

interface Options {
    readonly stack?: string;
    /** A file, `-` for standard input, `false` for `--no-state`. */
    readonly state?: string | boolean;
    readonly json?: boolean;
    readonly strict?: boolean;
}

const HELP = `
Exit codes: 0 nothing is refused, 1 something is, 2 it could not be checked.

The program is run under Pulumi's mocks: no engine, no network, nothing is sent or written. Its old state and its
encrypted configuration are read through a pulumi on the PATH, where there is one.

Examples:
  webex-wholesale check --stack prod
  pulumi stack export --stack prod | webex-wholesale check --stack prod --state -
  webex-wholesale check infrastructure --no-state --json`;

export function addCheck(program: Command): void {
    program
        .command("check")
        .summary("print every refusal and warning of a whole program at once")
        .description(
            "Runs a Pulumi program and prints every refusal and warning of every resource: pulumi preview stops at the first resource refused.",
        )
        .argument("[folder]", "the folder of Pulumi.yaml, or one below it", ".")
        .option("-s, --stack <name>", "the stack whose configuration and state count; default: the selected one")
        .option("--state <file>", "old state: what `pulumi stack export` printed, - for standard input")
        .option("--no-state", "judge without old state: rules about changes are left out")
        .option("--json", "print JSON, as docs/check.md describes it")
        .option("--strict", "exit with 1 for warnings also")
        .addHelpText("after", HELP)
        .action(async (folder: string, { stack, state, json, strict }: Options) => {
            const source = typeof state === "string" ? { file: state } : state === false ? "none" : "stack";
            const report = await check({ folder, stack, state: source });
            if (json === true) {
                printJson(asJson(report));
            } else {
                print(asText(report));
            }
            const isRefused = report.findings.some(({ refusal }) => strict === true || refusal.severity === "refused");
            process.exitCode = isRefused ? 1 : 0;
        });
}
