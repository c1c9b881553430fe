// An example in another language as a reader has it in a project: with the packed package from npm, against an emulator process of its own.
import { expect } from "chai";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { EngineEmulator } from "./engine-emulator";
import { said, type Outcome } from "./engine-outcome";
import { exampleFolder, filesOf } from "../examples/example-stack";
import { packedPackage } from "./packed-package";
import { PulumiProject } from "./pulumi-project";

const IN_CHECKOUT = "path: ../../plugin #";

/** The plugin, where npm puts it; Pulumi takes a path only if it begins so. */
const FOLDER = "./node_modules/pulumi-webex-wholesale/plugin";

/** The package's schema. */
const SCHEMA = `${FOLDER}/schema.json`;

/** Where Pulumi generates it. */
export const SDK = "sdks/webexwholesale";

/** A test of a stack that exists only where its language can be run; elsewhere it says nothing, and the suite says why. */
export const titled =
    (stackOf: () => LanguageStack | undefined) =>
    (title: string, test: (stack: LanguageStack) => Promise<void>): void => {
        it(title, async () => {
            const stack = stackOf();
            if (stack !== undefined) {
                await test(stack);
            }
        });
    };

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

    /** `pulumi package add` of the schema, which leaves Pulumi.yaml as it is. */
    async addFromSchema(): Promise<Outcome> {
        const yaml = this.project.read("Pulumi.yaml");
        const added = said(await this.project.run(["package", "add", SCHEMA]));
        expect(added.code, added.text).to.equal(0);
        expect(this.project.read("Pulumi.yaml")).to.equal(yaml);
        return added;
    }

    /**
     * The same SDK from the plugin's folder, which Pulumi.yaml names then instead of `plugins`, and again by `pulumi install` in a clone without it.
     * `compared`: the folder below that of the SDK that must be the same each time.
     */
    async addFromFolder(compared = "."): Promise<void> {
        const [yaml = ""] = this.project.read("Pulumi.yaml").split("plugins:");
        const folder = join(this.project.folder, SDK);
        const generated = filesOf(join(folder, compared));
        this.project.write({ "Pulumi.yaml": yaml });
        for (const command of [["package", "add", FOLDER], ["install"]]) {
            rmSync(folder, { recursive: true });
            const done = said(await this.project.run(command));
            expect(done.code, done.text).to.equal(0);
            expect(filesOf(join(folder, compared)), done.text).to.deep.equal(generated);
            expect(this.project.read("Pulumi.yaml")).to.equal(`${yaml}packages:\n  webexwholesale: ${FOLDER}\n`);
        }
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

    /** By a preview and an up, in an empty stack: the example's template, two customers and three users. */
    async mustCreateExample(): Promise<void> {
        const preview = await this.preview();
        expect(preview.code, preview.text).to.equal(0);
        expect(preview.text).to.match(/\+ 7 to create/u);
        await this.mustUp();
        expect(await this.emulator.customers()).to.have.length(2);
        expect(await this.emulator.list("/wholesale/subscribers")).to.have.length(3);
        await this.mustBeUnchanged();
    }

    /** A user of the example's second customer whom somebody made at Webex, imported by id: what pulumi prints as a program goes into the file. */
    async importUser(file: string): Promise<{ command: string; printed: string; imported: Outcome }> {
        const customerId = await this.idOf("fjallkonsult");
        const { id } = await this.emulator.api("POST", "/wholesale/subscribers", {
            customerId,
            email: "per@fjallkonsult.example",
            package: "webex_meetings",
            provisioningParameters: { firstName: "Per", lastName: "Holm" },
        });
        const command = ["import", "webexwholesale:index:CustomerUser", "per"];
        const options = ["--yes", "--skip-preview", "--stack", "test", "--out", file];
        const imported = said(await this.project.run([...command, String(id), ...options]));
        expect(imported.code, imported.text).to.equal(0);
        return { command: `${command.join(" ")} <id>`, printed: this.project.read(file), imported };
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
