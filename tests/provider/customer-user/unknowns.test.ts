// A user with something not known yet, anywhere, is not refused; the rules judge again later.
import { expect } from "chai";
import { userRules } from "../../../provider/customer-user/rules";
import { aMeetingsUser, aUser, type Inputs, UNKNOWN } from "../../support/builders";
import { placesIn, replacedAt } from "../leaves";
import { sentences } from "../verdict";

const calling = aUser({ roles: ["Full Administrator", "User Administrator"] });
const customer = {
    id: "customer-1",
    urn: "urn:1",
    packages: { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 5 } },
    createdWith: ["webex_calling"],
    adminEmail: "anna@norrbygg.example",
};
const facts = {
    seats: ["anna@norrbygg.example"],
    locations: ["HQ", "Lager"],
    locationNow: "HQ",
    rolesNow: ["Full Administrator"],
};

for (const [title, whole] of [
    ["who calls", calling],
    ["who does not call", aMeetingsUser({ roles: [] })],
] as const) {
    describe(`a user ${title}`, () => {
        for (const path of placesIn(whole)) {
            it(`is accepted while ${path.join(".")} is not known`, () => {
                const now = replacedAt(whole, path, UNKNOWN) as Inputs;
                for (const before of [undefined, whole]) {
                    expect(sentences(userRules, { now, before, customer, facts })).to.deep.equal([]);
                }
                expect(sentences(userRules, { now: whole, before: now, customer, facts })).to.deep.equal([]);
            });
        }
    });
}

describe("a user of a customer", () => {
    for (const path of placesIn(customer).filter(([key]) => key !== "id" && key !== "urn" && key !== "adminEmail")) {
        it(`is accepted while the customer's ${path.join(".")} is not known`, () => {
            const known = replacedAt(customer, path, UNKNOWN) as typeof customer;
            expect(sentences(userRules, { now: calling, customer: known, facts })).to.deep.equal([]);
        });
    }
});
