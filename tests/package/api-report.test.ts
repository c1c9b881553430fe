// The public types are those of tools/api/sdk.api.md: a change of one fails here until `npm run api` has written it there.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { expect } from "chai";
import { packageRoot } from "../../tools/pulumi/package-root";

describe("the API report", function () {
    this.timeout(120_000);

    it("contains every public class, function and type as it is (`npm run api` writes it)", () => {
        const folder = mkdtempSync(join(tmpdir(), "api-report-"));
        const config = ExtractorConfig.loadFileAndPrepare(join(packageRoot(), "tools", "api", "api-extractor.json"));
        const messages: string[] = [];
        const ends = new Set<string>(["error", "warning"]);
        Object.assign(config, { reportTempFolder: folder });
        const { succeeded } = Extractor.invoke(config, {
            localBuild: false,
            messageCallback: (message) => {
                if (ends.has(message.logLevel)) {
                    messages.push(message.text);
                }
                message.handled = true;
            },
        });
        const linesOf = (path: string): string[] => readFileSync(path, "utf8").trimEnd().split("\n");
        const present = linesOf(join(folder, "sdk.api.md"));
        rmSync(folder, { recursive: true });
        const recorded = linesOf(join(packageRoot(), "tools", "api", "sdk.api.md"));
        const changed = {
            removed: recorded.filter((line) => !present.includes(line)),
            added: present.filter((line) => !recorded.includes(line)),
        };
        expect(changed, "run `npm run api`, read the difference, and commit it").to.deep.equal({
            removed: [],
            added: [],
        });
        expect(present).to.deep.equal(recorded);
        expect(succeeded, messages.join("\n")).to.equal(true);
    });
});
