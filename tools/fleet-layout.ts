// The files and the environment of a fleet that tests and the benchmark run: the layout of examples/fleet in plain JavaScript, which starts fastest.
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import type { Pulumi } from "./pulumi/ensure";

const RUNTIME = "runtime:\n  name: nodejs\n  options:\n    typescript: false\n";

/** Beside the program. `customers`: the rows of the customers file, the header first. `config`: more of Pulumi.yaml. */
export function writeFleet(folder: string, customers: readonly string[], config = ""): void {
    for (const name of ["state", "stacks"]) {
        mkdirSync(join(folder, name));
    }
    writeFileSync(join(folder, "Pulumi.yaml"), `name: fleet\nstackConfigDir: stacks\n${RUNTIME}${config}`);
    writeFileSync(join(folder, "package.json"), "{}\n");
    writeFileSync(join(folder, "fleet.yaml"), "stack: externalId\n");
    writeCustomers(folder, customers);
}

export function writeCustomers(folder: string, customers: readonly string[]): void {
    writeFileSync(join(folder, "customers.csv"), [...customers, ""].join("\n"));
}

/** With the states in the fleet's folder. */
export function fleetEnvironment(folder: string, { command, env }: Pulumi, own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return {
        ...own,
        ...env,
        PATH: `${dirname(command)}${delimiter}${process.env["PATH"] ?? ""}`,
        PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "",
    };
}
