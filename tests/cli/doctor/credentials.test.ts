// What `doctor` says of the credentials and of the way to Webex: whose the token is, what it may read, and the proxy.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import { startEmulator } from "../../support/emulator";
import { doctor, report } from "./run-doctor";

describe("the credentials that the doctor examines", function () {
    this.timeout(240_000);
    let answer: (path: string, response: ServerResponse) => unknown = () => undefined;
    const server = createServer((request: IncomingMessage, response) => {
        response.setHeader("content-type", "application/json");
        answer((request.url ?? "").replace(/^\/v1|\?.*$/gu, ""), response);
    });
    let env: Record<string, string> = {};
    before(async () => {
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        const { port } = server.address() as AddressInfo;
        env = { WEBEX_WHOLESALE_ENDPOINT: `http://127.0.0.1:${port}/v1`, WEBEX_WHOLESALE_ACCESS_TOKEN: "secret-token" };
    });
    after(() => server.close());

    it("belong to a person with roles, whom only the text names", async () => {
        const emulator = await startEmulator();
        try {
            const own = { WEBEX_WHOLESALE_ENDPOINT: emulator.url, WEBEX_WHOLESALE_ACCESS_TOKEN: "emulator" };
            const { stdout } = await doctor(own);
            expect(stdout).to.include(
                "The token belongs to administrator@partner.example of Partner, with the roles: Full Administrator.",
            );
            expect(stdout).to.include("Proxy: none.");
            const json = await doctor(own, "--json");
            expect(report.parse(JSON.parse(json.stdout)).owner).to.deep.equal({
                read: true,
                roles: ["Full Administrator"],
            });
            expect(json.stdout).to.not.match(/@|partner\.example/u);
        } finally {
            await emulator.stop();
        }
    });

    it("have the scopes of the lists that can be read, and lack those of the lists that are refused with 403", async () => {
        answer = (path, response) =>
            path.startsWith("/roles") || path.startsWith("/wholesale/subscribers")
                ? response.writeHead(403).end('{"message":"missing scope of a@b.example"}')
                : response.end('{"items":[]}');
        const { access, owner } = report.parse(JSON.parse((await doctor(env, "--json")).stdout));
        const by = (granted: string): string[] =>
            access.filter((one) => one.granted === granted).map(({ scope }) => scope);
        expect(by("yes")).to.deep.equal([
            "spark-admin:wholesale_customers_read",
            "spark-admin:wholesale_sub_partners_read",
        ]);
        expect(by("no")).to.deep.equal(["spark-admin:wholesale_subscribers_read", "spark-admin:roles_read"]);
        expect(by("not known")).to.include("spark-admin:locations_read");
        expect(owner).to.deep.equal({ read: false, roles: [] });
        const { code, stdout } = await doctor(env);
        expect(code).to.equal(1);
        expect(stdout).to.include("that it lacks: spark-admin:wholesale_subscribers_read, spark-admin:roles_read;");
    });

    it("may have roles that a partner named: the report leaves those out", async () => {
        const roles = [
            { id: "r1", name: "Read-only Administrator" },
            { id: "r2", name: "Norrbygg helpers" },
        ];
        answer = (path, response) =>
            response.end(
                JSON.stringify(
                    path === "/people/me"
                        ? { id: "p", emails: ["a@b.example"], roles: ["r1", "r2", "r3"] }
                        : { items: path === "/roles" ? roles : [] },
                ),
            );
        const { stdout } = await doctor(env, "--json");
        expect(report.parse(JSON.parse(stdout)).owner?.roles).to.deep.equal(["Read-only Administrator"]);
        expect(stdout).to.not.match(/Norrbygg|@/u);
        expect((await doctor(env)).stdout).to.include(
            "with the roles: Read-only Administrator, Norrbygg helpers, a role that is not in the list of roles.",
        );
    });

    it("go through the proxy of the environment, which is shown without its password", async () => {
        const through = {
            ...env,
            WEBEX_WHOLESALE_ENDPOINT: "https://webexapis.com/v1",
            HTTPS_PROXY: "http://user:hidden@127.0.0.1:9",
        };
        const { code, stdout, stderr } = await doctor(through);
        expect(code).to.equal(1);
        expect(stdout).to.include("Proxy: 127.0.0.1:9, from the environment.");
        expect(stdout + stderr).to.not.include("hidden");
        const json = await doctor(through, "--json");
        expect(report.parse(JSON.parse(json.stdout)).proxy).to.equal(true);
        expect(json.stdout).to.not.include("127.0.0.1");
    });
});
