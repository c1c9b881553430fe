// A customer with something not known yet, anywhere, is neither refused nor warned of; the rules judge again later.
import { expect } from "chai";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import { aCustomer, type Inputs, UNKNOWN } from "../../support/builders";
import { placesIn, replacedAt } from "../leaves";
import { sentences } from "../verdict";

const unrestricted = aCustomer({
    orgId: "org-1",
    meetingsTimezone: "Europe/Stockholm",
    subPartnerAdminEmail: "a@sub.example",
});
const restricted = aCustomer({
    packages: { webex_calling: { quantity: 25 }, webex_meetings: { quantity: 5 }, cisco_calling_plan: {} },
});

for (const [title, whole] of [
    ["an unrestricted", unrestricted],
    ["a restricted", restricted],
] as const) {
    describe(`${title} customer`, () => {
        for (const path of placesIn(whole)) {
            it(`is accepted while ${path.join(".")} is not known`, () => {
                const now = replacedAt(whole, path, UNKNOWN) as Inputs;
                expect(sentences(customerRules, { now })).to.deep.equal([]);
                expect(sentences(customerRules, { now, before: whole })).to.deep.equal([]);
                expect(sentences(customerRules, { now: whole, before: now })).to.deep.equal([]);
            });
        }
    });
}

describe("a customer of which nothing is known", () => {
    it("is accepted", () => {
        const now = Object.fromEntries(Object.keys(unrestricted).map((key) => [key, UNKNOWN]));
        expect(sentences(customerRules, { now })).to.deep.equal([]);
        expect(sentences(customerRules, { now, before: restricted })).to.deep.equal([]);
    });
});

describe("a customer with an unknown value", () => {
    it("is still refused for what is known", () => {
        const now = aCustomer({
            name: UNKNOWN,
            packages: { webex_calling: { quantity: UNKNOWN }, webex_meetings: { quantity: 0 } },
        });
        expect(sentences(customerRules, { now }).map((sentence) => sentence.slice(0, 4))).to.deep.equal(["[C7]"]);
    });
});
