// A fleet in a folder for the real engine: its program finds the packed package, and its states are in the folder unless the test names a backend.
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fleetEnvironment, writeFleet } from "../../tools/fleet-layout";
import { packedPackage } from "./packed-package";
import { pulumiCli } from "./pulumi-cli";

export interface FleetProjectOptions {
    readonly program: string;
    /** The rows of the customers file; with the names of customers alone unless `header` has more columns. */
    readonly customers: readonly string[];
    readonly header?: string;
    readonly env?: Readonly<Record<string, string>>;
    /** More of Pulumi.yaml. */
    readonly config?: string;
}

export class FleetProject {
    private constructor(
        readonly folder: string,
        readonly env: NodeJS.ProcessEnv,
    ) {}

    static async create(options: FleetProjectOptions): Promise<FleetProject> {
        const { program, customers, header = "externalId", env, config } = options;
        const folder = realpathSync(mkdtempSync(join(tmpdir(), "fleet-engine-")));
        symlinkSync((await packedPackage()).modules, join(folder, "node_modules"), "junction");
        writeFleet(folder, [header, ...customers], config);
        const own = Object.entries(process.env).filter(([name]) => !/^(WEBEX_WHOLESALE|PULUMI)_/u.test(name));
        const fleet = fleetEnvironment(folder, await pulumiCli(), Object.fromEntries(own));
        const project = new FleetProject(folder, { ...fleet, ...env });
        project.write("index.js", program);
        return project;
    }

    write(name: string, text: string): void {
        writeFileSync(join(this.folder, name), text);
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}
