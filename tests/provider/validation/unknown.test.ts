// Values that Pulumi does not know yet are met anywhere, also in place of a whole map.
import { runtime } from "@pulumi/pulumi";
import { expect } from "chai";
import { at, holdsUnknown, isUnknown, textAt, UNKNOWN } from "../../../provider/validation/unknown";
import { UNKNOWN as written } from "../../support/builders";

describe("the unknown value", () => {
    it("is the string that Pulumi's engine uses", () => {
        expect(UNKNOWN).to.equal(runtime.unknownValue).and.to.equal(written);
    });

    it("is recognized only as the whole string", () => {
        expect(isUnknown(UNKNOWN)).to.equal(true);
        for (const other of [
            `${UNKNOWN} `,
            UNKNOWN.toUpperCase(),
            "",
            undefined,
            null,
            [UNKNOWN],
            { value: UNKNOWN },
        ]) {
            expect(isUnknown(other), JSON.stringify(other)).to.equal(false);
        }
    });

    it("makes everything below it unknown", () => {
        expect(at({ address: UNKNOWN }, "address.country")).to.equal(UNKNOWN);
        expect(at(UNKNOWN, "address.country")).to.equal(UNKNOWN);
        expect(at({ address: { country: UNKNOWN } }, "address.country")).to.equal(UNKNOWN);
        expect(at({ address: { country: "SE" } }, "address.country")).to.equal("SE");
    });

    it("is not a text", () => {
        expect(textAt({ name: UNKNOWN }, "name")).to.equal(undefined);
        expect(textAt({ name: 5 }, "name")).to.equal(undefined);
        expect(textAt({ name: "Norrbygg AB" }, "name")).to.equal("Norrbygg AB");
    });

    it("is found at any depth", () => {
        expect(holdsUnknown({ a: [{ b: UNKNOWN }] })).to.equal(true);
        expect(holdsUnknown({ a: [{ b: "known" }], c: null })).to.equal(false);
    });
});

describe("a path", () => {
    it("ends in undefined if a value on the way is not a map", () => {
        for (const address of [undefined, null, "Storgatan 1", 5, [{ country: "SE" }]]) {
            expect(at({ address }, "address.country"), JSON.stringify(address)).to.equal(undefined);
        }
    });
});
