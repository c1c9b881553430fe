// Rules U6 and U7 where a user's address changes too: it changes last, so a package is judged by the address until then.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import { aMeetingsUser, aUser, type Inputs } from "../../support/builders";
import { refusedAt } from "../verdict";

const [admin, other] = ["olle@norrbygg.example", "o@norrbygg.example"];
const [calls, meets] = [(email: string) => aUser({ email }), (email: string) => aMeetingsUser({ email })];

const rows: readonly (readonly [title: string, before: Inputs, now: Inputs, refused: readonly string[]])[] = [
    ["a user who gets the address of the customer's administrator", meets(other), meets(admin), ["U6 package"]],
    [
        "the customer's administrator whose package changes before the address does",
        calls(admin),
        meets(other),
        ["U6 package", "U7 package"],
    ],
    ["the customer's administrator who gets another address and keeps the package", meets(admin), meets(other), []],
    ["a user whose package changes before the address becomes the administrator's", meets(other), calls(admin), []],
];

describe("an administrator by address", () => {
    for (const [title, before, now, refused] of rows) {
        it(`is recognized until the address changes: ${title} is ${refused.length === 0 ? "accepted" : "refused"}`, () => {
            const packages = { webex_calling: {}, webex_meetings: {} };
            const customer = { createdWith: ["webex_calling"], packages, adminEmail: admin };
            const found = refusedAt(userRules, { before, now, customer }).filter((one) => /^U[67]/u.test(one));
            expect(found).to.deep.equal(refused);
        });
    }
});
