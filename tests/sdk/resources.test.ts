// Class wiring: what each class registers, and how it is recognised, looked up and kept apart from its arguments.
import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import * as wholesale from "../../sdk";
import { aHeadOffice, anAddress } from "../support/builders";
import { mocked, registered, type Registration, valueOf } from "./registrations";

const customerArgs: wholesale.WholesaleCustomerArgs = {
    provisioningId: "pid-1",
    name: "Norrbygg AB",
    adminEmail: "it@norrbygg.example",
    externalId: "crm-004711",
    address: { addressLine1: "Storgatan 1", city: "Umeå", country: "SE" },
    locationSupportsWebex: true,
    packages: { webex_calling: { quantity: 25 } },
};
const templateArgs: wholesale.OnboardingTemplateArgs = {
    name: "Standard",
    serviceProviderAdmin: "ops@partner.example",
    country: "SE",
    language: "sv",
    subscription: "Sub-100200",
};
const userArgs = {
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
};
const locationArgs = { name: "Lager", timezone: "Europe/Stockholm", language: "sv_se", address: anAddress() } as const;
const assistArgs = { contactName: "Anna Berg", contactEmail: "anna@norrbygg.example" };

interface Kind {
    readonly name: string;
    readonly handler: string;
    make(name: string): pulumi.CustomResource;
    get(name: string, id: string): pulumi.CustomResource;
    isInstance(value: unknown): boolean;
}

const customer = "customer-1";
const kinds: readonly Kind[] = [
    {
        name: "OnboardingTemplate",
        handler: "onboardingTemplate",
        make: (name) => new wholesale.OnboardingTemplate(name, templateArgs),
        get: (name, id) => wholesale.OnboardingTemplate.get(name, id),
        isInstance: (value) => wholesale.OnboardingTemplate.isInstance(value),
    },
    {
        name: "WholesaleCustomer",
        handler: "wholesaleCustomer",
        make: (name) => new wholesale.WholesaleCustomer(name, customerArgs),
        get: (name, id) => wholesale.WholesaleCustomer.get(name, id),
        isInstance: (value) => wholesale.WholesaleCustomer.isInstance(value),
    },
    {
        name: "CustomerUser",
        handler: "customerUser",
        make: (name) => new wholesale.CustomerUser(name, { customer, ...userArgs }),
        get: (name, id) => wholesale.CustomerUser.get(name, id),
        isInstance: (value) => wholesale.CustomerUser.isInstance(value),
    },
    {
        name: "CustomerLocation",
        handler: "customerLocation",
        make: (name) =>
            new wholesale.CustomerLocation(name, {
                customer,
                ...locationArgs,
            } as unknown as wholesale.CustomerLocationArgs),
        get: (name, id) => wholesale.CustomerLocation.get(name, id),
        isInstance: (value) => wholesale.CustomerLocation.isInstance(value),
    },
    {
        name: "SetupAssistRequest",
        handler: "setupAssistRequest",
        make: (name) => new wholesale.SetupAssistRequest(name, { customer, ...assistArgs }),
        get: (name, id) => wholesale.SetupAssistRequest.get(name, id),
        isInstance: (value) => wholesale.SetupAssistRequest.isInstance(value),
    },
];

