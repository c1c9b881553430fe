// One company under five programs on the real engine: names, parents and kinds change, accounts stay.
import { expect } from "chai";
import { z } from "zod";
import { anExample, rulesIn, succeeded } from "./example-stack";

const journal = z.object({ items: z.array(z.object({ id: z.string(), exists: z.boolean() })) });

describe("the example of renaming", function () {
    this.timeout(180_000);
    const stack = anExample("renaming");
    let made: z.infer<typeof journal>["items"] = [];
    const everMade = async (): Promise<typeof made> =>
        journal.parse(await stack().emulator.control("GET", "/journal")).items;
    const preview = async (args: readonly string[] = []): Promise<string> =>
        succeeded(await stack().project.preview(["--suppress-progress", ...args]));

    it("creates a company whose users are named by their position in a list", async () => {
        await stack().mustUp("1-by-index");
        made = await everMade();
        expect(made.filter(({ exists }) => exists).length).to.be.greaterThan(4);
    });

    it("finds nothing to do if new names have aliases", async () => {
        stack().turnTo("2-by-address");
        await preview(["--expect-no-changes"]);
        await stack().mustUp("2-by-address");
        expect(await everMade()).to.deep.equal(made);
    });

    it("keeps every object that moves into a component without an alias, and preview says so", async () => {
        stack().turnTo("3-component");
        expect(await preview()).to.contain("4 of 4 newly declared objects exist at Webex and will be taken over");
        await stack().mustUp("3-component");
        expect(await everMade()).to.deep.equal(made);
    });

    it("keeps the accounts of users that become entries of CustomerUsers", async () => {
        await stack().mustUp("4-together");
        expect(await everMade()).to.deep.equal(made);
    });

    it("refuses users that are declared twice, and names both resources", async () => {
        const text = await stack().mustRefuse("5-refused");
        expect(rulesIn(text)).to.deep.equal(["I1"]);
        expect(text).to.match(/also declared by (CustomerUsers "users"|CustomerUser "\w+@norrbygg\.example")/u);
    });

    it("is destroyed at the end", async () => {
        stack().turnTo("4-together");
        succeeded(await stack().project.destroy(["--suppress-progress"]));
        const subscribers = journal.parse(await stack().emulator.control("GET", "/journal?kind=subscriber")).items;
        expect(subscribers.map(({ exists }) => exists)).to.deep.equal([false, false, false]);
    });
});
