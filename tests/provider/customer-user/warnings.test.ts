// Rules U4 and U10: what is warned of and passes all the same.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import { aMeetingsUser, aUser, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, warnedAt } from "../verdict";

type Row = readonly [title: string, now: Inputs, warned: readonly string[]];

function tabulateWarnings(title: string, rows: readonly Row[]): void {
    describe(title, () => {
        for (const [name, now, warned] of rows) {
            it(`${warned.length === 0 ? "accepts" : "warns of"} ${name}, and refuses nothing`, () => {
                expect(warnedAt(userRules, { now })).to.deep.equal(warned);
                expect(refusedAt(userRules, { now })).to.deep.equal([]);
            });
        }
    });
}

tabulateWarnings("U4", [
    ["a number without calling", aMeetingsUser({ phoneNumber: "+46901234567" }), ["U4 phoneNumber"]],
    [
        "all three without calling",
        aUser({ package: "webex_meetings" }),
        ["U4 extension", "U4 location", "U4 phoneNumber"],
    ],
    ["an agent with an extension", aMeetingsUser({ package: "cx_premium_agent", extension: "1" }), ["U4 extension"]],
    ["null for all three", aMeetingsUser({ phoneNumber: null, extension: null, location: null }), []],
    ["all three with a package not known yet", aUser({ package: UNKNOWN }), []],
    ["all three with a package this version does not know", aUser({ package: "webex_holograms" }), []],
    ["a number not known yet, which may turn out to be none", aMeetingsUser({ phoneNumber: UNKNOWN }), []],
    ["an extension not known yet", aMeetingsUser({ extension: UNKNOWN }), []],
    ["a location not known yet", aMeetingsUser({ location: UNKNOWN }), []],
]);

tabulateWarnings("U10", [
    ["names and an extension at the limits", aUser({ firstName: "A".repeat(30), extension: "12" }), []],
    ["a first name of 31 characters", aUser({ firstName: "A".repeat(31) }), ["U10 firstName"]],
    ...["%", "#", "<", ">", "\\", "/", '"'].map((one): Row => [
        `a last name with ${one}`,
        aUser({ lastName: `B${one}g` }),
        ["U10 lastName"],
    ]),
    ["an extension of one digit", aUser({ extension: "1" }), ["U10 extension"]],
    ["an extension of eleven digits", aUser({ extension: "12345678901" }), ["U10 extension"]],
    ...["112", "911"].map((extension): Row => [
        `the emergency number ${extension}`,
        aUser({ extension }),
        ["U10 extension"],
    ]),
    ["none of that without calling", aMeetingsUser({ firstName: "A".repeat(31), lastName: "B/g" }), []],
]);
