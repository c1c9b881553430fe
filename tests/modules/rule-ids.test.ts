// A rule's id is written once, where the rule is: code that depended on a list of ids would forget the next rule.
import { expect } from "chai";
import { inside } from "./arrows";
import { files, textOf } from "./source-files";

const IDS = /"([A-Z]\d{1,2})"/gu;

/** Where rules are defined, and the tour, which tells its reader the rule to expect. */
const mayName = (file: string): boolean =>
    /^provider\/.*rules?(\.ts|\/)/u.test(file) ||
    ["provider/validation/not-data.ts", "tools/tour/edits.ts"].includes(file);

const namedIn = (file: string): string[] => [...(textOf.get(file) ?? "").matchAll(IDS)].map(([, id = ""]) => id);

describe("the id of a rule", () => {
    it("is written only where the rule is defined, in all code that ships and in all tools", () => {
        const others = files.filter(
            (file) => inside(file, "sdk", "cli", "provider", "plugin", "tools") && !mayName(file),
        );
        expect(others).to.have.length.above(300);
        expect(others.flatMap((file) => namedIn(file).map((id) => `${file}: ${id}`))).to.deep.equal([]);
    });

    it("is found there, so that this check sees something", () => {
        expect(new Set(files.filter(mayName).flatMap(namedIn)).size).to.be.above(40);
    });
});
