// An example in another language as a reader has it in a project: with the packed package from npm, against an emulator process of its own.
import { expect } from "chai";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { EngineEmulator } from "./engine-emulator";
import { said, type Outcome } from "./engine-outcome";
import { exampleFolder, filesOf } from "../examples/example-stack";
import { packedPackage } from "./packed-package";
import { PulumiProject } from "./pulumi-project";

const IN_CHECKOUT = "path: ../../plugin #";

/** The plugin, where npm puts it; Pulumi takes a path only if it begins so. */
export const FOLDER = "./node_modules/pulumi-webex-wholesale/plugin";

/** The package's schema. */
export const SCHEMA = `${FOLDER}/schema.json`;

export class LanguageStack {
    private constructor(
        readonly emulator: EngineEmulator,
        readonly project: PulumiProject,
    ) {}

    static async create(example: string, env: Readonly<Record<string, string>> = {}): Promise<LanguageStack> {
        const { modules } = await packedPackage();
        const { "Pulumi.yaml": yaml = "", ...files } = filesOf(exampleFolder(example));
        expect(yaml).to.contain(IN_CHECKOUT);
        const inProject = yaml.replace(IN_CHECKOUT, "path: node_modules/pulumi-webex-wholesale/plugin #");
        const emulator = await EngineEmulator.start();
        const project = await PulumiProject.create({
            files: { ...files, "Pulumi.yaml": inProject },
            linkModules: false,
            env: { ...emulator.environment, ...env },
        });
        symlinkSync(modules, join(project.folder, "node_modules"), "junction");
        return new LanguageStack(emulator, project);
    }

    /** Replaces a text that the file must contain, as somebody edits the program. */
    edit(file: string, text: string, by: string): void {
        const before = this.project.read(file);
        expect(before, file).to.contain(text);
        this.project.write({ [file]: before.replace(text, by) });
    }

    /** A preview, and the proof that it wrote nothing. */
    async preview(args: readonly string[] = []): Promise<Outcome> {
        await this.emulator.control("DELETE", "/requests");
        const outcome = said(await this.project.preview(["--suppress-progress", ...args]));
        expect(await this.emulator.writes(), "requests of a preview that write").to.deep.equal([]);
        return outcome;
    }

    async mustUp(): Promise<Outcome> {
        const outcome = said(await this.project.up(["--suppress-progress"]));
        expect(outcome.code, outcome.text).to.equal(0);
        return outcome;
    }

    async mustBeUnchanged(): Promise<Outcome> {
        const outcome = await this.preview(["--expect-no-changes"]);
        expect(outcome.code, outcome.text).to.equal(0);
        return outcome;
    }

    async idOf(name: string): Promise<string> {
        const { resources } = (await this.project.exportStack()).deployment;
        return resources.find(({ urn }) => urn.endsWith(`::${name}`))?.id ?? "";
    }

    async remove(): Promise<void> {
        await this.emulator.stop();
        this.project.remove();
    }
}
