// A stack of a program that uses the packed package, against an emulator process of its own; no preview of it may write.
import { expect } from "chai";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import type { ChildResult } from "../../tools/pulumi/child";
import { take } from "../runner/ledger";
import { EngineEmulator } from "./engine-emulator";
import { said, type Outcome } from "./engine-outcome";
import { nativeClasses, withNativeClasses } from "./native-classes";
import { PULUMI_YAML as NATIVE_PULUMI_YAML } from "./native-stack";
import { packedPackage } from "./packed-package";
import { pulumiCli } from "./pulumi-cli";
import { PulumiProject, type ExportedStack } from "./pulumi-project";

/** Which provider serves the program: the dynamic one of the TypeScript classes, or the native plugin. */
export const providers = { classes: "the TypeScript classes", plugin: "the native plugin" } as const;
export type ProviderName = keyof typeof providers;
export const PROVIDERS = Object.keys(providers) as ProviderName[];

const PULUMI_YAML = "name: test\nruntime: nodejs\noptions:\n  refresh: always\n";

export interface EngineStackOptions {
    readonly program?: string;
    /** Where the settings come from; with "config" the test sets them itself. */
    readonly settings?: "environment" | "config";
    /** One that another stack started, and stops. */
    readonly emulator?: EngineEmulator;
    /** With "plugin", the program's classes are those of the native plugin. */
    readonly provider?: ProviderName;
}

export class EngineStack {
    private constructor(
        readonly emulator: EngineEmulator,
        readonly project: PulumiProject,
        private readonly provider: ProviderName,
    ) {}

    static async create(options: EngineStackOptions = {}): Promise<EngineStack> {
        const { program = "", settings = "environment", provider = "classes" } = options;
        const { modules } = await packedPackage();
        const emulator = options.emulator ?? (await EngineEmulator.start());
        const project = await PulumiProject.create({
            files:
                provider === "plugin"
                    ? { "Pulumi.yaml": NATIVE_PULUMI_YAML, ...nativeClasses, "index.js": withNativeClasses(program) }
                    : { "Pulumi.yaml": PULUMI_YAML, "index.js": program },
            linkModules: false,
            env: settings === "environment" ? emulator.environment : {},
        });
        symlinkSync(modules, join(project.folder, "node_modules"), "junction");
        return new EngineStack(emulator, project, provider);
    }

    write(program: string): void {
        this.project.write({ "index.js": this.provider === "plugin" ? withNativeClasses(program) : program });
    }

    /** A preview, and the proof that it wrote nothing. */
    async preview(args: readonly string[] = []): Promise<Outcome> {
        return this.readingOnly(() => this.project.preview(["--suppress-progress", ...args]));
    }

    /** `pulumi refresh --preview-only`, and the proof that it wrote nothing. */
    async previewRefresh(args: readonly string[] = []): Promise<Outcome> {
        const all = ["refresh", "--stack", "test", "--preview-only", "--suppress-progress", ...args];
        return this.readingOnly(() => this.project.run(all));
    }

    async up(args: readonly string[] = []): Promise<Outcome> {
        return said(await this.project.up(["--suppress-progress", ...args]));
    }

    async refresh(args: readonly string[] = []): Promise<Outcome> {
        return said(await this.project.refresh(["--suppress-progress", ...args]));
    }

    async destroy(args: readonly string[] = []): Promise<Outcome> {
        return said(await this.project.destroy(["--suppress-progress", ...args]));
    }

    /** A preview that finds nothing to do. */
    async mustBeUnchanged(): Promise<Outcome> {
        const outcome = await this.preview(["--expect-no-changes"]);
        expect(outcome.code, outcome.text).to.equal(0);
        return outcome;
    }

    /** An `up` that must succeed. */
    async mustUp(): Promise<Outcome> {
        const outcome = await this.up();
        expect(outcome.code, outcome.text).to.equal(0);
        return outcome;
    }

    async state(): Promise<ExportedStack["deployment"]["resources"]> {
        return (await this.project.exportStack()).deployment.resources;
    }

    /** What the state holds of the resource with that name. */
    async resource(name: string): Promise<ExportedStack["deployment"]["resources"][number]> {
        const found = (await this.state()).find(({ urn }) => urn.endsWith(`::${name}`));
        if (found === undefined) {
            throw new Error(`the stack does not contain ${name}`);
        }
        return found;
    }

    /** Webex's id of the resource with that name. */
    async idOf(name: string): Promise<string> {
        const { id } = await this.resource(name);
        if (id === undefined) {
            throw new Error(`${name} has no id in the stack`);
        }
        return id;
    }

    async remove(): Promise<void> {
        await this.emulator.stop();
        this.project.remove();
    }

    private async readingOnly(doing: () => Promise<ChildResult>): Promise<Outcome> {
        await this.emulator.control("DELETE", "/requests");
        const begun = performance.now();
        const result = await doing();
        const writes = await this.emulator.writes();
        const requests = (await this.emulator.requests()).length;
        const seconds = (performance.now() - begun) / 1000;
        take({ kind: "preview", requests, writes: writes.length, seconds });
        expect(writes, "requests of a preview that write").to.deep.equal([]);
        return said(result);
    }
}

/** For `before(engineIsReady)`: no test's own time limit should count the first build of pulumi or the installation. */
export async function engineIsReady(this: Mocha.Context): Promise<void> {
    this.timeout(0);
    await Promise.all([pulumiCli(), packedPackage()]);
}
