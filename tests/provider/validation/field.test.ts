// How a wrong field is told: what it must be, an example to write, and never a person's data.
import { expect } from "chai";
import { z } from "zod";
import { findWrong, type Field } from "../../../provider/validation/field";
import { UNKNOWN } from "../../support/builders";

const secret: Field = { path: "name", schema: z.string().max(3), must: "a short name", example: "Bo" };
const open: Field = { ...secret, printable: true };

describe("a wrong field", () => {
    it("is reported with what it must be and an example", () => {
        expect(findWrong([open], { name: "Norrbygg" })).to.deep.equal([
            { path: "name", reason: '"Norrbygg" is not a short name', fix: 'Use a short name, such as "Bo".' },
        ]);
    });

    it("is reported without its value unless that may be printed", () => {
        expect(findWrong([secret], { name: "Norrbygg" })[0]?.reason).to.equal("the value given is not a short name");
    });

    it("is missing if it is absent, null or empty", () => {
        for (const inputs of [{}, { name: null }, { name: "" }]) {
            expect(findWrong([secret], inputs)[0]?.reason).to.equal("is missing; it must be a short name");
        }
    });

    it("is not reported if it is optional and absent, or unknown", () => {
        expect(findWrong([{ ...secret, optional: true }], { name: null })).to.deep.equal([]);
        expect(findWrong([secret], { name: UNKNOWN })).to.deep.equal([]);
        expect(findWrong([{ ...secret, path: "office.name" }], { office: UNKNOWN })).to.deep.equal([]);
    });
});
