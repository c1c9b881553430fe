// Each tour works in a folder of its own, so that two at once in one checkout do not meet.
import { existsSync, mkdirSync, rmSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "chai";
import { TourProject } from "../../tools/tour/project";
import { pulumiIsThere } from "../support/pulumi-cli";

describe("the folder of a tour", () => {
    before(pulumiIsThere);
    const prepare = (): Promise<TourProject> => TourProject.prepare(() => undefined);

    it("is not shared with another tour that is running, and outlives that tour", async () => {
        const [one, other] = await Promise.all([prepare(), prepare()]);
        try {
            expect(one.folder).not.to.equal(other.folder);
            one.remove();
            expect([existsSync(one.folder), existsSync(join(other.folder, "Pulumi.yaml"))]).to.deep.equal([
                false,
                true,
            ]);
        } finally {
            other.remove();
        }
    });

    it("is removed by a later tour if its own tour was killed, and nothing else is", async () => {
        const first = await prepare();
        const state = dirname(first.folder);
        const others = join(state, "tour-of-mine");
        try {
            mkdirSync(others);
            for (const folder of [first.folder, others]) {
                utimesSync(folder, new Date(0), new Date(0));
            }
            (await prepare()).remove();
            expect([existsSync(first.folder), existsSync(others)]).to.deep.equal([false, true]);
        } finally {
            first.remove();
            rmSync(others, { recursive: true, force: true });
        }
    });
});
