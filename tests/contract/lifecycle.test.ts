// Create, read, update and delete over Pulumi's own wire: what state gets, and what happens to what is gone.
import { expect } from "chai";
import { aHeadOffice } from "../support/builders";
import { describeInBothShells } from "./both-shells";
import { customer, failureOf, type Scene, template, TRACE, user } from "./scene";

const gone = "Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvM2YwYzJhNTEtN2Q0NC00YjBlLTlhNmQtMGMxZTViN2E4ZDIx";

describeInBothShells("a resource", 0.12, (open) => {
    let scene: Scene;
    beforeEach(async () => (scene = await open()));
    afterEach(() => scene.close());

    it("returns its inputs as outputs, including the provider line", async () => {
        const { provider } = scene;
        const one = await scene.up(template());
        expect(one.outputs).to.include({ name: one.inputs["name"], provisioningId: one.id });
        const calling = scene.customer({
            packages: { webex_calling: { quantity: 5 } },
            headOffice: aHeadOffice(),
            provisioningId: one.id,
        });
        const two = await scene.up(calling);
        const three = await scene.up(
            user({ customer: two.id, package: "webex_calling", extension: "4567", location: "HQ" }),
        );
        for (const { inputs, outputs } of [one, two, three]) {
            for (const [key, value] of Object.entries(inputs)) {
                expect(outputs[key], key).to.deep.equal(value);
            }
        }
        expect(two.outputs)
            .to.include({ status: "provisioned", restricted: true })
            .and.to.include.keys("orgId", "createdWith");
        expect(three.outputs).to.include.keys("personId", "locationId", "status");
        expect(three.outputs).to.not.have.property("customer");
        expect(provider.printed).to.not.match(TRACE);
    });

    it("is read as it was created, without a difference", async () => {
        const { provider } = scene;
        const owner = await scene.up(scene.customer());
        for (const { id, inputs, outputs } of [
            await scene.up(template()),
            owner,
            await scene.up(user({ customer: owner.id, roles: [] })),
        ]) {
            const seen = await provider.read(id, outputs);
            expect(seen.id).to.equal(id);
            expect(seen.inputs).to.deep.equal(inputs);
            expect(seen.properties).to.deep.equal(outputs);
        }
    });

    it("of a user is read with its extension by the same process that created it, which had read all numbers before", async () => {
        const owner = await scene.up(scene.customer({ packages: { webex_calling: {} }, headOffice: aHeadOffice() }));
        const calling = { customer: owner.id, package: "webex_calling", extension: "4567" };
        const { id, outputs } = await scene.up(user(calling));
        expect(outputs["locationId"]).to.be.a("string");
        const { properties } = await scene.provider.read(id, outputs);
        expect(properties).to.deep.equal(outputs);
    });

    it("is read with the roles it was given, without listing Webex's roles, and with other roles too", async () => {
        const owner = await scene.up(scene.customer());
        const roles = ["Read-only administrator"];
        const { id, inputs, outputs } = await scene.up(user({ customer: owner.id, roles }));
        await scene.nextCommand();
        await scene.control("DELETE", "requests");
        const seen = await scene.provider.read(id, outputs);
        expect([seen.inputs, seen.properties]).to.deep.equal([inputs, outputs]);
        expect(await scene.reads()).to.not.include("/v1/roles");

        const person = {
            displayName: "Anna Berg",
            firstName: "Anna",
            lastName: "Berg",
            emails: ["anna@norrbygg.example"],
            roles: [],
        };
        expect(await scene.behindOurBack("PUT", `people/${String(outputs["personId"])}`, person)).to.equal(200);
        await scene.nextCommand();
        expect((await scene.provider.read(id, outputs)).inputs).to.deep.include({ roles: [] });
    });

    it("releases its number and extension for users who come after it in the same command", async () => {
        const packages = { webex_calling: { quantity: 5 } };
        const headOffice = { ...aHeadOffice() };
        const owner = await scene.up(scene.customer({ packages, headOffice }));
        const calling = {
            customer: owner.id,
            package: "webex_calling",
            extension: "4567",
            phoneNumber: "+46901234567",
        };
        const anna = await scene.up(user(calling));
        await scene.nextCommand();
        const eva = user({ ...calling, email: "eva@norrbygg.example" });
        const { inputs, failures } = await scene.provider.check({}, eva);
        expect(failures).to.have.length(1);
        await scene.provider.delete(anna.id, anna.outputs);
        const { properties } = await scene.provider.create(inputs);
        expect(properties).to.include({ extension: "4567", phoneNumber: "+46901234567" });
    });

    it("keeps all outputs through an update", async () => {
        const { provider } = scene;
        const { id, inputs, outputs } = await scene.up(scene.customer());
        const news = { ...inputs, packages: { webex_meetings: { quantity: 6 } } };
        const updated = await provider.update(id, outputs, news);
        expect(updated).to.deep.equal({ ...outputs, packages: { webex_meetings: { quantity: 6 } } });
    });

    it("is read with an empty id if it has disappeared", async () => {
        const owner = await scene.up(scene.customer());
        const anna = await scene.up(user({ customer: owner.id }));
        const standard = await scene.up(template());
        expect(await scene.behindOurBack("DELETE", `wholesale/subscribers/${anna.id}`)).to.equal(204);
        let provider = await scene.nextCommand();
        expect((await provider.read(anna.id, anna.outputs)).id).to.equal("");
        expect(await scene.behindOurBack("DELETE", `wholesale/customers/${owner.id}`)).to.equal(202);
        expect(await scene.behindOurBack("DELETE", `wholesale/onboardingTemplates/${standard.id}`)).to.equal(204);
        provider = await scene.nextCommand();
        for (const { id, outputs } of [owner, standard, anna]) {
            expect((await provider.read(id, outputs)).id).to.equal("");
        }
        expect(provider.printed).to.not.match(TRACE);
    });

    it("can be deleted also if it no longer exists", async () => {
        const { provider } = scene;
        const owner = await scene.up(scene.customer());
        const all = [await scene.up(user({ customer: owner.id })), owner, await scene.up(template())];
        for (const { id, outputs } of all) {
            await provider.delete(id, outputs);
            await provider.delete(id, outputs);
        }
        expect((await scene.writes()).filter((line) => line.startsWith("DELETE"))).to.have.length(6);
    });

    for (const [title, handler] of [
        ["a customer", customer],
        ["a user", user],
        ["an onboarding template", template],
    ] as const) {
        it(`cannot be looked up if ${title} of that id does not exist`, async () => {
            const { provider } = scene;
            const { __provider } = handler();
            const error = await failureOf(provider.read(gone, { __provider }));
            expect(error.message).to.contain(gone);
            expect(error.kept).to.equal(undefined);
            expect(provider.printed).to.not.match(TRACE);
        });

        it(`is looked up if ${title} of that id exists`, async () => {
            const { provider } = scene;
            const owner = await scene.up(scene.customer());
            const made =
                handler === customer ? owner : await scene.up(handler(handler === user ? { customer: owner.id } : {}));
            const { __provider } = handler();
            const seen = await provider.read(made.id, { __provider });
            expect(seen.id).to.equal(made.id);
            expect(Object.keys(seen.properties).length).to.be.greaterThan(3);
        });
    }
});
