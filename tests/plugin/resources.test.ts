// The native plugin over gRPC: refuses, creates, shows drift in detail, renames, imports and removes as the dynamic resources do.
import { status } from "@grpc/grpc-js";
import { expect } from "chai";
import { customerArgs, reference, secret, templateArgs, UNKNOWN, urnOf, userArgs } from "./program";
import { failureOf, Scene } from "./scene";

describe("the plugin", () => {
    let scene: Scene;
    beforeEach(async () => {
        scene = await Scene.open();
    });
    afterEach(() => scene.close());

    it("refuses at the check what Webex would refuse, all of it together, and names no property", async () => {
        const { failures } = await scene.check(
            urnOf("WholesaleCustomer", "norrbygg"),
            {},
            customerArgs({ packages: { webex_meetings: { quantity: 0 } }, locationSupportsWebex: false }),
        );
        expect(failures.join("\n")).to.match(/\[C7\] packages\.webex_meetings\.quantity: 0 /u);
        expect(failures.join("\n")).to.contain("[C2] locationSupportsWebex");
        expect(await scene.writes()).to.deep.equal([]);
    });

    it("warns at the resource, by the engine's log", async () => {
        await scene.check(
            urnOf("OnboardingTemplate", "standard"),
            {},
            templateArgs({ cloudConnectedPstnProvider: "Telco" }),
        );
        expect(scene.plugin.logged).to.have.length(1);
        const [{ severity, message, urn } = { severity: "", message: "", urn: "" }] = scene.plugin.logged;
        expect({ severity, urn }).to.deep.equal({ severity: "warning", urn: urnOf("OnboardingTemplate", "standard") });
        expect(message).to.match(/^the onboarding template "Standard": \[T2\]/u);
    });

    it("never writes at preview: what is known stays known, and the rest is unknown", async () => {
        const urn = urnOf("WholesaleCustomer", "norrbygg");
        const made = await scene.create(urn, customerArgs(), true);
        expect(made.id).to.equal("");
        expect(made.outputs).to.include({ name: "Norrbygg AB", orgId: UNKNOWN, status: UNKNOWN });
        expect(await scene.writes()).to.deep.equal([]);
    });

    it("keeps ids of an organization known in the preview of an update, and writes nothing", async () => {
        const customer = await scene.customer();
        await scene.call("DELETE", "/emulator/requests");
        const news = { ...customer.inputs, packages: { webex_meetings: { quantity: 3 } } };
        const foreseen = await scene.update(customer, news, true);
        expect(foreseen).to.include({ orgId: customer.outputs["orgId"], status: UNKNOWN, restricted: true });
        expect(foreseen["packages"]).to.deep.equal({ webex_meetings: { quantity: 3 } });
        expect(await scene.writes()).to.deep.equal([]);
        expect(await scene.update(customer, news)).to.deep.include({ packages: { webex_meetings: { quantity: 3 } } });
    });

    it("shows which property differs, down to the quantity", async () => {
        const customer = await scene.customer();
        const news = { ...customer.inputs, packages: { webex_meetings: { quantity: 3 } }, externalId: "crm-2" };
        expect(await scene.diff(customer, news)).to.deep.equal({
            changes: true,
            detailed: { externalId: "UPDATE", "packages.webex_meetings.quantity": "UPDATE" },
            replaces: [],
        });
        expect(await scene.diff(customer, customer.inputs)).to.deep.equal({
            changes: false,
            detailed: {},
            replaces: [],
        });
    });

    it("marks a property that needs a new object as one that replaces", async () => {
        const customer = await scene.customer();
        const anna = await scene.up("CustomerUser", "anna", userArgs({ customer: customer.id }));
        const news = { ...anna.inputs, email: "bo@norrbygg.example", firstName: "Bo", lastName: "Ek" };
        const { detailed, replaces } = await scene.diff(anna, news);
        expect(replaces).to.deep.equal(["email"]);
        expect(detailed).to.deep.equal({ email: "UPDATE_REPLACE", firstName: "UPDATE", lastName: "UPDATE" });
    });

    it("counts seats by a reference to the customer, before the customer exists", async () => {
        const urn = urnOf("WholesaleCustomer", "norrbygg");
        expect((await scene.check(urn, {}, customerArgs({ provisioningId: UNKNOWN }))).failures).to.deep.equal([]);
        const emails = ["anna", "bo", "cia"];
        const failures: string[] = [];
        for (const name of emails) {
            const args = userArgs({ customer: reference(urn), email: `${name}@norrbygg.example`, firstName: name });
            const checked = await scene.check(urnOf("CustomerUser", name), {}, args);
            expect(checked.inputs).to.include({ customerId: UNKNOWN }).and.not.to.have.property("customer");
            failures.push(...checked.failures);
        }
        expect(failures.join("\n")).to.match(/^\[U5\] package: .*webex_meetings/u);
    });

    it("takes unknown values of every type for unknown ones", async () => {
        const unknowns = {
            name: UNKNOWN,
            locationSupportsWebex: "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            packages: "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
            address: { addressLine1: "Storgatan 1", city: UNKNOWN, country: "SE" },
            externalId: { "4dabf18193072939515e22adb298388d": "d0e6a833031e9bbcd3f4e8bde6ca49a4" },
        };
        const { failures } = await scene.check(urnOf("WholesaleCustomer", "norrbygg"), {}, customerArgs(unknowns));
        expect(failures).to.deep.equal([]);
    });

    it("keeps secrets secret: in what it answers, and in what it says", async () => {
        const customer = await scene.customer();
        const urn = urnOf("SetupAssistRequest", "setup");
        const args = {
            customer: customer.id,
            contactName: secret("Olle Hemlig"),
            contactEmail: secret("olle.hemlig"),
            users: 3,
        };
        const refused = await scene.check(urn, {}, args);
        expect(refused.failures).to.have.length(1);
        expect(refused.failures.join()).to.not.contain("hemlig");
        expect(refused.inputs["contactName"]).to.deep.equal(secret("Olle Hemlig"));
        const good = { ...args, contactEmail: secret("olle@norrbygg.example") };
        const { outputs } = await scene.up("SetupAssistRequest", "setup", good);
        expect(outputs["contactName"]).to.deep.equal(secret("Olle Hemlig"));
        expect(outputs["form"], "a text made of it").to.have.property("4dabf18193072939515e22adb298388d");
        expect(outputs["users"]).to.equal(3);
    });

    it("reads what somebody changed at Webex, and what is gone as gone", async () => {
        const customer = await scene.customer();
        const anna = await scene.up("CustomerUser", "anna", userArgs({ customer: customer.id }));
        await scene.nextCommand();
        const fresh = await scene.read(anna.urn, anna.id, anna.outputs);
        expect(fresh.outputs).to.deep.equal(anna.outputs);
        expect(fresh.inputs).to.deep.equal(anna.inputs);
        await scene.call("DELETE", `/wholesale/subscribers/${anna.id}`);
        await scene.nextCommand();
        expect(await scene.read(anna.urn, anna.id, anna.outputs)).to.deep.equal({ id: "", inputs: {}, outputs: {} });
    });

    it("does not remove, under a former name, a user whom the program declares under another", async () => {
        const customer = await scene.customer();
        const anna = await scene.up("CustomerUser", "anna", userArgs({ customer: customer.id }));
        await scene.nextCommand();
        const renamed = await scene.up("CustomerUser", "anna-berg", userArgs({ customer: customer.id }));
        expect(renamed.id).to.equal(anna.id);
        await scene.delete(anna);
        const { users } = await scene.invoke("getUsers", { customerId: customer.id });
        expect(users).to.have.length(1);
        expect(scene.plugin.logged.map(({ message }) => message).join()).to.contain(
            'CustomerUser "anna-berg" in this program manages it now',
        );
    });

    it("refuses an object that two resources declare", async () => {
        const customer = await scene.customer();
        await scene.check(urnOf("CustomerUser", "anna"), {}, userArgs({ customer: customer.id }));
        const { failures } = await scene.check(
            urnOf("CustomerUser", "again"),
            {},
            userArgs({ customer: customer.id, email: "ANNA@norrbygg.example" }),
        );
        expect(failures.join()).to.match(/\[I1\] email: .*CustomerUser "anna"/u);
    });

    it("removes an object, and finds it gone", async () => {
        const template = await scene.up("OnboardingTemplate", "standard", templateArgs());
        await scene.delete(template);
        const { message, code } = await failureOf(scene.read(template.urn, template.id));
        expect(code).to.equal(status.NOT_FOUND);
        expect(message).to.contain("No onboarding template has the Provisioning ID");
    });

    it("imports a user by its id, with its customer as a program writes it, and compares it without a refusal", async () => {
        const customer = await scene.customer();
        const anna = await scene.up("CustomerUser", "anna", userArgs({ customer: customer.id, roles: [] }));
        await scene.nextCommand();
        const { id, inputs, outputs } = await scene.read(anna.urn, anna.id);
        expect(id).to.equal(anna.id);
        expect(inputs).to.include({ customer: customer.id, email: "anna@norrbygg.example", package: "webex_meetings" });
        const checked = await scene.check(anna.urn, inputs, inputs);
        expect(checked.failures).to.deep.equal([]);
        const difference = await scene.diff({ urn: anna.urn, id, inputs, outputs }, checked.inputs);
        expect(difference.changes).to.equal(false);
    });
});
