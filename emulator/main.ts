// The command webex-wholesale-emulator: reads its arguments, starts, prints one line, and ends when told to.
import { Command, CommanderError, InvalidArgumentError } from "commander";
import { UnusableDatabase } from "./database";
import { DEFAULTS, startEmulator, type EmulatorOptions } from "./start";
import { packageVersion } from "./version";

const DATABASE = "webex-wholesale.sqlite";

async function main(): Promise<void> {
    const options = readArguments(process.argv);
    const emulator = await startEmulator(options);
    process.stdout.write(`listening on ${emulator.url}\n`);
    const end = (): void => {
        emulator.close().then(() => process.exit(0), fail);
    };
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
}

function readArguments(argv: readonly string[]): EmulatorOptions {
    const { allowedHost, ...options } = new Command("webex-wholesale-emulator")
        .version(packageVersion())
        .description("The Webex Wholesale provisioning backend on this machine.")
        .option("--host <address>", "the address to listen on", DEFAULTS.host)
        .option("--port <number>", "the port to listen on; 0 takes a free one", wholeNumber, DEFAULTS.port)
        .option(
            "--allowed-host <name>",
            "a name by which other machines call this one; may be repeated",
            (name: string, others: readonly string[]) => [...others, hostName(name)],
            [],
        )
        .option("--database <file>", "the SQLite file that keeps the data", DATABASE)
        .option("--access-token <token>", "the bearer token that is always accepted", token, DEFAULTS.accessToken)
        .option("--speed <seconds>", "how long a provisioning job takes; 0 ends it at once", seconds, DEFAULTS.speed)
        .allowExcessArguments(false)
        .showSuggestionAfterError(false)
        .configureOutput({ outputError: () => undefined })
        .exitOverride()
        .parse(argv)
        .opts<EmulatorOptions & { readonly allowedHost: readonly string[] }>();
    return { ...options, allowedHosts: allowedHost };
}

function hostName(value: string): string {
    if (/^(\[[0-9a-f:.]+\]|[^\s:/@?#[\]]+)$/i.test(value)) return value;
    throw new InvalidArgumentError("It must be a host name or an address, without scheme and port.");
}

function wholeNumber(value: string): number {
    const port = Number(value);
    if (/^\d+$/.test(value) && port <= 65_535) return port;
    throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
}

function seconds(value: string): number {
    const speed = Number(value);
    if (/^\d+(\.\d+)?$/.test(value) && speed <= 86_400) return speed;
    throw new InvalidArgumentError("It must be a number of seconds from 0 to 86400.");
}

function token(value: string): string {
    if (/^\S+$/.test(value)) return value;
    throw new InvalidArgumentError("It must be a text without spaces.");
}

/** One line: what went wrong, where, and what to do. */
function explain(error: unknown): string {
    if (error instanceof CommanderError) {
        return `${error.message.replace(/^error: /, "").replaceAll("\n", " ")} (--help lists the options)`;
    }
    if (error instanceof UnusableDatabase) return error.message;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE")
        return `${message}: the port is taken; stop what listens there, or name another with --port (0 takes a free one)`;
    if (code === "EACCES") return `${message}: no permission to listen there; name a --port above 1023`;
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
        return `${message}: this machine has no such address; name another with --host`;
    }
    return message;
}

/** An argument is shown, and moves no cursor. */
const printable = (text: string): string =>
    text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (found) => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`);

function fail(error: unknown): void {
    if (error instanceof CommanderError && error.exitCode === 0) return;
    process.stderr.write(`webex-wholesale-emulator: ${printable(explain(error))}\n`);
    process.exitCode = 1;
}

main().catch(fail);
