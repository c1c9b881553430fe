// The stage of one whole run: an emulator, a gate before it, and a Pulumi project whose processes carry the run's mark.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Api } from "../../emulator/api";
import { startEmulator, type TestEmulator } from "../../support/emulator";
import type { ProviderName } from "../../support/engine-stack";
import { nativeClasses, withNativeClasses } from "../../support/native-classes";
import { PULUMI_YAML as NATIVE_PULUMI_YAML } from "../../support/native-stack";
import { PulumiProject } from "../../support/pulumi-project";
import { TOKEN } from "../grid/readable";
import { PROGRAM, type Declared } from "./declared";
import { PausingProxy } from "./pausing-proxy";
import type { Naming } from "./naming";
import { LOADED, MARK } from "./processes";

const PULUMI_YAML = `name: campaign
runtime:
  name: nodejs
  options:
    typescript: false
options:
  refresh: always
`;

const filesFor: Readonly<Record<ProviderName, Readonly<Record<string, string>>>> = {
    classes: { "Pulumi.yaml": PULUMI_YAML, "index.js": PROGRAM },
    plugin: {
        "Pulumi.yaml": NATIVE_PULUMI_YAML.replace("test", "campaign"),
        ...nativeClasses,
        "index.js": withNativeClasses(PROGRAM),
    },
};

export class Scene {
    private constructor(
        readonly mark: string,
        private readonly emulator: TestEmulator,
        readonly api: Api,
        readonly proxy: PausingProxy,
        readonly project: PulumiProject,
        /** Where the backend is and how to sign in, for another project beside this one. */
        readonly environment: Readonly<Record<string, string>>,
        /** Where processes that have loaded the provider's code leave a mark. */
        readonly loaded: string,
    ) {}

    static async set(mark: string, provider: ProviderName): Promise<Scene> {
        const emulator = await startEmulator({ accessToken: TOKEN, speed: 0.05 });
        const proxy = await PausingProxy.start(emulator.url);
        const environment = {
            [MARK]: mark,
            WEBEX_WHOLESALE_ENDPOINT: proxy.url,
            WEBEX_WHOLESALE_ACCESS_TOKEN: TOKEN,
            WEBEX_WHOLESALE_REQUEST_TIMEOUT: "3",
            WEBEX_WHOLESALE_PROVISIONING_TIMEOUT: "5",
        };
        const loaded = mkdtempSync(join(tmpdir(), "webex-wholesale-loaded-"));
        const preload = `${process.env["NODE_OPTIONS"] ?? ""} --require "${join(__dirname, "loaded.js")}"`;
        const project = await PulumiProject.create({
            files: { ...filesFor[provider], "declared.json": "{}" },
            env: { ...environment, [LOADED]: loaded, NODE_OPTIONS: preload.trim() },
        });
        return new Scene(mark, emulator, new Api(emulator), proxy, project, environment, loaded);
    }

    /** Where the engine writes the state: the folder of the project named above. */
    get stateFolder(): string {
        return join(this.project.folder, ".state", ".pulumi", "stacks", "campaign");
    }

    declare(declared: Declared, naming: Naming): void {
        this.project.write({ "declared.json": JSON.stringify({ ...declared, naming }) });
    }

    /**
     * What a person does who reads "failed to load checkpoint: EOF": Pulumi replaces the file of a stack at once, but writes the one with its
     * attributes in place, and killed in that moment leaves it empty. Answers those removed.
     */
    removeTornAttributes(): string[] {
        const files = readdirSync(this.stateFolder).map((name) => join(this.stateFolder, name));
        const torn = files.filter((file) => file.endsWith(".attrs") && statSync(file).size === 0);
        torn.forEach((file) => rmSync(file));
        return torn;
    }

    async tearDown(): Promise<void> {
        await this.proxy.close();
        await this.emulator.stop();
        this.project.remove();
        rmSync(this.loaded, { recursive: true, force: true });
    }
}
