// The subcommand `check`: its arguments, its help, and what it prints and exits with.
import { type Command, Option } from "commander";
import { CommandFailure } from "../failure";
import { print, printJson } from "../output";
import { check, type CheckOptions } from "./check";
import type { Report } from "./validation/finding";
import { asJson } from "./report/json";
import { asSarif } from "./report/sarif";
import { asText } from "./report/text";
import { watchUntilInterrupted } from "./watch-mode";

const FORMATS = ["text", "json", "sarif"] as const;
type Format = (typeof FORMATS)[number];

interface Options {
    readonly stack?: string;
    /** A file, `-` for standard input, `false` for `--no-state`. */
    readonly state?: string | boolean;
    readonly format?: Format;
    readonly json?: boolean;
    readonly strict?: boolean;
    readonly watch?: boolean;
}

const PRINT: Readonly<Record<Format, (report: Report) => void>> = {
    text: (report) => print(asText(report)),
    json: (report) => printJson(asJson(report)),
    sarif: (report) => printJson(asSarif(report, process.cwd())),
};

/** Not by commander's `conflicts`, whose message does not say what to write. */
function formatOf({ format, json }: Pick<Options, "format" | "json">): Format {
    if (json !== true) {
        return format ?? "text";
    }
    if (format !== undefined && format !== "json") {
        throw new CommandFailure(`--json and --format ${format} ask for two formats. Use one of the two options.`);
    }
    return "json";
}

const HELP = `
Exit codes: 0 nothing is refused, 1 something is refused, 2 the program could not be checked.

The program runs under Pulumi's mocks: without an engine or a network, and nothing is sent or written. If pulumi is on
the PATH, it is used to read the stack's old state and encrypted configuration.

Examples:
  webex-wholesale check --stack prod
  pulumi stack export --stack prod | webex-wholesale check --stack prod --state -
  webex-wholesale check infrastructure --no-state --json
  webex-wholesale check --no-state --watch
  webex-wholesale check --stack prod --format sarif > check.sarif`;

export function addCheck(program: Command): void {
    program
        .command("check")
        .summary("report every refusal and warning of a whole program at once")
        .description(
            "Runs a Pulumi program and reports every refusal and warning of every resource, whereas pulumi preview stops at the first refused resource.",
        )
        .argument("[folder]", "the folder that contains Pulumi.yaml, or a folder below it", ".")
        .option("-s, --stack <name>", "the stack whose configuration and state are used (default: the selected stack)")
        .option("--state <file>", "the old state: a file written by `pulumi stack export`, or - for standard input")
        .option("--no-state", "check without the old state; rules about changes are skipped")
        .addOption(
            new Option(
                "--format <format>",
                "the format of the report, described in docs/check.md (default: text)",
            ).choices(FORMATS),
        )
        .option("--json", "the same as --format json")
        .option("--strict", "also exit with 1 if there are warnings")
        .option("-w, --watch", "check again whenever a file in the program's folder changes, until Ctrl-C")
        .addHelpText("after", HELP)
        .action(async (folder: string, options: Options) => {
            const { stack, state } = options;
            const format = formatOf(options);
            const source = typeof state === "string" ? { file: state } : state === false ? "none" : "stack";
            const question: CheckOptions = { folder, stack, state: source };
            const checkNow = (onRead?: CheckOptions["onRead"]): Promise<number> =>
                checkOnce(onRead === undefined ? question : { ...question, onRead }, format, options.strict === true);
            if (options.watch !== true) {
                process.exitCode = await checkNow();
                return;
            }
            if (format !== "text") {
                throw new CommandFailure(
                    `--watch prints text only: leave out ${options.json === true ? "--json" : `--format ${format}`}.`,
                );
            }
            await watchUntilInterrupted(question, checkNow);
        });
}

async function checkOnce(question: CheckOptions, format: Format, isStrict: boolean): Promise<number> {
    const report = await check(question);
    PRINT[format](report);
    return report.findings.some(({ refusal }) => isStrict || refusal.severity === "refused") ? 1 : 0;
}
