// Users from CSV files on the real engine, in three stages: one resource per user, and all of them as one.
import { expect } from "chai";
import { anExample, rulesIn } from "./example-stack";

describe("the example of users from files", function () {
    this.timeout(180_000);
    const stack = anExample("users-from-file");
    const addresses = async (): Promise<unknown[]> =>
        (await stack().emulator.list("/wholesale/subscribers")).map(({ email }) => email).sort();

    it("declares one user for each row", async () => {
        await stack().mustUp("1-create");
        const names = ["anna@norrbygg", "nils@fjallkonsult", "olle@norrbygg", "sara@norrbygg", "ylva@fjallkonsult"];
        expect(await addresses()).to.deep.equal(names.map((name) => `${name}.example`));
        const { extensions } = await stack().project.outputs();
        const expected = { "nils@fjallkonsult.example": "202", "ylva@fjallkonsult.example": "201" };
        expect(extensions).to.deep.equal(expected);
    });

    it("follows the files: rows that were added, changed and removed", async () => {
        await stack().mustUp("2-grow");
        const found = await addresses();
        expect(found).to.include.members(["maja@norrbygg.example", "elin@fjallkonsult.example"]);
        expect(found).to.have.length(6);
        expect(found).to.not.include("sara@norrbygg.example");
    });

    it("reports every wrong row at once, with its number", async () => {
        const text = await stack().mustRefuse("3-refused");
        expect(text)
            .to.match(/row 3: \[U3\]/u)
            .and.to.match(/row 4: \[U1\]/u)
            .and.to.match(/row 4: \[U2\]/u);
        expect(text)
            .to.match(/row 5: \[U1\]/u)
            .and.to.match(/row 5: \[U3\]/u);
        expect(rulesIn(text)).to.deep.equal(["U1", "U2", "U3"]);
    });

    it("is destroyed, users first", async () => {
        stack().turnTo("2-grow");
        await stack().mustDestroy();
        expect(await addresses()).to.deep.equal([]);
    });
});
