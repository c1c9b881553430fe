// What counts as the same: order of keys, absent and null, the case of e-mail addresses, the order of sets; nothing else.
import { expect } from "chai";
import { asDeclared, same, sameEmail, sameName, sameSet, sameWord } from "../../../provider/validation/same";

type Pair = readonly [title: string, one: unknown, other: unknown, expected: boolean];

function tabulate(compare: (one: unknown, other: unknown) => boolean, pairs: readonly Pair[]): void {
    for (const [title, one, other, expected] of pairs) {
        it(`${expected ? "are the same" : "differ"}: ${title}`, () => {
            expect(compare(one, other)).to.equal(expected);
            expect(compare(other, one), "the other way round").to.equal(expected);
        });
    }
}

describe("two values", () => {
    tabulate(same, [
        ["keys in another order", { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
        ["absent and null", { a: 1 }, { a: 1, b: null }, true],
        ["absent and null, deeper", { a: { b: undefined } }, { a: {} }, true],
        ["nothing at all and null", undefined, null, true],
        ["a value and nothing", { a: 1 }, {}, false],
        ["false and nothing", false, undefined, false],
        ["zero and nothing", 0, undefined, false],
        ["a number and its text", 5, "5", false],
        ["true and its text", true, "true", false],
        ["upper and lower case", "SE", "se", false],
        ["lists in another order", ["a", "b"], ["b", "a"], false],
        ["a list and a longer one", ["a"], ["a", "b"], false],
        ["a list and a map with its keys", ["a"], { 0: "a" }, false],
        ["an empty list and an empty map", [], {}, false],
        ["a map and a text", {}, "", false],
        ["a key that every object inherits", { constructor: {} }, {}, false],
        ["composed and decomposed letters, which Webex distinguishes", "Ume\u00e5", "Umea\u030a", false],
    ]);
});

describe("two e-mail addresses", () => {
    tabulate(sameEmail, [
        ["another case", "Anna@Norrbygg.Example", "anna@norrbygg.example", true],
        ["blanks around one", " anna@norrbygg.example ", "anna@norrbygg.example", true],
        ["absent and null", undefined, null, true],
        ["an address and nothing", "anna@norrbygg.example", undefined, false],
        ["two people", "anna@norrbygg.example", "olle@norrbygg.example", false],
        ["a Turkish capital i, which is another letter", "\u0130t@norrbygg.example", "it@norrbygg.example", false],
    ]);
});

describe("two sets", () => {
    tabulate(sameSet, [
        ["another order", ["a", "b", "c"], ["c", "a", "b"], true],
        ["none and an empty one", undefined, [], false],
        ["absent and null", undefined, null, true],
        ["one more", ["a"], ["a", "b"], false],
        ["the same number of others", ["a", "b"], ["a", "c"], false],
        ["a text and a list", "a", ["a"], false],
    ]);

    it("are not changed by the comparison", () => {
        const roles = ["b", "a"];
        sameSet(roles, ["a", "b"]);
        expect(roles).to.deep.equal(["b", "a"]);
    });
});

describe("two names or codes", () => {
    tabulate(sameName, [
        ["names with blanks around them", " Bo ", "Bo", true],
        ["names with blanks within", "Bo Ek", "BoEk", false],
    ]);
    tabulate(sameWord, [["codes in another case", "sv_SE", "sv_se", true]]);
});

describe("a value read from Webex", () => {
    it("is returned as it was declared if that means the same, and otherwise as it is", () => {
        expect(asDeclared("sv_SE", "sv_se", sameWord)).to.equal("sv_SE");
        expect(asDeclared("sv_SE", "en_us", sameWord)).to.equal("en_us");
        expect(asDeclared(undefined, "en_us", sameWord)).to.equal("en_us");
    });
});
