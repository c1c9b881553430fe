// Rules U5, U8 and U9: seats, numbers and locations that somebody else has, or that cannot move.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import { aMeetingsUser, aUser, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences } from "../verdict";

describe("U5, the seats of a package,", () => {
    const seats = (count: number): string[] =>
        Array.from({ length: count }, (_, index) => `user${index}@norrbygg.example`);
    const refused = (quantity: unknown, count: number, name = "webex_calling"): string[] =>
        refusedAt(userRules, {
            now: aUser({ package: name }),
            customer: { packages: { webex_calling: { quantity } } },
            facts: { seats: seats(count) },
        });

    it("accepts as many users as the quantity", () => expect(refused(25, 25)).to.deep.equal([]));
    it("refuses one user more", () => expect(refused(25, 26)).to.deep.equal(["U5 package"]));
    it("refuses the second user of a quantity of one", () => expect(refused(1, 2)).to.deep.equal(["U5 package"]));

    for (const quantity of [undefined, null, UNKNOWN, "1", 0]) {
        it(`does not count if the quantity is ${JSON.stringify(quantity)}`, () =>
            expect(refused(quantity, 1000)).to.deep.equal([]));
    }

    it("does not count while package or packages are unknown", () => {
        const facts = { seats: seats(1000) };
        expect(
            refusedAt(userRules, {
                now: aUser({ package: UNKNOWN }),
                customer: { packages: { webex_calling: { quantity: 1 } } },
                facts,
            }),
        ).to.deep.equal([]);
        expect(refusedAt(userRules, { now: aUser(), customer: { packages: UNKNOWN }, facts })).to.deep.equal([]);
        expect(refusedAt(userRules, { now: aUser(), facts })).to.deep.equal([]);
    });

    it("says how many users there would be, what to write, and that removing users takes a separate run", () => {
        const [told = ""] = sentences(userRules, {
            now: aUser(),
            customer: { packages: { webex_calling: { quantity: 2 } } },
            facts: { seats: seats(3) },
        });
        expect(told)
            .to.match(/^\[U5\] package: 3 users would have webex_calling, but its quantity is 2/u)
            .and.contain("to 3")
            .and.contain("creates before it deletes");
    });
});

describe("U8, numbers and extensions in use,", () => {
    it("refuses what the facts report as taken, at the property they name", () => {
        const numberTaken = {
            path: "extension",
            reason: "4567 belongs to another user of the location",
            fix: "Use another extension.",
        };
        expect(refusedAt(userRules, { now: aUser(), facts: { numberTaken } })).to.deep.equal(["U8 extension"]);
        expect(sentences(userRules, { now: aUser(), facts: { numberTaken } })).to.deep.equal([
            "[U8] extension: 4567 belongs to another user of the location (guide, configure a customer, step 6). Use another extension.",
        ]);
        expect(refusedAt(userRules, { now: aUser(), facts: {} })).to.deep.equal([]);
    });
});

type Row = readonly [title: string, before: Inputs, now: Inputs, refused: boolean, locationNow?: string];
const rows: readonly Row[] = [
    ["the same location", aUser(), aUser(), false],
    ["another location", aUser(), aUser({ location: "Lager" }), true],
    [
        "another location and another calling package",
        aUser(),
        aUser({ location: "Lager", package: "webex_suite" }),
        true,
    ],
    ["a location left out", aUser(), aUser({ location: undefined }), false],
    ["a location written out, not known before", aUser({ location: undefined }), aUser(), false],
    [
        "a location written out that is not where the user calls from",
        aUser({ location: undefined }),
        aUser({ location: "Lager" }),
        true,
        "HQ",
    ],
    ["a location written out that is where the user calls from", aUser({ location: undefined }), aUser(), false, "HQ"],
    ["a location not known yet", aUser(), aUser({ location: UNKNOWN }), false],
    ["a location where calling begins", aMeetingsUser(), aUser({ email: "olle@norrbygg.example" }), false],
    ["a location given up together with calling", aUser(), aMeetingsUser({ email: "anna@norrbygg.example" }), false],
    ["a location of another case, which is another location", aUser(), aUser({ location: "hq" }), true],
];

describe("U9, the location of a user with calling,", () => {
    for (const [title, before, now, refused, locationNow] of rows) {
        it(`${refused ? "refuses" : "accepts"} ${title}`, () => {
            expect(refusedAt(userRules, { before, now, facts: { locationNow } })).to.deep.equal(
                refused ? ["U9 location"] : [],
            );
        });
    }
});
