// The subcommand `doctor`: its arguments, its help, and what it prints and exits with.
import type { Command } from "commander";
import { rawReader } from "../../provider/webex/raw-reader";
import { Session } from "../../provider/run-state/session";
import { CommandFailure } from "../failure";
import { print, printJson, say } from "../output";
import { ownVersion } from "../own-version";
import { examine, type Examined, type Result } from "./examine";

/** A token of Webex is refused by servers whose clock differs by minutes; a second is the resolution of the header. */
const TOLERATED_SECONDS = 60;

const HELP = `
Exit codes: 0 everything can be read (what differs from our description is printed), 1 something failed, 2 the settings
are wrong or missing.

Only reads: one page of each list, and a token where a refresh token is set. The JSON report contains names of
fields, counts and HTTP statuses, and neither personal data nor tokens, so it can be sent to us.

Examples:
  webex-wholesale doctor
  webex-wholesale doctor --json > doctor.json`;

export function addDoctor(program: Command): void {
    program
        .command("doctor")
        .summary("check credentials, network, clock and what Webex answers")
        .description(
            "Reads one page of each list at Webex, or at the emulator, and reports what fails and what differs from our description.",
        )
        .option("--json", "print the report as JSON")
        .addHelpText("after", HELP)
        .action(async ({ json }: { readonly json?: boolean }) => {
            const { settings } = new Session({ env: process.env, say });
            if (settings.accessToken === undefined && settings.refresh === undefined) {
                throw new CommandFailure(
                    "No credentials: set WEBEX_WHOLESALE_ACCESS_TOKEN, or client id, client secret and refresh token.",
                );
            }
            say(`reading ${settings.endpoint}`);
            const examined = await examine(rawReader(settings, say), () => Date.now());
            if (json === true) printJson(reportOf(examined));
            else print(textOf(examined));
            const isBad = examined.results.some(({ outcome }) => outcome === "failed") || isClockWrong(examined);
            process.exitCode = isBad ? 1 : 0;
        });
}

const isClockWrong = ({ clockSkew = 0 }: Examined): boolean => Math.abs(clockSkew) > TOLERATED_SECONDS;

function reportOf({ results, clockSkew }: Examined): unknown {
    const withoutMessages = results.map(({ message: _, ...rest }) => rest);
    return {
        version: ownVersion(),
        node: process.version,
        clockSkewSeconds: clockSkew ?? null,
        reads: withoutMessages,
    };
}

function textOf(examined: Examined): string[] {
    const { results, clockSkew } = examined;
    const clock = clockSkew === undefined ? "was not seen in an answer" : `differs by ${Math.abs(clockSkew)} s`;
    return [
        ...results.flatMap(linesOf),
        `The server's clock ${clock}.${isClockWrong(examined) ? " Set this machine's clock: tokens and waits depend on it." : ""}`,
    ];
}

function linesOf({ name, outcome, items, differences = [], message }: Result): string[] {
    const count = items === undefined ? "" : ` (${items} on the first page)`;
    return [
        `${outcome.padEnd(8)} ${name}${count}`,
        ...(message === undefined ? [] : [`         ${message}`]),
        ...differences.map((difference) => `         ${difference}`),
    ];
}
