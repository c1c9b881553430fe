// What the plugin reads for `pulumi import`, where only an id is known: all that Webex returns, as a program declares it, and what it asks for.
import { expect } from "chai";
import { anAddress } from "../support/builders";
import { customerArgs, templateArgs, urnOf, userArgs } from "./program";
import { failureOf, Scene, type Made } from "./scene";
import type { Properties } from "../support/plugin-process";

const headOffice = { name: "HQ", timezone: "Europe/Stockholm", language: "sv_se", address: anAddress() };

describe("an import by id", () => {
    let scene: Scene;
    before(async () => {
        scene = await Scene.open();
    });
    after(() => scene.close());

    /** As `pulumi import` calls: a read with the id alone, and a check of what it returned. */
    async function imported({ urn }: { readonly urn: string }, id: string, supplied: Properties = {}): Promise<Made> {
        await scene.nextCommand();
        await scene.call("DELETE", "/emulator/requests");
        const read = await scene.read(urn, id);
        const inputs = { ...supplied, ...read.inputs };
        const { failures } = await scene.check(urn, inputs, inputs);
        expect(failures, "Pulumi would call them a bug of the provider").to.deep.equal([]);
        expect(await scene.writes()).to.deep.equal([]);
        const made = { urn, id: read.id, inputs, outputs: read.outputs };
        await expectUnchangedByRefresh(made);
        return made;
    }

    /** What was imported is shown as no drift by the read before the next preview. */
    async function expectUnchangedByRefresh({ urn, id, inputs, outputs }: Made): Promise<void> {
        const { inputs: refreshed, ...again } = await scene.read(urn, id, outputs, inputs);
        expect(again).to.deep.equal({ id, outputs: { ...outputs, ...again.outputs } });
        expect(refreshed).to.deep.equal(inputs);
    }

    async function expectNoDifference(made: Made, args: Properties): Promise<void> {
        await scene.nextCommand();
        const { inputs, failures } = await scene.check(made.urn, made.inputs, args);
        expect(failures).to.deep.equal([]);
        expect(await scene.diff(made, inputs)).to.deep.equal({ changes: false, detailed: {}, replaces: [] });
    }

    const warnings = (): string[] =>
        scene.plugin.logged.filter(({ severity }) => severity === "warning").map(({ message }) => message);

    const packages = { webex_calling: { quantity: 5 }, webex_meetings: { quantity: 2 } };
    let args: Properties;
    let customer: Made;
    before(async () => {
        const template = await scene.up("OnboardingTemplate", "standard", templateArgs());
        args = customerArgs({ provisioningId: template.id, packages, headOffice });
        customer = await scene.up("WholesaleCustomer", "norrbygg", args);
    });

    it("of a customer reads its name, quantities and head office, and asks for what Webex does not return", async () => {
        const found = await imported(customer, customer.id);
        expect(found.inputs).to.deep.include({
            name: "Norrbygg AB",
            externalId: "crm-004711",
            packages,
            headOffice,
        });
        expect(warnings()).to.deep.equal([
            'the customer "Norrbygg AB" (crm-004711) was imported without adminEmail, provisioningId and locationSupportsWebex, which Webex does not return. ' +
                "Declare the values in the program as they were when the object was created; " +
                'a file for `pulumi import --file` may also have them as "inputs" of this resource.',
        ]);
        await expectNoDifference(found, args);
    });

    it("of a customer asks for nothing that the file has, and keeps it", async () => {
        const { provisioningId, adminEmail, locationSupportsWebex } = args;
        const supplied = { provisioningId, adminEmail, locationSupportsWebex };
        const found = await imported(customer, customer.id, supplied);
        expect(warnings()).to.deep.equal([]);
        await expectNoDifference(found, args);
        await scene.nextCommand();
        const other = await scene.check(found.urn, found.inputs, { ...args, adminEmail: "other@norrbygg.example" });
        expect(other.failures.join()).to.contain("[C15] adminEmail");
    });

    it("of all users of a customer reads each of them, and leaves out those whom Webex does not return whole", async () => {
        await scene.call("PUT", "/emulator/partner", { freeAccounts: ["pending@norrbygg.example"] });
        const names = { firstName: "Anna", lastName: "Berg" };
        for (const [email, held, calling] of [
            ["anna@norrbygg.example", "webex_calling", { extension: "4567" }],
            ["bo@norrbygg.example", "webex_meetings", {}],
            ["pending@norrbygg.example", "webex_meetings", {}],
        ] as const) {
            const body = { customerId: customer.id, email, packages: [held] };
            await scene.call("POST", "/wholesale/subscribers", {
                ...body,
                provisioningParameters: { ...names, ...calling },
            });
        }
        const urn = urnOf("CustomerUsers", "all");
        const found = await imported({ urn }, `${customer.id}/users`);
        const anna = { ...names, package: "webex_calling", extension: "4567", location: "HQ" };
        const bo = { ...names, package: "webex_meetings" };
        expect(found.inputs["users"]).to.deep.equal({
            "anna@norrbygg.example": { ...anna, roles: ["Full Administrator"] },
            "bo@norrbygg.example": { ...bo, roles: [] },
        });
        expect(warnings().join()).to.contain(
            "the user pending@norrbygg.example was not imported, because this user must first accept",
        );
        await expectNoDifference(found, {
            customer: customer.id,
            users: { "anna@norrbygg.example": anna, "bo@norrbygg.example": bo },
        });
    });

    it("of a location reads its customer and its calling", async () => {
        const place = {
            ...headOffice,
            customer: customer.id,
            name: "Lager",
            pstn: { provider: "Cloud Connected PSTN" },
        };
        const store = await scene.up("CustomerLocation", "store", place);
        const found = await imported(store, store.id);
        expect(found.inputs).to.deep.include({ ...place, callingEnabled: true });
        await expectNoDifference(found, place);
    });

    it("of a Setup Assist request reads the request", async () => {
        const request = { customer: customer.id, contactName: "Olle", contactEmail: "olle@norrbygg.example", users: 3 };
        const setup = await scene.up("SetupAssistRequest", "setup", request);
        const found = await imported(setup, setup.id);
        expect(found.inputs).to.include(request);
        await expectNoDifference(found, request);
    });

    it("finds a customer and a user of a sub-partner, and on whose behalf", async () => {
        await scene.call("PUT", "/emulator/partner", { subPartners: [{ name: "Under AB" }] });
        const listed = (await scene.call("GET", "/wholesale/subPartners")) as { items: { orgId: string }[] };
        const onBehalfOf = listed.items[0]?.orgId ?? "";
        const theirs = { ...args, externalId: "crm-9", name: "Under Norr AB", onBehalfOf };
        const sub = await scene.up("WholesaleCustomer", "under", theirs);
        const mine = {
            customer: sub.id,
            onBehalfOf,
            email: "ulla@under.example",
            package: "webex_calling",
            extension: "7001",
        };
        const ulla = await scene.up("CustomerUser", "ulla", userArgs(mine));
        const customerFound = await imported(sub, sub.id);
        expect(customerFound.inputs).to.include({ onBehalfOf });
        await expectNoDifference(customerFound, theirs);
        const userFound = await imported(ulla, ulla.id);
        expect(userFound.inputs).to.include({ onBehalfOf, customer: sub.id });
        await expectNoDifference(userFound, userArgs(mine));
    });

    for (const [kind, id, sentence] of [
        ["WholesaleCustomer", "nobody", "Webex has no customer with the id nobody"],
        ["CustomerUser", "nobody", "Webex has no user with the id nobody"],
        ["CustomerUsers", "nobody", '"nobody" is not the id of a customer\'s users; use <customer id>/users.'],
        ["CustomerLocation", "nowhere", '"nowhere" is not a location id; use <orgId>/<locationId>.'],
        ["CustomerLocation", "no/where", "None of the partner's customers has the organization no"],
        ["SetupAssistRequest", "nothing", "No Setup Assist request has the id nothing"],
    ] as const) {
        it(`says what is wrong with the id ${id} of a ${kind}`, async () => {
            const { message } = await failureOf(scene.read(urnOf(kind, "x"), id));
            expect(message).to.contain(sentence);
        });
    }
});
