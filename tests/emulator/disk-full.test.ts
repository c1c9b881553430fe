// A disk that fills up: each refusal says so, nothing that was accepted is lost, and the emulator ends as ever.
import { expect } from "chai";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "../../emulator/start";
import { Api, expectStatus } from "./api";
import { aTemplate } from "./bodies";

describe("emulator: a full disk", () => {
    const PATH = "/wholesale/onboardingTemplates";
    let folder = "";
    let database = "";
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-full-"));
        database = join(folder, "emulator.sqlite");
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));
    const start = async (maxPages?: number) => {
        const emulator = await startEmulator({ database, port: 0, speed: 0, ...(maxPages && { maxPages }) });
        const { url } = emulator;
        return {
            api: new Api({ url, control: url.replace("/v1", "/emulator"), accessToken: "emulator" }),
            close: () => emulator.close(),
        };
    };

    it("is answered with 507 that names it, while reads still work and nothing accepted is lost", async () => {
        const full = await start(120);
        const brandName = "x".repeat(2000);
        const accepted: string[] = [];
        const refusals: Awaited<ReturnType<Api["post"]>>[] = [];
        while (refusals.length < 20 && accepted.length < 1000) {
            const answer = await full.api.post(PATH, aTemplate({ name: `T${accepted.length}`, brandName }));
            if (answer.status === 201) {
                accepted.push(answer.body.provisioningId ?? "");
            } else {
                refusals.push(answer);
            }
        }
        for (const refusal of refusals) {
            expect(refusal.status, refusal.text).to.equal(507);
            expect(refusal.body.errors?.[0]?.description).to.include("disk").and.to.include("emulator.sqlite");
        }
        const ids = async (api: Api) => (await api.all(PATH)).map((template) => template.provisioningId);
        expect(await ids(full.api)).to.have.members(accepted);
        expectStatus(204, await full.api.delete(`${PATH}/${accepted.pop() ?? ""}`));
        await full.close();

        const roomy = await start();
        expect(await ids(roomy.api)).to.have.members(accepted);
        expectStatus(201, await roomy.api.post(PATH, aTemplate()));
        await roomy.close();
    });
});
