// Taking keys of a record leaves out what is absent, so that nothing absent reaches the wire.
import { expect } from "chai";
import { pick } from "../../../provider/validation/pick";

describe("picking keys", () => {
    it("copies those that exist, including false and zero", () => {
        const raw = { a: 1, b: null, c: undefined, d: false, e: 0, f: "", g: "left" };
        expect(pick(raw, ["a", "b", "c", "d", "e", "f", "missing"])).to.deep.equal({ a: 1, d: false, e: 0, f: "" });
    });
});
