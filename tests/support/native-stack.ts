// A stack of a program that declares the plugin's types; the plugin is found where npm puts it, by `plugins: providers: path:`.
import { expect } from "chai";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { EngineEmulator } from "./engine-emulator";
import { said, type Outcome } from "./engine-outcome";
import { packedPackage } from "./packed-package";
import { PulumiProject, type ExportedStack } from "./pulumi-project";

/** Of a Node.js program that uses the native plugin. */
export const PULUMI_YAML = `name: test
runtime:
  name: nodejs
  options:
    typescript: false
plugins:
  providers:
    - name: webexwholesale
      path: node_modules/pulumi-webex-wholesale/plugin
`;

/** `Native` stands for the classes that a generated SDK has: the type's token, its arguments, its further outputs. */
export const nativeProgram = (body: string): string => `const pulumi = require("@pulumi/pulumi");
class Native extends pulumi.CustomResource {
    constructor(kind, name, args, outputs = [], options = {}) {
        const absent = Object.fromEntries(outputs.map((key) => [key, undefined]));
        super("webexwholesale:index:" + kind, name, { ...absent, ...args }, options);
    }
}
${body}
`;

export class NativeStack {
    private constructor(
        readonly emulator: EngineEmulator,
        readonly project: PulumiProject,
    ) {}

    /** With "config" the test sets endpoint and token itself. */
    static async create(program: string, settings: "environment" | "config" = "environment"): Promise<NativeStack> {
        const { modules } = await packedPackage();
        const emulator = await EngineEmulator.start();
        const project = await PulumiProject.create({
            files: { "Pulumi.yaml": PULUMI_YAML, "index.js": program },
            linkModules: false,
            env: settings === "environment" ? emulator.environment : {},
        });
        symlinkSync(modules, join(project.folder, "node_modules"), "junction");
        return new NativeStack(emulator, project);
    }

    write(program: string): void {
        this.project.write({ "index.js": program });
    }

    /** A preview, and the proof that it wrote nothing. */
    async preview(args: readonly string[] = []): Promise<Outcome> {
        return this.readingOnly(async () => said(await this.project.preview(["--suppress-progress", ...args])));
    }

    async mustUp(): Promise<Outcome> {
        const outcome = said(await this.project.up(["--suppress-progress"]));
        expect(outcome.code, outcome.text).to.equal(0);
        return outcome;
    }

    /** Any command of pulumi about a stack. */
    async command(args: readonly string[], stack = "test"): Promise<Outcome> {
        const [name = "", ...rest] = args;
        return said(await this.project.run([name, "--stack", stack, ...rest]));
    }

    /** What the state holds of the resource with that name. */
    async resource(name: string): Promise<ExportedStack["deployment"]["resources"][number]> {
        const { resources } = (await this.project.exportStack()).deployment;
        const found = resources.find(({ urn }) => urn.endsWith(`::${name}`));
        if (found === undefined) {
            throw new Error(`the stack holds no ${name}`);
        }
        return found;
    }

    async idOf(name: string): Promise<string> {
        return (await this.resource(name)).id ?? "";
    }

    async remove(): Promise<void> {
        await this.emulator.stop();
        this.project.remove();
    }

    /** Does something, and proves that it wrote nothing. */
    async readingOnly(doing: () => Promise<Outcome>): Promise<Outcome> {
        await this.emulator.control("DELETE", "/requests");
        const outcome = await doing();
        expect(await this.emulator.writes(), "requests that write").to.deep.equal([]);
        return outcome;
    }
}
