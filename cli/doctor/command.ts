// The subcommand `doctor`: its arguments, its help, and what it prints and exits with.
import type { Command } from "commander";
import { proxyTo } from "../../provider/webex/errors/proxy";
import { rawReader } from "../../provider/webex/raw-reader";
import { Session } from "../../provider/run-state/session";
import { CommandFailure } from "../failure";
import { print, printJson, say } from "../output";
import { examine } from "./examine";
import { isClockWrong, reportOf, textOf } from "./report";

const HELP = `
Exit codes: 0 everything can be read (what differs from our description is printed), 1 something failed, 2 the settings
are wrong or missing.

Only reads: one page of each list, whose the token is, and a token where a refresh token is set. The text names the
owner of the token. The JSON report contains names of fields, counts and HTTP statuses, and neither personal data nor
tokens, so it can be sent to us.

Examples:
  webex-wholesale doctor
  webex-wholesale doctor --json > doctor.json`;

export function addDoctor(program: Command): void {
    program
        .command("doctor")
        .summary("check credentials, scopes, network, clock and what Webex answers")
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
            const connection = { proxy: proxyTo(settings.endpoint) };
            if (json === true) {
                printJson(reportOf(examined, connection));
            } else {
                print(textOf(examined, connection));
            }
            const isBad = examined.results.some(({ outcome }) => outcome === "failed") || isClockWrong(examined);
            process.exitCode = isBad ? 1 : 0;
        });
}
