// Stand-in for Pulumi's Node.js language host, for machines that cannot fetch the official one: `main.js [flags] <engine address>`.
import { servePlugin } from "../plugin-server";
import { LanguageHost } from "./language-host";
import { RunningPrograms } from "./running-programs";

const engineAddress = process.argv.at(-1) ?? "";
const programs = new RunningPrograms();

servePlugin(
    (plugin) => new LanguageHost(engineAddress, programs, plugin).register(),
    () => programs.killAll(),
).catch((error: unknown) => {
    process.stderr.write(`The Node.js language host cannot listen on the loopback address: ${String(error)}\n`);
    process.exitCode = 1;
});
