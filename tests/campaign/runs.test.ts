// A few whole runs of the campaign on the real CLI, with faults and kills from fixed seeds.
import { expect } from "chai";
import { pulumiIsThere } from "../support/pulumi-cli";
import { runsInParallel } from "./runs/parallel";
import { rowOfRuns, table } from "./runs/tally";

describe("whole runs with faults and kills", function () {
    this.timeout(15 * 60_000);
    before(pulumiIsThere);

    it("end with nothing lost, nothing duplicated, nothing orphaned, and an empty preview", async () => {
        const reports = await runsInParallel({ runs: 6, seed: 1, parallel: 2, say: () => undefined });
        console.log(table([rowOfRuns(reports)]));
        const failed = reports.filter(({ problems }) => problems.length > 0);
        expect(failed.map(({ seed, problems, log }) => [`seed ${seed}`, ...problems, ...log].join("\n"))).to.deep.equal(
            [],
        );
        expect(
            reports.reduce((sum, { left }) => sum + left, 0),
            "processes left",
        ).to.equal(0);
    });
});
