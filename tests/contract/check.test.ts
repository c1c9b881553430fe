// What `check` answers over Pulumi's own wire: inputs as state keeps them, and every refusal of the resource at once.
import { expect } from "chai";
import { UNKNOWN } from "../support/builders";
import { describeInBothShells } from "./both-shells";
import { type Scene, template, TRACE, user } from "./scene";
import { aHeadOffice } from "../support/builders";

describeInBothShells("check", 1, (open) => {
    let scene: Scene;
    before(async () => (scene = await open()));
    after(() => scene.close());

    it("returns the provider line and the inputs", async () => {
        const { inputs, failures } = await scene.provider.check({}, scene.customer());
        expect(failures).to.deep.equal([]);
        expect(inputs).to.deep.equal(scene.customer());
    });

    it("fills in the defaults of a template", async () => {
        const { inputs } = await scene.provider.check({}, template({ brandName: null }));
        const defaults = {
            services: ["webex_for_wholesale"],
            authentication: { method: "webex" },
            adminInviteEmails: false,
            webexToWebexCalls: false,
        };
        expect(inputs).to.deep.equal({ ...template(), ...defaults });
    });

    it("leaves unknown values as they are, and refuses nothing for them", async () => {
        const rows = [
            scene.customer({
                provisioningId: UNKNOWN,
                externalId: UNKNOWN,
                packages: { webex_meetings: { quantity: UNKNOWN } },
            }),
            scene.customer({ address: UNKNOWN, packages: UNKNOWN, headOffice: UNKNOWN, name: UNKNOWN }),
            scene.customer({
                packages: { webex_calling: {} },
                headOffice: aHeadOffice({ address: UNKNOWN, timezone: UNKNOWN }),
            }),
            template({
                name: UNKNOWN,
                services: UNKNOWN,
                authentication: UNKNOWN,
                adminInviteEmails: UNKNOWN,
                webexToWebexCalls: UNKNOWN,
            }),
        ];
        for (const news of rows) {
            const { inputs, failures } = await scene.provider.check({}, news);
            expect(failures).to.deep.equal([]);
            for (const [key, value] of Object.entries(news)) {
                expect(inputs[key], key).to.deep.equal(value);
            }
        }
    });

    it("leaves a user's roles as they are while one or all are unknown", async () => {
        for (const roles of [UNKNOWN, [UNKNOWN, "Full Administrator"]]) {
            const { inputs, failures } = await scene.provider.check({}, user({ customer: UNKNOWN, roles }));
            expect(failures).to.deep.equal([]);
            expect(inputs["roles"]).to.deep.equal(roles);
            expect(inputs["customerId"]).to.equal(UNKNOWN);
        }
    });

    it("keeps only the id of a user's customer, whatever came with it", async () => {
        const facts = {
            urn: "urn:norrbygg",
            packages: { webex_meetings: { quantity: 5 } },
            createdWith: ["webex_meetings"],
            adminEmail: "it@norrbygg.example",
        };
        for (const id of ["customer-1", UNKNOWN]) {
            const { inputs } = await scene.provider.check({}, user({ customer: { ...facts, id } }));
            expect(inputs["customerId"]).to.equal(id);
            expect(inputs).to.not.have.any.keys("customer", "packages", "urn", "createdWith", "adminEmail");
        }
    });

    it("validates a user by what came with its customer, before that customer exists", async () => {
        const facts = { id: UNKNOWN, urn: "urn:other", packages: { webex_calling: { quantity: 5 } } };
        const { failures } = await scene.provider.check({}, user({ customer: facts }));
        expect(failures.map(({ reason }) => reason.slice(0, 4))).to.deep.equal(["[U2]"]);
    });

    it("counts the seats of the users that it has checked, before their customer exists", async () => {
        const facts = {
            id: UNKNOWN,
            urn: "urn:seats",
            packages: { webex_meetings: { quantity: 2 } },
            createdWith: UNKNOWN,
        };
        const reasons: string[][] = [];
        for (const email of ["a@norrbygg.example", "B@norrbygg.example", "b@norrbygg.example", "c@norrbygg.example"]) {
            const { failures } = await scene.provider.check({}, user({ customer: facts, email }));
            reasons.push(failures.map(({ reason }) => reason.slice(0, 4)));
        }
        expect(reasons).to.deep.equal([[], [], [], ["[U5]"]]);
    });

    it("returns every refusal at once, and never names a property, because the engine would print its value", async () => {
        const wrong = scene.customer({
            name: "100 %",
            locationSupportsWebex: false,
            packages: { webex_meetings: { quantity: 0 }, cisco_calling_plan: { quantity: 1 } },
        });
        const { failures } = await scene.provider.check({}, wrong);
        expect(failures.map(({ reason }) => reason.slice(0, 4))).to.deep.equal([
            "[C1]",
            "[C2]",
            "[C4]",
            "[C6]",
            "[C7]",
        ]);
        expect(failures.map(({ property }) => property)).to.deep.equal(["", "", "", "", ""]);
    });

    it("returns a refusal in one line, in the documented form", async () => {
        const olds = scene.customer({ packages: { webex_meetings: { quantity: 25 } } });
        const { failures } = await scene.provider.check(
            olds,
            scene.customer({ packages: { webex_meetings: { quantity: 24 } } }),
        );
        expect(failures).to.deep.equal([
            {
                property: "",
                reason:
                    "[C8] packages.webex_meetings.quantity: 24 is lower than the 25 now assigned; a quantity may stay or rise " +
                    "(guide, create a customer, step 6). Write 25 or more.",
            },
        ]);
    });

    it("refuses a user without a customer, which could not be sent", async () => {
        for (const named of [undefined, null, "", {}]) {
            const { customer: _, ...rest } = user();
            const { failures } = await scene.provider.check(
                {},
                named === undefined ? rest : { ...rest, customer: named },
            );
            expect(failures, JSON.stringify(named)).to.not.deep.equal([]);
        }
    });

    it("validates a user whose address and name change as a new one, because another person replaces them", async () => {
        const { customer: _, ...old } = user({ email: "lisa@norrbygg.example", firstName: "Lisa" });
        const olds = {
            ...old,
            customerId: "customer-1",
            package: "webex_suite",
            extension: "1",
            roles: ["Full Administrator"],
        };
        const { failures } = await scene.provider.check(
            olds,
            user({ email: "kim@norrbygg.example", firstName: "Kim", lastName: "Ek", roles: ["Full Administrator"] }),
        );
        expect(failures).to.deep.equal([]);
    });

    it("warns once, naming the resource, and refuses nothing for it", async () => {
        const warned = template({ name: "Warned", cloudConnectedPstnProvider: "Example Telecom" });
        expect((await scene.provider.check({}, warned)).failures).to.deep.equal([]);
        await scene.provider.check({}, warned);
        expect(scene.provider.printed.match(/\[T2\] cloudConnectedPstnProvider/gu)).to.have.length(1);
        expect(scene.provider.printed).to.contain('the onboarding template "Warned"');
    });

    it("accepts names that every object inherits", async () => {
        const { inputs, failures } = await scene.provider.check(
            {},
            scene.customer({ packages: { webex_meetings: {}, constructor: {}, toString: {} } }),
        );
        expect(failures).to.deep.equal([]);
        expect(Object.keys(inputs["packages"] as object)).to.have.members([
            "webex_meetings",
            "constructor",
            "toString",
        ]);
    });

    it("writes nothing and prints no stack trace", async () => {
        expect(await scene.writes()).to.deep.equal([]);
        expect(scene.provider.printed).to.not.match(TRACE);
    });
});
