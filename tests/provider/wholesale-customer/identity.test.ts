// Rules C11 to C13 and C15: what only the backend can tell, and what Webex's update does not take.
import { expect } from "chai";
import { customerRules } from "../../../provider/wholesale-customer/rules";
import { aCustomer, anAddress, type Inputs, UNKNOWN } from "../../support/builders";
import { refusedAt, sentences, warnedAt } from "../verdict";

const restricted = (quantity: number): Inputs => aCustomer({ packages: { webex_calling: { quantity } } });

describe("C11 and C12, by Webex's precheck,", () => {
    const facts = { precheck: ["The quantity is above the allowance.", "The customer is in migration"] };

    it("refuse at creation, in Webex's words", () => {
        expect(refusedAt(customerRules, { now: restricted(90_000), facts })).to.deep.equal([
            "C11 packages",
            "C12 packages",
        ]);
        const [first = ""] = sentences(customerRules, { now: restricted(90_000), facts });
        expect(first).to.contain("The quantity is above the allowance (guide, create a customer, step 6).");
    });

    it("warn at an update, because Webex decides then", () => {
        const subject = { before: restricted(5), now: restricted(90_000), facts };
        expect(refusedAt(customerRules, subject)).to.deep.equal([]);
        expect(warnedAt(customerRules, subject)).to.deep.equal(["C11 packages", "C12 packages"]);
    });

    it("say nothing if Webex says nothing, and leave messages about a customer without quantities to P1", () => {
        expect(sentences(customerRules, { now: restricted(90_000), facts: { precheck: [] } })).to.deep.equal([]);
        const others = ["P1 customer", "P1 customer"];
        expect(refusedAt(customerRules, { now: aCustomer(), facts })).to.deep.equal(others);
        expect(refusedAt(customerRules, { now: aCustomer({ packages: UNKNOWN }), facts })).to.deep.equal(others);
    });
});

describe("C13, external ids in use,", () => {
    it("refuses an external id that another customer has, and names adopt", () => {
        const subject = { now: aCustomer(), facts: { externalIdTaken: true } };
        expect(refusedAt(customerRules, subject)).to.deep.equal(["C13 externalId"]);
        expect(sentences(customerRules, subject)[0]).to.contain("adopt: true");
        expect(sentences(customerRules, { now: aCustomer(), facts: { externalIdTaken: false } })).to.deep.equal([]);
    });
});

const whole = aCustomer({ orgId: "org-1" });
type Row = readonly [title: string, before: Inputs, now: Inputs, refused: readonly string[]];

const rows: readonly Row[] = [
    ["no change", whole, whole, []],
    ["a new name", whole, { ...whole, name: "Sydbygg AB" }, ["C15 name"]],
    ["a name of another case", whole, { ...whole, name: "NORRBYGG AB" }, ["C15 name"]],
    ["a new administrator", whole, { ...whole, adminEmail: "ny@norrbygg.example" }, ["C15 adminEmail"]],
    ["the same administrator in capitals", whole, { ...whole, adminEmail: "IT@Norrbygg.Example" }, []],
    ["a new language", whole, { ...whole, language: "en" }, ["C15 language"]],
    ["a language where there was none", { ...whole, language: undefined }, whole, ["C15 language"]],
    ["another template", whole, { ...whole, provisioningId: "other" }, ["C15 provisioningId"]],
    ["another organization", whole, { ...whole, orgId: "org-2" }, ["C15 orgId"]],
    ["an organization written out that was known from outputs", whole, { ...whole, orgId: "org-1" }, []],
    ["another country", whole, { ...whole, address: anAddress({ country: "NO" }) }, ["C15 address.country"]],
    [
        "another street in the same country",
        whole,
        { ...whole, address: anAddress({ addressLine1: "Skolgatan 12" }) },
        [],
    ],
    ["another external id", whole, { ...whole, externalId: "crm-1" }, []],
    [
        "an attached organization whose name and administrator are left out",
        whole,
        { ...whole, name: undefined, adminEmail: null, language: undefined },
        [],
    ],
    ["an organization left out that was known from outputs", whole, aCustomer(), []],
    [
        "everything at once",
        whole,
        {
            ...whole,
            name: "Sydbygg AB",
            adminEmail: "ny@norrbygg.example",
            language: "en",
            provisioningId: "other",
            orgId: "org-2",
            address: anAddress({ country: "NO" }),
        },
        ["C15 address.country", "C15 adminEmail", "C15 language", "C15 name", "C15 orgId", "C15 provisioningId"],
    ],
];

describe("C15, fields that cannot change,", () => {
    for (const [title, before, now, refused] of rows) {
        it(`${refused.length === 0 ? "accepts" : "refuses"} ${title}`, () => {
            expect(refusedAt(customerRules, { before, now })).to.deep.equal(refused);
        });
    }

    for (const key of ["name", "adminEmail", "language", "provisioningId", "orgId", "address"]) {
        it(`are skipped while ${key} is not known`, () => {
            expect(refusedAt(customerRules, { before: whole, now: { ...whole, [key]: UNKNOWN } })).to.deep.equal([]);
        });
    }

    it("says what to do instead, and never prints the values", () => {
        const now = {
            ...whole,
            name: "Hemlig AB",
            adminEmail: "hemlig@norrbygg.example",
            address: anAddress({ country: "NO" }),
        };
        const told = sentences(customerRules, { before: whole, now });
        expect(told).to.have.length(3);
        expect(told.join())
            .to.contain("Control Hub")
            .and.contain("CustomerUser")
            .and.not.match(/hemlig|norrbygg/iu);
    });
});
