// The stage of one whole run: an emulator, a gate before it, and a Pulumi project whose processes carry the run's mark.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Api } from "../../emulator/api";
import { startEmulator, type TestEmulator } from "../../support/emulator";
import { PulumiProject } from "../../support/pulumi-project";
import { TOKEN } from "../grid/readable";
import { PROGRAM, type Declared } from "./declared";
import { Gate } from "./gate";
import { LOADED, MARK } from "./processes";

const PULUMI_YAML = `name: campaign
runtime:
  name: nodejs
  options:
    typescript: false
options:
  refresh: always
`;

export class Scene {
    private constructor(
        readonly mark: string,
        private readonly emulator: TestEmulator,
        readonly api: Api,
        readonly gate: Gate,
        readonly project: PulumiProject,
        /** Where the backend is and how to sign in, for another project beside this one. */
        readonly environment: Readonly<Record<string, string>>,
        /** Where processes that have loaded the provider's code leave a mark. */
        readonly loaded: string,
    ) {}

    static async set(mark: string): Promise<Scene> {
        const emulator = await startEmulator({ accessToken: TOKEN, speed: 0.05 });
        const gate = await Gate.start(emulator.url);
        const environment = {
            [MARK]: mark,
            WEBEX_WHOLESALE_ENDPOINT: gate.url,
            WEBEX_WHOLESALE_ACCESS_TOKEN: TOKEN,
            WEBEX_WHOLESALE_REQUEST_TIMEOUT: "3",
            WEBEX_WHOLESALE_PROVISIONING_TIMEOUT: "5",
        };
        const loaded = mkdtempSync(join(tmpdir(), "webex-wholesale-loaded-"));
        const preload = `${process.env["NODE_OPTIONS"] ?? ""} --require "${join(__dirname, "loaded.js")}"`;
        const project = await PulumiProject.create({
            files: { "Pulumi.yaml": PULUMI_YAML, "index.js": PROGRAM, "declared.json": "{}" },
            env: { ...environment, [LOADED]: loaded, NODE_OPTIONS: preload.trim() },
        });
        return new Scene(mark, emulator, new Api(emulator), gate, project, environment, loaded);
    }

    get stateFolder(): string {
        return join(this.project.folder, ".state");
    }

    declare(declared: Declared): void {
        this.project.write({ "declared.json": JSON.stringify(declared) });
    }

    async strike(): Promise<void> {
        await this.gate.close();
        await this.emulator.stop();
        this.project.remove();
        rmSync(this.loaded, { recursive: true, force: true });
    }
}
