// Names of files and resources: readable, unique, and the same at the next export.
import { expect } from "chai";
import { kebab } from "../../../cli/export/naming/kebab";
import { uniqueNames } from "../../../cli/export/naming/unique-names";

describe("names of exported files and resources", () => {
    it("are written in plain letters", () => {
        expect(kebab("Ångström & Søn AB")).to.equal("angstrom-son-ab");
        expect(kebab("Œuvre Łódź Straße")).to.equal("oeuvre-lodz-strasse");
        expect(kebab("Jansson's Bröd")).to.equal("janssons-brod");
        expect(kebab("株式会社 ABC")).to.equal("abc");
        expect(kebab("株式会社")).to.equal("");
        expect(kebab("x".repeat(300))).to.have.length(60);
    });

    it("are valid file names on every system", () => {
        expect(kebab("Con")).to.equal("con-1");
        expect(kebab("../../etc/passwd")).to.equal("etc-passwd");
    });

    it("use the longer form if the short one belongs to another, in any order", () => {
        const wanted = [
            ["Norrbygg AB", "Norrbygg AB crm-1"],
            ["Sydbygg", "Sydbygg crm-2"],
            ["norrbygg, ab", "norrbygg, ab crm-3"],
        ];
        expect(uniqueNames(wanted, "customer")).to.deep.equal(["norrbygg-ab-crm-1", "sydbygg", "norrbygg-ab-crm-3"]);
        expect(uniqueNames(wanted.toReversed(), "customer")).to.deep.equal([
            "norrbygg-ab-crm-3",
            "sydbygg",
            "norrbygg-ab-crm-1",
        ]);
    });

    it("are numbered if nothing else distinguishes them, and never clash with a name in use", () => {
        expect(uniqueNames([["A"], ["a"], ["a-2"], [""], ["?"]], "place")).to.deep.equal([
            "a",
            "a-3",
            "a-2",
            "place",
            "place-2",
        ]);
    });
});
