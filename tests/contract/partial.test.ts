// A job that fails after Webex has accepted it: the customer's id is kept in state, and the next update repairs.
import { expect } from "chai";
import { describeInBothShells } from "./both-shells";
import { failureOf, type Scene, TRACE } from "./scene";
import { providerLine } from "../support/provider-process";

describeInBothShells("a customer whose creation fails after Webex accepted it", 1, (open) => {
    let scene: Scene;
    beforeEach(async () => (scene = await open()));
    afterEach(() => scene.close());

    const fail = async (kind = "job-error") => {
        await scene.control("POST", "faults", {
            method: "POST",
            path: "/wholesale/customers",
            kind,
            description: "no capacity",
        });
        const { inputs } = await scene.provider.check({}, scene.customer());
        const error = await failureOf(scene.provider.create(inputs));
        return { inputs, error };
    };

    it("is kept with its id, its provider line and the reason", async () => {
        const { inputs, error } = await fail();
        expect(error.message).to.contain("no capacity");
        expect(error.kept?.id).to.match(/^[\w-]{20,}$/u);
        expect(error.kept?.properties).to.include({
            ...inputs,
            __provider: providerLine("wholesaleCustomer"),
            address: error.kept?.properties["address"],
            packages: error.kept?.properties["packages"],
        });
        expect(error.kept?.properties["packages"]).to.deep.equal(inputs["packages"]);
        expect(error.kept?.reasons).to.deep.equal([error.message]);
        expect(scene.provider.printed).to.not.match(TRACE);
    });

    it("is repaired by the update that the engine requests, and then has all its outputs", async () => {
        const { inputs, error } = await fail();
        const { id = "", properties = {} } = error.kept ?? {};
        expect((await scene.provider.check(inputs, scene.customer())).failures).to.deep.equal([]);
        const repaired = await scene.provider.update(id, properties, inputs);
        expect(repaired).to.include({
            status: "provisioned",
            restricted: true,
            __provider: providerLine("wholesaleCustomer"),
        });
        expect(repaired).to.include.keys("orgId", "createdWith");
        expect((await scene.provider.diff(id, repaired, inputs)).changes).to.equal(false);
        expect((await scene.writes()).filter((line) => line.startsWith("POST /v1/wholesale/customers"))).to.have.length(
            1,
        );
    });

    it("can be read and deleted as it is", async () => {
        const { error } = await fail();
        const { id = "", properties = {} } = error.kept ?? {};
        expect((await scene.provider.read(id, properties)).id).to.equal(id);
        await scene.provider.delete(id, properties);
        expect((await scene.provider.read(id, properties)).id).to.equal("");
    });

    it("is also kept if it succeeded with errors, as a success with a warning", async () => {
        await scene.control("POST", "faults", {
            method: "POST",
            path: "/wholesale/customers",
            kind: "job-with-errors",
            description: "no licence yet",
        });
        const { outputs } = await scene.up(scene.customer());
        expect(outputs["status"]).to.equal("provisioned_with_errors");
        expect(scene.provider.printed).to.match(
            /^warning: the customer "Norrbygg AB" .* was provisioned with errors at Webex: \w/mu,
        );
    });

    it("is kept while people at Cisco review it", async () => {
        const { error } = await fail("job-review");
        expect(error.kept?.id).to.match(/^[\w-]{20,}$/u);
        expect(error.message).to.contain("review");
    });
});

describeInBothShells("a customer whose creation is refused at once", 1, (open) => {
    it("adds nothing to the state", async () => {
        const scene = await open();
        try {
            const { inputs } = await scene.provider.check({}, scene.customer());
            await scene.control("POST", "faults", {
                method: "POST",
                path: "/wholesale/customers",
                kind: "status",
                status: 400,
                description: "no",
            });
            const error = await failureOf(scene.provider.create(inputs));
            expect(error.kept).to.equal(undefined);
            expect(error.message).to.contain('Could not create the customer "Norrbygg AB" (crm-004711)');
        } finally {
            await scene.close();
        }
    });
});

describeInBothShells("a change of a customer that fails after Webex accepted it", 1, (open) => {
    it("keeps what Webex last accepted, so that the same change is tried again", async () => {
        const scene = await open();
        try {
            const { id, inputs, outputs } = await scene.up(scene.customer());
            await scene.control("POST", "faults", {
                method: "PUT",
                path: "/wholesale/customers/*",
                kind: "job-error",
                description: "no capacity",
            });
            const news = { ...inputs, packages: { webex_meetings: { quantity: 8 } } };
            const error = await failureOf(scene.provider.update(id, outputs, news));
            const state = error.kept?.properties ?? outputs;
            expect(state["packages"]).to.deep.equal({ webex_meetings: { quantity: 5 } });
            expect(state["__provider"]).to.equal(providerLine("wholesaleCustomer"));
            const repaired = await scene.provider.update(id, state, news);
            expect(repaired["packages"]).to.deep.equal({ webex_meetings: { quantity: 8 } });
        } finally {
            await scene.close();
        }
    });
});