describe("a resource class", () => {
    let registrations: Registration[];
    beforeEach(async () => (registrations = await mocked()));

    for (const kind of kinds) {
        it(`${kind.name} registers its type token and the constant provider line, frozen in every state`, async () => {
            await registered(kind.make("one"));
            expect(registrations).to.have.length(1);
            expect(registrations[0]?.type).to.equal(`pulumi-nodejs:dynamic/webexwholesale:${kind.name}`);
            expect(registrations[0]?.inputs["__provider"]).to.equal(
                `exports.handler=()=>require("pulumi-webex-wholesale/provider").${kind.handler}`,
            );
        });

        it(`${kind.name} has a handler in the provider, with all of Pulumi's methods`, async () => {
            const handlers = (await import("../../provider/index.js")) as unknown as Record<
                string,
                Record<string, unknown>
            >;
            const methods = ["configure", "check", "diff", "create", "read", "update", "delete"];
            expect(Object.keys(handlers[kind.handler] ?? {})).to.include.members(methods);
        });

        it(`${kind.name} is looked up by its id alone`, async () => {
            const found = kind.get("found", "id-7");
            await registered(found);
            expect(kind.isInstance(found)).to.equal(true);
            expect(registrations[0]?.id).to.equal("id-7");
            expect(Object.keys(registrations[0]?.inputs ?? {})).to.deep.equal(["__provider"]);
        });

        it(`${kind.name} recognizes its own resources among all others`, () => {
            for (const other of kinds) {
                expect(kind.isInstance(other.make(`a-${other.name}`)), other.name).to.equal(kind === other);
            }
            for (const value of [
                undefined,
                null,
                {},
                "id",
                { __pulumiType: `pulumi-nodejs:dynamic/webexwholesale:${kind.name}` },
                pulumi.output("id"),
            ]) {
                expect(kind.isInstance(value)).to.equal(false);
            }
        });

        it(`${kind.name} registers no credentials, path or version`, async () => {
            process.env["WEBEX_WHOLESALE_ACCESS_TOKEN"] = "hemlig-token";
            try {
                await registered(kind.make("one"));
            } finally {
                delete process.env["WEBEX_WHOLESALE_ACCESS_TOKEN"];
            }
            expect(JSON.stringify(registrations)).to.not.match(/hemlig|token|\/work|node_modules|\d+\.\d+\.\d+/iu);
        });
    }

    it("does not change its arguments, so that one object serves two resources", async () => {
        const args = { ...customerArgs };
        await registered(new wholesale.WholesaleCustomer("one", args), new wholesale.WholesaleCustomer("two", args));
        expect(args).to.deep.equal(customerArgs);
        expect(registrations).to.have.length(2);
    });

    it("registers exactly what was written, and nothing for what was omitted", async () => {
        await registered(new wholesale.WholesaleCustomer("one", { ...customerArgs, language: undefined }));
        const { __provider, ...inputs } = registrations[0]?.inputs ?? {};
        expect(__provider).to.be.a("string");
        expect(inputs).to.deep.equal(customerArgs);
    });

    it("has an output for each input, and for each value that Webex adds", async () => {
        const office = aHeadOffice() as unknown as wholesale.HeadOfficeArgs;
        const one = new wholesale.WholesaleCustomer("one", { ...customerArgs, headOffice: office });
        await registered(one);
        expect(await valueOf(one.name)).to.equal("Norrbygg AB");
        expect(await valueOf(one.headOffice)).to.deep.equal(aHeadOffice());
        for (const output of [one.orgId, one.status, one.restricted, one.createdWith, one.emergencyProvider]) {
            expect(pulumi.Output.isInstance(output)).to.equal(true);
        }
        const template = new wholesale.OnboardingTemplate("two", templateArgs);
        expect(pulumi.Output.isInstance(template.provisioningId)).to.equal(true);
        const user = new wholesale.CustomerUser("three", { customer: one, ...userArgs });
        for (const output of [user.customerId, user.personId, user.locationId, user.status]) {
            expect(pulumi.Output.isInstance(output)).to.equal(true);
        }
    });

    it("sends its name and a serial number along, and neither if it is looked up", async () => {
        const [one, two] = ["a", "b"].map(
            (parent) =>
                new wholesale.WholesaleCustomer(
                    "same",
                    { ...customerArgs },
                    {
                        parent: new pulumi.ComponentResource("test:index:Group", parent),
                    },
                ),
        );
        const found = wholesale.WholesaleCustomer.get("found", "id-7");
        await registered(...[one, two].flatMap((each) => each ?? []), found);
        const sent = registrations.filter(({ name }) => name === "same").map(({ declaredAs }) => declaredAs);
        expect(sent.map((each) => (each as { name: string }).name)).to.deep.equal(["same", "same"]);
        expect(new Set(sent.map((each) => (each as { serial: string }).serial)).size).to.equal(2);
        expect(registrations.find(({ name }) => name === "found")?.declaredAs).to.equal(undefined);
    });

    it("sends along which of its own resources come first by dependsOn, including those of a component", async () => {
        const group = new pulumi.ComponentResource("test:index:Group", "group");
        const one = new wholesale.WholesaleCustomer("one", { ...customerArgs });
        const inGroup = new wholesale.WholesaleCustomer("inGroup", { ...customerArgs }, { parent: group });
        const last = new wholesale.WholesaleCustomer("last", { ...customerArgs }, { dependsOn: [one, group] });
        await registered(one, inGroup, last);
        const sent = (wanted: string): { serial?: string; after?: string[] } =>
            registrations.find(({ name }) => name === wanted)?.declaredAs as { serial?: string; after?: string[] };
        expect(sent("one").after).to.equal(undefined);
        expect(sent("last").after).to.deep.equal([sent("one").serial, sent("inGroup").serial]);
    });

    it("sends along which values are secret, and that a replacement is created first", async () => {
        const packages = { webex_meetings: { quantity: pulumi.secret(24) } };
        const options = { deleteBeforeReplace: false };
        const one = new wholesale.WholesaleCustomer("one", { ...customerArgs, packages }, options);
        await registered(one, new wholesale.CustomerUser("two", { customer: one, ...userArgs }));
        const sent = registrations.map(({ declaredAs }) => declaredAs as Record<string, unknown>);
        expect(sent[0]).to.deep.include({ secrets: ["packages.webex_meetings.quantity"], createsFirst: true });
        expect(sent[1]).to.not.have.property("createsFirst");
    });

    it("keeps a secret argument secret", async () => {
        await registered(
            new wholesale.OnboardingTemplate("one", { ...templateArgs, subscription: pulumi.secret("Sub-hemlig") }),
        );
        const { subscription } = registrations[0]?.inputs ?? {};
        expect(subscription).to.be.an("object").with.property("value", "Sub-hemlig");
    });
});
