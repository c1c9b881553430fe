// A network that fails a run: one readable error, and a state in which nothing has changed.
import { createServer as createSecureServer } from "node:https";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { diagnosticsIn, said, traceIn } from "../support/engine-outcome";
import { pulumiIsThere } from "../support/pulumi-cli";
import { TOKEN, unreadable } from "./grid/readable";
import { company } from "./runs/declared";
import { asDeclared } from "./runs/naming";
import { Scene } from "./runs/scene";
import { selfSigned } from "./self-signed";

const ENDPOINT = "WEBEX_WHOLESALE_ENDPOINT";
const page: RequestListener = (_, answer) => {
    answer.writeHead(200, { "content-type": "text/html" }).end("<html><head><title>Sign in</title></head></html>");
};

const listen = (server: Server): Promise<number> =>
    new Promise((resolve) => {
        server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });

/** A port where nothing listens. */
async function closedPort(): Promise<number> {
    const server = createServer();
    const port = await listen(server);
    await new Promise((closed) => server.close(closed));
    return port;
}

const byUrn = (one: { urn: string }, other: { urn: string }): number => one.urn.localeCompare(other.urn);

describe("a run whose network fails", function () {
    this.timeout(5 * 60_000);
    before(pulumiIsThere);
    let scene: Scene;
    let standing: unknown;

    before(async () => {
        scene = await Scene.set("network", "classes");
        scene.declare(company("norrbygg"), asDeclared);
        const { code, text } = said(await scene.project.up());
        expect(code, text).to.equal(0);
        standing = await resources();
    });
    after(() => scene.tearDown());

    /** Without the times and the order, which a refresh changes. */
    const resources = async (): Promise<unknown> => {
        const all = (await scene.project.exportStack()).deployment.resources;
        return all.map(({ urn, id, inputs, outputs }) => ({ urn, id, inputs, outputs })).sort(byUrn);
    };

    /** What is reported in full; the other resources only point to it. */
    const errorsOf = (text: string): string[] =>
        diagnosticsIn({ text, code: 1 })
            .split("\n")
            .flatMap((line) => /^ +error: (Could not (?!use the Webex API; ).*)$/u.exec(line)?.[1] ?? []);

    const failing = async (env: Readonly<Record<string, string>>, pattern: RegExp): Promise<void> => {
        const command = ["up", "--stack", "test", "--yes", "--skip-preview", "--suppress-progress"];
        const outcome = said(await scene.project.run(command, env));
        expect(outcome.code, outcome.text).not.to.equal(0);
        const errors = errorsOf(outcome.text);
        expect(errors, outcome.text).to.have.length(1);
        expect(errors[0]).to.match(pattern);
        expect(unreadable(errors[0] ?? "", "Could not")).to.deep.equal([]);
        expect(traceIn(outcome)).to.deep.equal([]);
        expect(outcome.text).not.to.contain(TOKEN);
        expect(await resources()).to.deep.equal(standing);
    };

    it("because a proxy answers with an HTML page", async () => {
        const proxy = createServer(page);
        const address = `http://127.0.0.1:${await listen(proxy)}`;
        try {
            const env = {
                [ENDPOINT]: "http://webex.example/v1",
                HTTP_PROXY: address,
                http_proxy: address,
                NO_PROXY: "",
                no_proxy: "",
            };
            await failing(env, /HTML page titled "Sign in"/u);
        } finally {
            proxy.close();
        }
    });

    it("because the name of the backend does not exist", async () => {
        await failing({ [ENDPOINT]: "http://backend.invalid/v1" }, /host name/u);
    });

    it("because nothing listens", async () => {
        await failing({ [ENDPOINT]: `http://127.0.0.1:${await closedPort()}/v1` }, /Nothing is listening there/u);
    });

    it("because the certificate is not trusted, or is for another name", async () => {
        const made = await selfSigned("somebody-else.example");
        // Without openssl there is no certificate to be had here.
        if (made === undefined) {
            return;
        }
        const server = createSecureServer({ key: made.key, cert: made.cert }, page);
        const endpoint = `https://127.0.0.1:${await listen(server)}/v1`;
        try {
            await failing({ [ENDPOINT]: endpoint }, /certificate/u);
            await failing({ [ENDPOINT]: endpoint, NODE_EXTRA_CA_CERTS: made.file }, /certificate .* for another name/u);
        } finally {
            server.close();
            made.remove();
        }
    });
});
