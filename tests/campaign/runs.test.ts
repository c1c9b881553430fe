// A few whole runs of the campaign on the real CLI, with faults and kills from fixed seeds.
import { expect } from "chai";
import { providers, type ProviderName } from "../support/engine-stack";
import { pulumiIsThere } from "../support/pulumi-cli";
import { runsInParallel } from "./runs/parallel";
import { rowOfRuns, table } from "./runs/tally";

describe("whole runs with faults and kills", function () {
    this.timeout(15 * 60_000);
    before(pulumiIsThere);

    const endWell = (provider: ProviderName, runs: number): void => {
        it(`with ${providers[provider]} end with nothing lost, duplicated or orphaned, and an empty preview`, () =>
            allEndWell(provider, runs));
    };
    endWell("classes", 5);
    endWell("plugin", 3);

    async function allEndWell(provider: ProviderName, runs: number): Promise<void> {
        const reports = await runsInParallel({ provider, runs, seed: 1, parallel: 2, say: () => undefined });
        console.log(table([rowOfRuns(reports)]));
        const failed = reports.filter(({ problems }) => problems.length > 0);
        expect(failed.map(({ seed, problems, log }) => [`seed ${seed}`, ...problems, ...log].join("\n"))).to.deep.equal(
            [],
        );
        expect(
            reports.reduce((sum, { left }) => sum + left, 0),
            "processes left",
        ).to.equal(0);
    }
});
