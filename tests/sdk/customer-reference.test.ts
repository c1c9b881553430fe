// How a user names its customer: as a resource, an id or an object, and what of it is handed on to preview.
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import * as wholesale from "../../sdk";
import { mocked, registered, type Registration, valueOf } from "./registrations";

const userArgs = {
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
};
const packages = { webex_calling: { quantity: 25 } };

function aCustomer(): wholesale.WholesaleCustomer {
    return new wholesale.WholesaleCustomer("norrbygg", {
        provisioningId: "pid-1",
        name: "Norrbygg AB",
        adminEmail: "it@norrbygg.example",
        externalId: "crm-004711",
        address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" },
        locationSupportsWebex: true,
        packages,
    });
}

describe("the customer of a user", () => {
    let registrations: Registration[];
    beforeEach(async () => (registrations = await mocked()));
    const handedOn = async (customer: wholesale.CustomerArgument): Promise<unknown> => {
        await registered(new wholesale.CustomerUser("anna", { customer, ...userArgs }));
        return registrations.find(({ name }) => name === "anna")?.inputs["customer"];
    };

    it("given as a resource passes on its id, URN, packages and admin e-mail", async () => {
        const norrbygg = aCustomer();
        const facts = await handedOn(norrbygg);
        expect(facts).to.deep.equal({
            id: "norrbygg-id",
            urn: await valueOf(norrbygg.urn),
            packages,
            adminEmail: "it@norrbygg.example",
            externalId: "crm-004711",
        });
    });

    it("given as an id is passed on unchanged", async () => {
        expect(await handedOn("customer-1")).to.equal("customer-1");
    });

    it("given as another stack's output is passed on unchanged", async () => {
        expect(await handedOn(pulumi.output("customer-1"))).to.equal("customer-1");
    });

    it("given as an object is passed on with the facts it has", async () => {
        expect(await handedOn({ id: pulumi.output("customer-1") })).to.deep.equal({ id: "customer-1" });
        registrations.length = 0;
        const told = { id: "customer-1", urn: "urn:1", packages, createdWith: ["webex_calling"] };
        expect(await handedOn(told)).to.deep.equal(told);
    });

    it("does not appear among the inputs under another name", async () => {
        await handedOn(aCustomer());
        const inputs = registrations.find(({ name }) => name === "anna")?.inputs ?? {};
        expect(Object.keys(inputs).sort()).to.deep.equal(["__provider", "customer", ...Object.keys(userArgs)].sort());
    });

    it("makes the user wait for the customer", async () => {
        await handedOn(aCustomer());
        expect(registrations.map(({ name }) => name)).to.deep.equal(["norrbygg", "anna"]);
    });
});

describe("the location of a user", () => {
    it("may be a resource, whose name is passed on, because an id is not known at preview", async () => {
        const registrations = await mocked();
        const location = new wholesale.CustomerLocation("lager", {
            customer: "customer-1",
            name: "Lager",
        } as unknown as wholesale.CustomerLocationArgs);
        await registered(new wholesale.CustomerUser("anna", { customer: "customer-1", location, ...userArgs }));
        expect(registrations.find(({ name }) => name === "anna")?.inputs["location"]).to.equal("Lager");
    });
});
