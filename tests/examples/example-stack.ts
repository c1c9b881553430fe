// An example as a reader has it, copied to a folder of its own, on the real engine against an emulator process of its own.
import { expect } from "chai";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../tools/pulumi/package-root";
import type { ChildResult } from "../../tools/pulumi/child";
import { EngineEmulator } from "../support/engine-emulator";
import { pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject } from "../support/pulumi-project";

/** The folder of one of its programs, such as `1-create`. */
export type Stage = `${number}-${string}`;

export interface Said {
    readonly code: number;
    readonly text: string;
}

const MINUTES = 60_000;

export const exampleFolder = (name: string): string => join(packageRoot(), "examples", name);

/** The reader's own stack file is left out: it names an emulator that the reader starts. */
const isLeftOut = (name: string): boolean =>
    /(^|\/)(node_modules|venv|sdks|__pycache__)(\/|$)|(^|\/)Pulumi\.\w+\.yaml$/u.test(name);

export function filesOf(folder: string): Record<string, string> {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    return Object.fromEntries(
        paths.filter((path) => !isLeftOut(path)).map((path) => [path, readFileSync(join(folder, path), "utf8")]),
    );
}

export class ExampleStack {
    private constructor(
        readonly project: PulumiProject,
        readonly emulator: EngineEmulator,
        private readonly pulumiYaml: string,
    ) {}

    static async create(name: string): Promise<ExampleStack> {
        const files = filesOf(exampleFolder(name));
        const emulator = await EngineEmulator.start();
        const project = await PulumiProject.create({ files, env: emulator.environment });
        return new ExampleStack(project, emulator, files["Pulumi.yaml"] ?? "");
    }

    /** What the README tells the reader to edit. */
    turnTo(stage: Stage): void {
        const turned = this.pulumiYaml.replace(/^main: .*$/mu, `main: ${stage}/`);
        expect(turned, "Pulumi.yaml has no line `main:`").to.contain(`main: ${stage}/`);
        expect(existsSync(join(this.project.folder, stage, "index.ts")), stage).to.equal(true);
        this.project.write({ "Pulumi.yaml": turned });
    }

    /** Up, and a preview that finds nothing to do. */
    async mustUp(stage: Stage): Promise<void> {
        this.turnTo(stage);
        succeeded(await this.project.up(["--suppress-progress"]));
        succeeded(await this.project.preview(["--suppress-progress", "--expect-no-changes"]));
    }

    /** A preview that ends with a refusal and writes nothing. */
    async mustRefuse(stage: Stage): Promise<string> {
        this.turnTo(stage);
        await this.emulator.control("DELETE", "/requests");
        const { code, text } = said(await this.project.preview(["--suppress-progress"]));
        expect(code, text).to.equal(1);
        expect(await this.emulator.writes(), text).to.deep.equal([]);
        return text;
    }

    async mustDestroy(): Promise<void> {
        succeeded(await this.project.run(["state", "unprotect", "--all", "--yes", "--stack", "test"]));
        succeeded(await this.project.destroy(["--suppress-progress"]));
    }

    async remove(): Promise<void> {
        await this.emulator.stop();
        this.project.remove();
    }
}

export const said = ({ code, stdout, stderr }: ChildResult): Said => ({ code, text: stdout + stderr });

export function succeeded(result: ChildResult): string {
    const { code, text } = said(result);
    expect(code, text).to.equal(0);
    return text;
}

/** The ids of the rules that refuse in a text, each once. */
export const rulesIn = (text: string): string[] =>
    [...new Set([...text.matchAll(/\[([A-Z]\d+)\]/gu)].map(([, id = ""]) => id))].sort();

/** Call it inside describe; the stack is there before the first test. */
export function anExample(name: string): () => ExampleStack {
    let stack: ExampleStack | undefined;
    before(pulumiIsThere);
    before(async function () {
        this.timeout(MINUTES);
        stack = await ExampleStack.create(name);
    });
    after(() => stack?.remove());
    return () => {
        if (stack === undefined) {
            throw new Error("the stack is made before the first test");
        }
        return stack;
    };
}
