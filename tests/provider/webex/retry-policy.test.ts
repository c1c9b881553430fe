// What is repeated: refusals that pass, for all; unknown outcomes, only where twice is once.
import { expect } from "chai";
import { NoAnswer, RateLimited, RefusedByBackend } from "../../../provider/webex/errors/family";
import { drop, reply, type Handler } from "../../support/web-server";
import { aCustomer, aCustomerBody } from "./builders";
import { aScene, call, closeServers, errorOf } from "./scene";

/** Fails the first `times` requests in the given way. */
function failing(times: number, fail: Handler, then: Handler): Handler {
    let count = 0;
    return (question, response, server) => {
        count += 1;
        return (count <= times ? fail : then)(question, response, server);
    };
}

const accept: Handler = (_, response) => reply(response, 202, { url: "https://webex.example/customers/cust-1" });
const dropped: Handler = (_, response) => drop(response);
const status =
    (code: number, headers: Record<string, string> = {}): Handler =>
    (_, response) =>
        reply(response, code, { message: "not now" }, headers);

describe("retrying", () => {
    afterEach(closeServers);

    for (const code of [429, 423]) {
        it(`waits as long as ${code} asks, also for a POST`, async () => {
            const { client, clock, lines } = await aScene(failing(2, status(code, { "retry-after": "3" }), accept));
            expect(await client.customers.provision(aCustomerBody(), call)).to.equal("cust-1");
            expect(clock.slept).to.deep.equal([3_000, 3_000]);
            expect(lines()).to.have.length(3);
        });
    }

    it("continues through five minutes of rate-limit answers, and no more", async () => {
        const { client, clock, lines } = await aScene(status(429, { "retry-after": "20" }));
        const error = await errorOf(client.customers.list({}, call));
        expect(error).to.be.instanceOf(RateLimited);
        expect(error.message).to.contain("requestsPerSecond");
        expect(lines()).to.have.length(16);
        expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).to.equal(300_000);
    });

    it("counts rate-limit answers and lost answers separately", async () => {
        const { client, lines } = await aScene(
            failing(
                8,
                status(429),
                failing(5, status(503), () => aCustomer()),
            ),
        );
        expect((await client.customers.get("cust-1", call))?.id).to.equal("cust-1");
        expect(lines()).to.have.length(14);
    });

    for (const [name, fail] of Object.entries({ 502: status(502), 503: status(503), 504: status(504), dropped })) {
        it(`repeats a GET, a PUT and a DELETE after ${name}`, async () => {
            const get = await aScene(failing(2, fail, () => aCustomer()));
            expect((await get.client.customers.get("cust-1", call))?.id).to.equal("cust-1");
            const put = await aScene(failing(2, fail, accept));
            await put.client.customers.update("cust-1", { packages: [] }, call);
            expect(put.lines()).to.deep.equal(Array(3).fill("PUT /wholesale/customers/cust-1"));
            const remove = await aScene(failing(2, fail, accept));
            await remove.client.customers.remove("cust-1", call);
            expect(remove.lines()).to.have.length(3);
        });
    }

    it("sends the same body and token again", async () => {
        const { client, server } = await aScene(failing(1, status(503), accept));
        await client.customers.update("cust-1", { packages: ["webex_suite"] }, call);
        const [first, second] = server.questions;
        expect(second?.body).to.equal('{"packages":["webex_suite"]}').and.to.equal(first?.body);
        expect(second?.headers.authorization).to.equal(first?.headers.authorization);
        expect(second?.headers["content-type"]).to.equal("application/json");
    });

    it("treats 404 on a repeated DELETE as success", async () => {
        const { client } = await aScene(failing(1, dropped, status(404)));
        await client.customers.remove("cust-1", call);
    });

    it("repeats a precheck, because it changes nothing", async () => {
        const { client, lines } = await aScene(
            failing(1, dropped, () => ({ message: "success", info: [{ infoCode: 100 }] })),
        );
        expect(await client.customers.precheck(aCustomerBody(), call)).to.deep.equal({ passed: true, problems: [] });
        expect(lines()).to.have.length(2);
    });

    it("gives up after five repetitions and says that there is no answer", async () => {
        const { client, lines, clock } = await aScene(status(503));
        expect(await errorOf(client.customers.list({}, call))).to.be.instanceOf(NoAnswer);
        expect(lines()).to.have.length(6);
        expect(clock.slept).to.have.length(5);
    });

    for (const code of [400, 404, 405, 409, 415, 500, 501]) {
        it(`never repeats after ${code}`, async () => {
            const { client, lines } = await aScene(status(code));
            await errorOf(client.customers.update("cust-1", { packages: [] }, call));
            expect(lines()).to.have.length(1);
        });
    }

    it("calls the check before each request that writes, also a repeated one, and stops if the check fails", async () => {
        let asked = 0;
        const beforeWrite = async (): Promise<void> => {
            asked += 1;
            if (asked === 3) {
                throw new RefusedByBackend("the engine is gone");
            }
        };
        const { client, lines } = await aScene(status(503), {}, { beforeWrite });
        const error = await errorOf(client.customers.update("cust-1", { packages: [] }, call));
        expect(error.message).to.equal("the engine is gone");
        expect(lines()).to.have.length(2);
    });

    it("does not call the check before reads and prechecks", async () => {
        const beforeWrite = (): never => {
            throw new Error("asked");
        };
        const { client } = await aScene(() => ({ items: [], message: "success" }), {}, { beforeWrite });
        await client.customers.list({}, call);
        await client.customers.precheck({}, call);
    });
});
