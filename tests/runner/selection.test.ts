// What `npm test -- <file or pattern>` means, and what the unit tests leave out.
import { expect } from "chai";
import { isUnit, longestFirst, select } from "./selection";
import { folderOf, testFiles } from "./test-file";

const files = testFiles();

describe("the choice of test files", () => {
    for (const [what, wanted] of [
        ["the path of a source file", "tests/provider/validation/pick.test.ts"],
        ["the path of its compiled file", "dist/tests/provider/validation/pick.test.js"],
        ["a path that begins with ./", "./tests/provider/validation/pick.test.ts"],
        ["a part of a path", "validation/pick"],
        ["a glob", "tests/**/pick.test.ts"],
        ["a glob below tests/", "provider/validation/pick.*"],
    ] as const) {
        it(`accepts ${what} for exactly that file`, () => {
            expect(select(files, [wanted])).to.deep.equal({
                files: ["tests/provider/validation/pick.test.ts"],
                unmatched: [],
            });
        });
    }

    it("reports what matches no file", () => {
        expect(select(files, ["pick", "no-such-test"]).unmatched).to.deep.equal(["no-such-test"]);
    });

    it("starts with the longest files, and omits none", () => {
        expect(longestFirst(files)[0]).to.equal("tests/campaign/grid.test.ts");
        expect([...longestFirst(files)].sort()).to.deep.equal(files);
    });

    it("leaves the engine and the long fuzz test out of the unit tests", () => {
        const folders = new Set(files.filter(isUnit).map(folderOf));
        expect([...folders].sort()).to.deep.equal(["cli", "emulator", "modules", "provider", "runner", "sdk", "tests"]);
        expect(files.filter(isUnit)).to.not.include("tests/emulator/fuzz.test.ts");
    });
});
