// A fleet in a folder for the real engine: the layout of examples/fleet in plain JavaScript, which starts fastest.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { packedPackage } from "./packed-package";
import { pulumiCli } from "./pulumi-cli";

export interface FleetProjectOptions {
    readonly program: string;
    readonly customers: readonly string[];
    readonly env: Readonly<Record<string, string>>;
}

export class FleetProject {
    private constructor(
        readonly folder: string,
        readonly env: NodeJS.ProcessEnv,
    ) {}

    static async create({ program, customers, env }: FleetProjectOptions): Promise<FleetProject> {
        const folder = realpathSync(mkdtempSync(join(tmpdir(), "fleet-engine-")));
        mkdirSync(join(folder, "stacks"));
        symlinkSync((await packedPackage()).modules, join(folder, "node_modules"), "junction");
        const { command, env: pulumi } = await pulumiCli();
        const own = Object.entries(process.env).filter(([name]) => !/^(WEBEX_WHOLESALE|PULUMI)_/u.test(name));
        const project = new FleetProject(folder, {
            ...Object.fromEntries(own),
            ...pulumi,
            PATH: `${dirname(command)}${delimiter}${process.env["PATH"] ?? ""}`,
            PULUMI_CONFIG_PASSPHRASE: "",
            ...env,
        });
        const runtime = "runtime:\n  name: nodejs\n  options:\n    typescript: false\n";
        project.write("Pulumi.yaml", `name: fleet\nstackConfigDir: stacks\n${runtime}`);
        project.write("package.json", "{}\n");
        project.write("fleet.yaml", "stack: externalId\n");
        project.write("index.js", program);
        project.write("customers.csv", ["externalId", ...customers, ""].join("\n"));
        return project;
    }

    write(name: string, text: string): void {
        writeFileSync(join(this.folder, name), text);
    }

    remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }
}
