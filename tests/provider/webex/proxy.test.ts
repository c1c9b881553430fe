// What fails at a proxy is not blamed on the endpoint.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { connect } from "../../../provider/webex/connect";
import { ConfigurationError, NoAnswer } from "../../../provider/webex/errors/family";
import { call, errorOf, fakeClock, someSettings } from "./scene";

const VARIABLES = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "NO_PROXY", "no_proxy"];

describe("a proxy", () => {
    const before = new Map(VARIABLES.map((name) => [name, process.env[name]]));
    afterEach(() => {
        for (const [name, value] of before) {
            if (value === undefined) {
                Reflect.deleteProperty(process.env, name);
            } else {
                process.env[name] = value;
            }
        }
    });

    async function through(port: number, endpoint: string): Promise<Error> {
        for (const name of VARIABLES) {
            Reflect.deleteProperty(process.env, name);
        }
        process.env["http_proxy"] = process.env["https_proxy"] = `http://bob:pa55word@127.0.0.1:${port}`;
        const client = connect(someSettings(endpoint), { clock: fakeClock() });
        return errorOf(client.customers.list({}, call));
    }

    for (const address of ["http://bob:pa55word@127.0.0.1:port", "http://bob:pa55word@"]) {
        it(`whose address is not a URL is refused before a request, and its password is not shown: ${address}`, () => {
            process.env["https_proxy"] = address;
            const connecting = () => connect(someSettings("https://webex.example/v1"), { clock: fakeClock() });
            expect(connecting)
                .to.throw(ConfigurationError, /proxy is not a URL; set HTTPS_PROXY .* webex\.example in NO_PROXY/u)
                .with.property("message")
                .that.does.not.contain("pa55word");
            expect(() => connect(someSettings("http://127.0.0.1:4010/v1"), { clock: fakeClock() })).to.not.throw();
        });
    }

    for (const endpoint of ["https://webex.example/v1", "http://webex.example/v1"]) {
        it(`that requires credentials (407) is named, on the way to ${endpoint}`, async () => {
            const proxy = createServer((_, response) => response.writeHead(407).end());
            proxy.on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
            await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
            const { port } = proxy.address() as AddressInfo;
            const error = await through(port, endpoint);
            proxy.close();
            expect(error).to.be.instanceOf(NoAnswer);
            expect(error.message)
                .to.contain(`the proxy 127.0.0.1:${port}`)
                .and.contain("asks for credentials (HTTP 407)")
                .and.contain("HTTPS_PROXY=")
                .and.not.contain("pa55word");
        });

        it(`that is unreachable is named, and the endpoint is not blamed, on the way to ${endpoint}`, async () => {
            const error = await through(1, endpoint);
            expect(error.message)
                .to.contain("The proxy 127.0.0.1:1 (from HTTPS_PROXY or HTTP_PROXY) cannot be reached")
                .and.not.contain("check webexwholesale:endpoint");
        });
    }
});
