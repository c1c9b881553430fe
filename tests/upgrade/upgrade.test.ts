// States that released versions left behind, in the hands of this version: refreshed, unchanged, destroyed.
import { expect } from "chai";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildResult } from "../../tools/pulumi/child";
import { startEmulatorProcess, type EmulatorProcess } from "../support/emulator";
import { pulumiIsThere } from "../support/pulumi-cli";
import { PulumiProject, type ExportedStack } from "../support/pulumi-project";
import { recordedStates, type RecordedState } from "./recorded-state";

const KINDS = [
    "CustomerLocation",
    "CustomerUser",
    "CustomerUsers",
    "OnboardingTemplate",
    "SetupAssistRequest",
    "WholesaleCustomer",
];

interface Setting {
    readonly project: PulumiProject;
    readonly emulator: EmulatorProcess;
    readonly remove: () => Promise<void>;
}

async function restore(recorded: RecordedState): Promise<Setting> {
    const folder = mkdtempSync(join(tmpdir(), "webex-wholesale-upgrade-"));
    const database = join(folder, "emulator.db");
    copyFileSync(recorded.database, database);
    const emulator = await startEmulatorProcess({ database });
    const env = { WEBEX_WHOLESALE_ENDPOINT: emulator.url, WEBEX_WHOLESALE_ACCESS_TOKEN: emulator.accessToken };
    const files = { "index.js": readFileSync(recorded.program, "utf8") };
    const project = await PulumiProject.create({ files, env });
    const remove = async (): Promise<void> => {
        await emulator.stop();
        project.remove();
        rmSync(folder, { recursive: true, force: true });
    };
    return { project, emulator, remove };
}

const succeeded = ({ code, stdout, stderr }: ChildResult): void => void expect(code, stdout + stderr).to.equal(0);

const idsOf = ({ deployment }: ExportedStack): string[] =>
    deployment.resources.map(({ urn, id }) => `${urn} ${id ?? ""}`).sort();

const own = ({ deployment }: ExportedStack) =>
    deployment.resources.filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic/webexwholesale:"));

for (const recorded of recordedStates()) {
    describe(`a state of version ${recorded.version}`, function () {
        this.timeout(120_000);
        let setting: Setting;
        let imported: ExportedStack;

        before(pulumiIsThere);
        before(async () => {
            setting = await restore(recorded);
            const { project } = setting;
            succeeded(await project.run(["stack", "import", "--stack", "test", "--file", recorded.state]));
            imported = await project.exportStack();
        });
        after(() => setting.remove());

        it("contains every kind of resource of its time", () => {
            const kinds = new Set(own(imported).map(({ type }) => type.split(":").pop()));
            expect([...kinds].sort()).to.include.members(KINDS);
        });

        it("is refreshed, and every resource keeps its id and its values", async () => {
            succeeded(await setting.project.refresh(["--suppress-progress"]));
            const after = await setting.project.exportStack();
            expect(idsOf(after)).to.deep.equal(idsOf(imported));
            const picture = (stack: ExportedStack) =>
                own(stack).map(({ urn, inputs, outputs }) => ({ urn, inputs, outputs }));
            expect(picture(after)).to.deep.equal(picture(imported));
        });

        it("has nothing to do in a preview, refreshed or not", async () => {
            for (const args of [[], ["--refresh"]]) {
                succeeded(await setting.project.preview(["--suppress-progress", "--expect-no-changes", ...args]));
            }
        });

        it("is destroyed, and nothing of it is left at Webex", async () => {
            succeeded(await setting.project.destroy(["--suppress-progress"]));
            for (const path of ["customers", "subscribers", "onboardingTemplates", "setupAssistRequests"]) {
                const headers = { authorization: `Bearer ${setting.emulator.accessToken}` };
                const answer = await fetch(`${setting.emulator.url}/wholesale/${path}`, { headers });
                expect(await answer.json(), path).to.have.property("items").empty;
            }
        });
    });
}
