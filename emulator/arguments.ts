// The arguments of the command, parsed; what follows -- is a command to run.
import { Command, InvalidArgumentError, Option } from "commander";
import { DEFAULTS } from "./defaults";
import type { EmulatorOptions } from "./start";
import { packageVersion } from "./version";

export interface Arguments extends Omit<EmulatorOptions, "database" | "seed"> {
    readonly database?: string;
    readonly ephemeral?: boolean;
    readonly seed?: string;
    /** To be run while the emulator serves; empty for none. */
    readonly command: readonly string[];
}

const HELP = `
Without --database, the data are stored in the user's data folder, in a separate file for each working folder.

With a command after --, the emulator picks a free port unless --port is given, runs the command with
WEBEX_WHOLESALE_ENDPOINT and WEBEX_WHOLESALE_ACCESS_TOKEN set, stops when it ends, and exits with its code:

  webex-wholesale-emulator --ephemeral --seed seed.yaml -- pulumi preview --stack dev`;

export function readArguments(argv: readonly string[]): Arguments {
    const end = argv.indexOf("--");
    const command = end < 0 ? [] : argv.slice(end + 1);
    const { allowedHost, ...options } = new Command("webex-wholesale-emulator")
        .version(packageVersion())
        .usage("[options] [-- command...]")
        .description("Emulates the Webex Wholesale provisioning backend on this machine.")
        .option("--host <address>", "the address to listen on", DEFAULTS.host)
        .option(
            "--port <number>",
            "the port to listen on; 0 picks a free one",
            wholeNumber,
            command.length === 0 ? DEFAULTS.port : 0,
        )
        .option(
            "--allowed-host <name>",
            "a host name by which other machines may reach this one; can be repeated",
            (name: string, others: readonly string[]) => [...others, hostName(name)],
            [],
        )
        .option("--database <file>", "the SQLite file that stores the data")
        .addOption(new Option("--ephemeral", "keep the data in memory only").conflicts(["database", "reset"]))
        .option("--seed <file>", 'the initial content of an empty database: a YAML or JSON file, or "example"')
        .option("--reset", "empty the database first")
        .option("--access-token <token>", "the bearer token that is always accepted", token, DEFAULTS.accessToken)
        .option(
            "--speed <seconds>",
            "how long a provisioning job takes; 0 completes it immediately",
            seconds,
            DEFAULTS.speed,
        )
        .addHelpText("after", HELP)
        .allowExcessArguments(false)
        .showSuggestionAfterError(false)
        .configureOutput({ outputError: () => undefined })
        .exitOverride()
        .parse(end < 0 ? argv : argv.slice(0, end))
        .opts<Omit<Arguments, "command" | "allowedHosts"> & { readonly allowedHost: readonly string[] }>();
    return { ...options, allowedHosts: allowedHost, command };
}

function hostName(value: string): string {
    if (/^(\[[0-9a-f:.]+\]|[^\s:/@?#[\]]+)$/iu.test(value)) {
        return value;
    }
    throw new InvalidArgumentError("It must be a host name or an address, without scheme and port.");
}

function wholeNumber(value: string): number {
    const port = Number(value);
    if (/^\d+$/u.test(value) && port <= 65_535) {
        return port;
    }
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
}

function seconds(value: string): number {
    const speed = Number(value);
    if (/^\d+(\.\d+)?$/u.test(value) && speed <= 86_400) {
        return speed;
    }
    throw new InvalidArgumentError("It must be a number of seconds from 0 to 86400.");
}

function token(value: string): string {
    if (/^\S+$/u.test(value)) {
        return value;
    }
    throw new InvalidArgumentError("It must not be empty or contain spaces.");
}
