// The end of a job: awaited at growing intervals, told as it goes, and never taken for failed because a look at it failed.
import { expect } from "chai";
import { NotFound, ProvisioningFailed, StillProvisioning } from "../../../provider/webex/errors/family";
import { drop, reply, type Handler } from "../../support/web-server";
import { aCustomer } from "./builders";
import { aScene, call, closeServers, errorOf } from "./scene";

/** Answers the nth look with the nth of these, then always with the last. */
function looks(...answers: (Record<string, unknown> | Handler)[]): Handler {
    let count = 0;
    return (question, response, server) => {
        const answer = answers[Math.min(count, answers.length - 1)];
        count += 1;
        return typeof answer === "function" ? answer(question, response, server) : answer;
    };
}

const provisioning = aCustomer({ status: "provisioning", orgId: undefined });
const absent: Handler = (_, response) => reply(response, 404, { message: "not found" });
const broken: Handler = (_, response) => reply(response, 503);

describe("waiting for a job", () => {
    afterEach(closeServers);

    it("checks at once, soon, then less and less often", async () => {
        const { client, clock } = await aScene(
            looks(...Array<typeof provisioning>(14).fill(provisioning), aCustomer()),
        );
        expect((await client.customers.awaitProvisioned("cust-1", call)).orgId).to.equal("org-1");
        expect(clock.slept[0]).to.equal(250);
        expect(clock.slept.at(-1)).to.equal(15_000);
        expect(clock.slept)
            .to.have.length(14)
            .and.to.deep.equal([...clock.slept].sort((a, b) => a - b));
    });

    it("does not sleep if the job is done at the first check", async () => {
        const { client, clock } = await aScene(looks(aCustomer()));
        await client.customers.awaitProvisioned("cust-1", call);
        expect(clock.slept).to.deep.equal([]);
    });

    it("reports progress with the customer's name, but not at every check", async () => {
        const told: string[] = [];
        const { client } = await aScene(
            looks(...Array<typeof provisioning>(11).fill(provisioning), aCustomer()),
            {},
            { progress: (line) => told.push(line) },
        );
        await client.customers.awaitProvisioned("cust-1", call);
        expect(told[0]).to.equal(
            'Waiting for Webex to create the customer "Norrbygg AB" (crm-004711): provisioning (0 s)',
        );
        expect(told).to.have.length(2);
    });

    it("treats provisioned_with_errors as an end that the caller may warn of", async () => {
        const { client } = await aScene(looks(aCustomer({ status: "provisioned_with_errors" })));
        expect((await client.customers.awaitProvisioned("cust-1", call)).status).to.equal("provisioned_with_errors");
    });

    it("continues through an unknown status", async () => {
        const { client } = await aScene(looks(aCustomer({ status: "reticulating" }), aCustomer()));
        expect((await client.customers.awaitProvisioned("cust-1", call)).status).to.equal("provisioned");
    });

    it("waits a little for the organization's id, but not for ever", async () => {
        const late = await aScene(looks(aCustomer({ orgId: undefined }), aCustomer()));
        expect((await late.client.customers.awaitProvisioned("cust-1", call)).orgId).to.equal("org-1");
        const never = await aScene(looks(aCustomer({ orgId: undefined })));
        expect((await never.client.customers.awaitProvisioned("cust-1", call)).orgId).to.equal(undefined);
    });

    it("ends with Webex's own reasons if the job failed", async () => {
        const packages = [
            { name: "webex_calling", status: "error", errors: [{ errorCode: 2560, description: "in maintenance" }] },
        ];
        const failed = aCustomer({
            status: "error",
            errors: [{ description: "no seats" }],
            resourceDetails: { packages },
        });
        const { client } = await aScene(looks(provisioning, failed));
        const error = await errorOf(client.customers.awaitProvisioned("cust-1", call));
        expect(error).to.be.instanceOf(ProvisioningFailed);
        expect(error).to.deep.include({
            customerId: "cust-1",
            errors: [{ description: "no seats" }, { code: 2560, description: "webex_calling: in maintenance" }],
        });
        expect(error.message).to.contain("no seats; webex_calling: in maintenance (code 2560)");
    });

    it("ends at once if people at Cisco review the customer, and keeps the id", async () => {
        const { client, clock } = await aScene(looks(aCustomer({ status: "pending_rpl_review" })));
        const error = await errorOf(client.customers.awaitProvisioned("cust-1", call));
        expect(error).to.be.instanceOf(StillProvisioning).and.to.have.property("customerId", "cust-1");
        expect(error.message)
            .to.contain("Cisco is reviewing the customer")
            .and.contain("Run `pulumi up` again once it is complete");
        expect(clock.slept).to.deep.equal([]);
    });

    it("ends at its time limit, and keeps the id", async () => {
        const { client, clock } = await aScene(looks(provisioning), { provisioningTimeout: 60 });
        const error = await errorOf(client.customers.awaitProvisioned("cust-1", call));
        expect(error).to.be.instanceOf(StillProvisioning).and.to.have.property("customerId", "cust-1");
        expect(error.message).to.contain("within 60 s").and.contain("provisioningTimeout");
        expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).to.equal(60_000);
    });

    it("ends if the process must end, and keeps the id", async () => {
        const stop = new AbortController();
        const { client, clock } = await aScene(looks(provisioning), {}, { stop: stop.signal });
        const sleep = clock.sleep.bind(clock);
        clock.sleep = async (ms) => {
            await sleep(ms);
            if (clock.slept.length === 3) {
                stop.abort();
            }
        };
        const error = await errorOf(client.customers.awaitProvisioned("cust-1", call));
        expect(error).to.be.instanceOf(StillProvisioning).and.to.have.property("customerId", "cust-1");
        expect(error.message).to.contain("asked to stop");
        expect(clock.slept).to.have.length(3);
    });

    it("repeats a failed check as it repeats any read", async () => {
        const { client } = await aScene(looks(provisioning, broken, (_, response) => drop(response), aCustomer()));
        expect((await client.customers.awaitProvisioned("cust-1", call)).status).to.equal("provisioned");
    });

    it("continues if a check fails for good, and ends with the id if all do", async () => {
        const blinking = looks(provisioning, ...Array<Handler>(6).fill(broken), aCustomer());
        expect((await (await aScene(blinking)).client.customers.awaitProvisioned("cust-1", call)).status).to.equal(
            "provisioned",
        );
        const error = await errorOf((await aScene(broken)).client.customers.awaitProvisioned("cust-1", call));
        expect(error).to.be.instanceOf(StillProvisioning).and.to.have.property("customerId", "cust-1");
        expect(error.message).to.contain("HTTP 503");
    });

    it("keeps the id also if the token expires meanwhile", async () => {
        const { client } = await aScene(looks(provisioning, (_, response) => reply(response, 401)));
        const error = await errorOf(client.customers.awaitProvisioned("cust-1", call));
        expect(error).to.be.instanceOf(StillProvisioning).and.to.have.property("customerId", "cust-1");
        expect(error.message).to.contain("12 hours");
    });

    it("ends if the customer disappears, but lets a new one appear late", async () => {
        const vanished = await aScene(looks(provisioning, absent));
        expect(await errorOf(vanished.client.customers.awaitProvisioned("cust-1", call))).to.be.instanceOf(NotFound);
        const late = await aScene(looks(absent, absent, aCustomer()));
        expect((await late.client.customers.awaitProvisioned("cust-1", call)).status).to.equal("provisioned");
    });

    it("for a removal ends when the customer is gone, and fails if Webex gives up", async () => {
        const deleting = aCustomer({ status: "deleting" });
        await (await aScene(looks(deleting, deleting, absent))).client.customers.awaitRemoved("cust-1", call);
        const failed = aCustomer({ status: "error", errors: [{ description: "subscribers are there" }] });
        const error = await errorOf(
            (await aScene(looks(deleting, failed))).client.customers.awaitRemoved("cust-1", call),
        );
        expect(error).to.be.instanceOf(ProvisioningFailed);
        expect(error.message).to.contain("subscribers are there");
    });
});
