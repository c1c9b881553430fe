// How a `packages` input is read: what a user may write as a package and as its quantity.
import { expect } from "chai";
import { packageEntries, quantityOf } from "../../../provider/validation/package-entries";
import { UNKNOWN } from "../../support/builders";

describe("the packages of an input", () => {
    it("are names with the quantities as they were written", () => {
        const packages = {
            a: {},
            b: { quantity: 5 },
            c: { quantity: "5" },
            d: null,
            e: UNKNOWN,
            f: { quantity: UNKNOWN },
        };
        expect(packageEntries({ packages })).to.deep.equal([
            { name: "a", quantity: undefined },
            { name: "b", quantity: 5 },
            { name: "c", quantity: "5" },
            { name: "d", quantity: undefined },
            { name: "e", quantity: UNKNOWN },
            { name: "f", quantity: UNKNOWN },
        ]);
    });

    it("are undefined if the map is absent, unknown or not a map", () => {
        for (const packages of [undefined, null, UNKNOWN, "webex_calling", ["webex_calling"], 5]) {
            expect(packageEntries({ packages }), JSON.stringify(packages)).to.equal(undefined);
        }
    });

    it("leave out what a program set to undefined", () => {
        expect(packageEntries({ packages: { a: undefined, b: {} } })?.map(({ name }) => name)).to.deep.equal(["b"]);
    });
});

describe("a quantity", () => {
    for (const quantity of [1, 25, 1_000_000, Number.MAX_SAFE_INTEGER]) {
        it(`is ${quantity}`, () => expect(quantityOf({ name: "a", quantity })).to.equal(quantity));
    }
    const wrong = [
        0,
        -0,
        -1,
        0.5,
        25.000001,
        NaN,
        Infinity,
        -Infinity,
        2 ** 53,
        1e308,
        "25",
        "",
        true,
        null,
        [25],
        { quantity: 25 },
        UNKNOWN,
    ];
    for (const quantity of wrong) {
        it(`is not ${typeof quantity} ${JSON.stringify(quantity)}`, () =>
            expect(quantityOf({ name: "a", quantity })).to.equal(undefined));
    }
});
