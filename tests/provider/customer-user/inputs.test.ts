// How a user's inputs name the customer, and that state keeps its id only.
import { expect } from "chai";
import { customerOf, withCustomerId } from "../../../provider/customer-user/inputs";
import { aUser, type Inputs, UNKNOWN } from "../../support/builders";

const { customerId: _, ...user } = aUser();
const facts = {
    id: "customer-1",
    urn: "urn:1",
    packages: { webex_calling: {} },
    createdWith: ["webex_calling"],
    adminEmail: "it@norrbygg.example",
};

describe("the customer of a user", () => {
    it("comes with its facts if the class passes them on", () => {
        expect(customerOf({ ...user, customer: facts })).to.deep.equal(facts);
    });

    it("comes with its id alone", () => {
        expect(customerOf({ ...user, customer: "customer-1" })).to.deep.equal({ id: "customer-1" });
        expect(customerOf({ ...user, customerId: "customer-1" })).to.deep.equal({ id: "customer-1" });
    });

    it("has no id while that is unknown, and keeps its URN and packages", () => {
        const customer = customerOf({ ...user, customer: { ...facts, id: UNKNOWN } });
        expect(customer).to.deep.equal({ ...facts, id: undefined });
        expect(customerOf({ ...user, customer: UNKNOWN })).to.deep.equal({ id: undefined });
    });
});

describe("the inputs that state keeps of a user", () => {
    const rows: readonly (readonly [title: string, customer: unknown, customerId: unknown])[] = [
        ["an object", facts, "customer-1"],
        ["an id", "customer-1", "customer-1"],
        ["an object whose id is not known", { ...facts, id: UNKNOWN }, UNKNOWN],
        ["what is not known at all", UNKNOWN, UNKNOWN],
    ];
    for (const [title, customer, customerId] of rows) {
        it(`contain only the customer's id, given ${title}`, () => {
            const inputs: Inputs = withCustomerId({ ...user, customer, __provider: "line" });
            expect(inputs).to.deep.equal({ ...user, customerId, __provider: "line" });
        });
    }

    it("contain the sub-partner on whose behalf the customer is managed", () => {
        expect(withCustomerId({ ...user, customer: { ...facts, onBehalfOf: "org-9" } })["onBehalfOf"]).to.equal(
            "org-9",
        );
        expect(withCustomerId({ ...user, customer: { ...facts, onBehalfOf: UNKNOWN } })).to.not.have.property(
            "onBehalfOf",
        );
    });
});
