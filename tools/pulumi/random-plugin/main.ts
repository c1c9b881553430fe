// Stand-in for Pulumi's plugin `random`, for machines that cannot fetch the official one: four types, the same outputs.
import { servePlugin } from "../plugin-server";
import { RandomProvider } from "./random-provider";

servePlugin((plugin) => new RandomProvider(plugin).register()).catch((error: unknown) => {
    process.stderr.write(`The random plugin cannot listen on the loopback address: ${String(error)}\n`);
    process.exitCode = 1;
});
