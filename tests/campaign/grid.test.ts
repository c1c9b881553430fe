// Every operation of every resource under every fault, through Pulumi's real provider process: the moderate size of the grid.
import { expect } from "chai";
import { runGrid } from "./grid/grid";
import { rowOfGrid, table } from "./runs/tally";

describe("every operation of every resource, under every fault", function () {
    this.timeout(15 * 60_000);

    it("ends in the declared state, without duplicates, with readable messages", async () => {
        const said: string[] = [];
        const verdicts = await runGrid({ isFull: false, workers: 8, say: (line) => said.push(line) });
        console.log(table([rowOfGrid(verdicts)]));
        expect(said).to.deep.equal([]);
        expect(verdicts.filter(({ struck }) => struck === 0)).to.deep.equal([]);
    });
});
