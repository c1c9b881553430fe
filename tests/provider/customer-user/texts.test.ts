// Rule U1, as Webex takes texts: the e-mail addresses that Cisco's pages describe, and characters that no field takes.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import { aMeetingsUser, aUser, type Inputs } from "../../support/builders";
import { refusedAt } from "../verdict";

type Row = readonly [title: string, now: Inputs, refused: readonly string[]];

const rows: readonly Row[] = [
    ...["&", "/", "#", "$", "=", "{", "}", "!", "*", "~", "%", "'", "+", "-", "_", ";", "?", "."].map((one): Row => {
        return [
            `an e-mail address with ${one}, which Cisco publishes`,
            aUser({ email: `a${one}b@norrbygg.example` }),
            [],
        ];
    }),
    ["an e-mail address that ends with ' before the @", aUser({ email: "obrien'@norrbygg.example" }), []],
    ["an e-mail address under .рф", aUser({ email: "x@firma.xn--p1ai" }), []],
    ["an e-mail address under .中国", aUser({ email: "x@firma.xn--fiqs8s" }), []],
    ["an e-mail address of 161 characters", aUser({ email: `${"a".repeat(144)}@norrbygg.example` }), []],
    ["an e-mail address of 162 characters", aUser({ email: `${"a".repeat(145)}@norrbygg.example` }), ["U1 email"]],
    ...[
        ...["a@n-.example", "a@-n.example", "å@norrbygg.example", "a@å.example", "a@@norrbygg.example", "a@example"],
        ...[
            ".a@norrbygg.example",
            "a.@norrbygg.example",
            "a..b@norrbygg.example",
            "a@norrbygg..example",
            "a@192.0.2.1",
        ],
        ...["a@norrbygg.example\n", "a@norrbygg.example.", '"a b"@norrbygg.example'],
    ].map((email): Row => [`the e-mail address ${JSON.stringify(email)}`, aUser({ email }), ["U1 email"]]),
    ["a first name with NUL", aUser({ firstName: "An\0na" }), ["U1 firstName"]],
    ["a last name with half a surrogate pair", aUser({ lastName: "Berg\ud83d" }), ["U1 lastName"]],
    ["a last name of emoji, whole pairs", aMeetingsUser({ lastName: "😀" }), []],
    ["a first name of 2,049 characters", aMeetingsUser({ firstName: "a".repeat(2049) }), ["U1 firstName"]],
    ["a role with NUL", aUser({ roles: ["User Administrator\0"] }), ["U1 roles"]],
    ["a location with NUL", aUser({ location: "H\0Q" }), ["U3 location"]],
];

describe("a text of a user", () => {
    for (const [name, now, refused] of rows) {
        it(`is ${refused.length === 0 ? "accepted" : "refused"}: ${name}`, () => {
            expect(refusedAt(userRules, { now })).to.deep.equal(refused);
        });
    }
});
