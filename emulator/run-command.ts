// Runs a command while the emulator serves, with the settings that point a Pulumi program at it.
import { constants } from "node:os";
import spawn from "cross-spawn";

/** Why the command could not be started. */
export class UnusableCommand extends Error {}

/** Credentials of real Webex in the environment must not be sent to the emulator. */
const FOREIGN = ["CLIENT_ID", "CLIENT_SECRET", "REFRESH_TOKEN"].map((name) => `WEBEX_WHOLESALE_${name}`);

/** The exit code of the command; as a shell gives it where a signal ended it. */
export function runCommand(
    [program = "", ...args]: readonly string[],
    server: { readonly url: string; readonly accessToken: string },
): Promise<number> {
    const own = Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name));
    const env = {
        ...Object.fromEntries(own),
        WEBEX_WHOLESALE_ENDPOINT: server.url,
        WEBEX_WHOLESALE_ACCESS_TOKEN: server.accessToken,
    };
    const child = spawn(program, args, { stdio: "inherit", env });
    // The terminal sends its ^C to both: the command decides how to end, and the emulator serves until then.
    process.on("SIGINT", () => undefined);
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    return new Promise((resolve, reject) => {
        child.once("error", ({ message, code }: NodeJS.ErrnoException) =>
            reject(
                new UnusableCommand(
                    code === "ENOENT"
                        ? `${program} was not found; install it, or give the path of the command after --`
                        : `${program} could not be run: ${message}`,
                ),
            ),
        );
        child.once("close", (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
    });
}
