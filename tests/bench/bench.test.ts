// The benchmark runs from one command, with the fewest users, and tells times, requests, targets and what it left out.
import { expect } from "chai";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions, WrongOption } from "../../tools/bench/options";
import { spreadOf } from "../../tools/bench/statistics";
import { runGuarded } from "../../tools/pulumi/child";
import { packageRoot } from "../../tools/pulumi/package-root";
import { pulumiIsThere } from "../support/pulumi-cli";

const MINUTES = 60_000;
const MAIN = join(packageRoot(), "dist", "tools", "bench", "main.js");

describe("npm run bench", function () {
    this.timeout(10 * MINUTES);
    before(pulumiIsThere);

    it("measures this package and its peers side by side, and draws a picture", async () => {
        const docs = mkdtempSync(join(tmpdir(), "webex-wholesale-bench-test-"));
        try {
            // No time for a second part: what is left out is told.
            const options = ["--quick", "--sizes", "2", "--repeats", "1", "--only", "up", "--minutes", "2"];
            const { code, stdout, stderr } = await runGuarded(process.execPath, [MAIN, ...options, "--docs", docs]);
            expect(code, stderr).to.equal(0);
            for (const contestant of ["ours", "ours, native plugin", "plain dynamic", "engine floor", "plain script"]) {
                expect(stdout).to.match(
                    new RegExp(`\\| everyday +\\| +2 \\| up +\\| ${contestant} +\\| +[\\d.]+ \\|`, "u"),
                );
            }
            expect(stdout).to.match(/load [\d.]+ at the start/u);
            expect(stdout).to.match(
                /native plugin: its whole state over our dynamic one's +\| +0\.90 \| +\d\.\d\d \|/u,
            );
            expect(stdout).to.match(/bytes of a user's inputs and outputs +\| +1,100 \| +\d{3,4} \| met/u);
            expect(readFileSync(join(docs, "performance.md"), "utf8")).to.contain(stdout.trim());
            expect(readFileSync(join(docs, "performance.svg"), "utf8")).to.match(/^<svg .*plain dynamic.*<\/svg>\n$/su);
        } finally {
            rmSync(docs, { recursive: true, force: true });
        }
    });
});

describe("the options of the benchmark", () => {
    it("have defaults, and a limit of 300 if no number is given", () => {
        expect(readOptions([])).to.deep.include({
            sizes: undefined,
            limit: undefined,
            quick: false,
            large: false,
            minutes: 20,
        });
        expect(readOptions(["--limit", "--quick"])).to.deep.include({ limit: 300, quick: true });
        expect(readOptions(["--native"])).to.deep.include({ native: true, fleet: false });
        expect(readOptions(["--large", "--minutes", "90"])).to.deep.include({ large: true, minutes: 90 });
        expect(readOptions(["--limit", "60", "--sizes", "10,100", "--only", "up,refresh"])).to.deep.include({
            limit: 60,
            sizes: [10, 100],
            only: ["up", "refresh"],
        });
    });

    it("are refused with an explanation", () => {
        expect(() => readOptions(["--sizes", "10,many"])).to.throw(
            WrongOption,
            '--sizes must be a whole number above 0, not "many"',
        );
        expect(() => readOptions(["--only", "down"])).to.throw(WrongOption, "up, preview, refresh, destroy");
    });
});

describe("the spread of measurements", () => {
    it("is median, minimum and maximum", () => {
        expect(spreadOf([3, 1, 2])).to.deep.equal({ median: 2, min: 1, max: 3, count: 3 });
        expect(spreadOf([4, 1, 2, 3])).to.deep.equal({ median: 2.5, min: 1, max: 4, count: 4 });
        expect(spreadOf([])).to.equal(undefined);
    });
});
