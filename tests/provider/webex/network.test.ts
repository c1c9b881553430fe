// No answer at all: each way has its own advice, and nothing lasts longer than its deadline.
import { expect } from "chai";
import { connect } from "../../../provider/webex/connect";
import { NoAnswer, type WholesaleError } from "../../../provider/webex/errors/family";
import { networkHint } from "../../../provider/webex/errors/network-hints";
import { reply } from "../../support/web-server";
import { aScene, aServer, call, closeServers, errorOf, fakeClock, someSettings } from "./scene";

async function reaching(endpoint: string): Promise<WholesaleError> {
    const client = connect(someSettings(endpoint), { clock: fakeClock() });
    return errorOf(client.customers.list({}, call));
}

describe("a missing answer", () => {
    afterEach(closeServers);

    it("within the deadline is given up if nothing arrives", async () => {
        const { client, lines } = await aScene(() => undefined, { requestTimeout: 0.3 });
        const error = await errorOf(client.customers.list({}, call));
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.contain("no complete response within 0.3 s").and.contain("requestTimeout");
        expect(lines()).to.have.length(6);
    });

    it("within the deadline is given up if the body trickles", async () => {
        const timers: NodeJS.Timeout[] = [];
        const { client } = await aScene(
            (_, response) => {
                response.writeHead(200, { "content-type": "application/json" });
                timers.push(setInterval(() => response.write(" "), 10));
            },
            { requestTimeout: 0.1 },
        );
        const error = await errorOf(client.customers.update("cust-1", { packages: [] }, call));
        timers.forEach((timer) => clearInterval(timer));
        expect(error.message).to.contain("no complete response within 0.1 s");
    });

    it("from a port on which nothing listens is reported as such", async () => {
        const server = await aServer(() => undefined);
        await server.close();
        const error = await reaching(server.endpoint);
        expect(error.message).to.contain("Nothing is listening there").and.contain(new URL(server.endpoint).host);
        expect(error.cause).to.have.property("code", "ECONNREFUSED");
    });

    it("from a name that does not exist is reported as such", async () => {
        const error = await reaching("http://no-such-host.invalid/v1");
        expect(error).to.be.instanceOf(NoAnswer);
        expect(error.message).to.match(/host name (does not exist|could not be looked up)/u);
    });

    it("from a server without TLS is reported as such", async () => {
        const server = await aServer(() => ({ items: [] }));
        expect((await reaching(server.endpoint.replace("http:", "https:"))).message).to.contain("does not speak TLS");
    });

    it("from a server with a certificate for another name, or one that is not trusted, is reported as such", () => {
        for (const code of [
            "ERR_TLS_CERT_ALTNAME_INVALID",
            "DEPTH_ZERO_SELF_SIGNED_CERT",
            "CERT_HAS_EXPIRED",
            "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
        ]) {
            expect(networkHint(code), code).to.contain("NODE_EXTRA_CA_CERTS");
        }
    });

    for (const status of [200, 500]) {
        it(`that was truncated with HTTP ${status} is reported as truncated, not as empty`, async () => {
            const { client } = await aScene((_, response) => {
                response.writeHead(status, { "content-type": "application/json", "content-length": "100" });
                response.write('{"items":');
                setImmediate(() => response.destroy());
                return undefined;
            });
            const error = await errorOf(client.customers.list({}, call));
            expect(error).to.be.instanceOf(NoAnswer);
            expect(error.message).to.contain("cut off").and.not.contain("empty");
            if (status === 200) {
                expect(error.message).to.contain("closed by the server, a proxy or a firewall");
            }
        });
    }

    it("that is truncated in the middle of the body is repeated like a lost connection", async () => {
        let cuts = 2;
        const { client } = await aScene((_, response) => {
            cuts -= 1;
            if (cuts < 0) {
                return reply(response, 200, { items: [] });
            }
            response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
            response.write('{"items":');
            setImmediate(() => response.destroy());
            return undefined;
        });
        expect(await client.customers.list({}, call)).to.deep.equal([]);
    });
});
