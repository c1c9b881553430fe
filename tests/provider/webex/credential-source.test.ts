// Endpoint and credentials come from one source: a live token never goes to an endpoint left over in the other.
import { expect } from "chai";
import { Session } from "../../../provider/run-state/session";
import { startWebServer, type WebServer } from "../../support/web-server";
import { call } from "./scene";

type Values = Readonly<Record<string, string>>;

const VARIABLES: Values = {
    endpoint: "WEBEX_WHOLESALE_ENDPOINT",
    accessToken: "WEBEX_WHOLESALE_ACCESS_TOKEN",
    clientId: "WEBEX_WHOLESALE_CLIENT_ID",
};

describe("endpoint and credentials", () => {
    let ours: WebServer;
    let other: WebServer;
    before(async () => {
        [ours, other] = await Promise.all([
            startWebServer(() => ({ items: [] })),
            startWebServer(() => ({ items: [] })),
        ]);
    });
    after(() => Promise.all([ours.close(), other.close()]));
    beforeEach(() => [ours, other].forEach(({ questions }) => questions.splice(0)));

    function session(environment: Values, configuration: Values, lines: string[] = []): Session {
        const env = Object.fromEntries(
            Object.entries(environment).map(([name, value]) => [VARIABLES[name] ?? name, value]),
        );
        const made = new Session({ env, say: (line) => void lines.push(line) });
        made.configure((key) => configuration[key.replace("webexwholesale:", "")]);
        return made;
    }

    const heard = (server: WebServer): (string | undefined)[] =>
        server.questions.map(({ headers }) => headers.authorization);

    it("of the environment override those of the configuration, with one note that contains no value", async () => {
        const lines: string[] = [];
        const both = session(
            { endpoint: ours.endpoint, accessToken: "token-of-environment" },
            { endpoint: other.endpoint, accessToken: "token-of-configuration" },
            lines,
        );
        await both.client.customers.list({}, call);
        await both.client.customers.list({}, call);
        expect(heard(ours)).to.deep.equal(Array(2).fill("Bearer token-of-environment"));
        expect(heard(other)).to.deep.equal([]);
        expect(lines).to.have.length(1);
        expect(lines[0])
            .to.contain("webexwholesale:endpoint, webexwholesale:accessToken")
            .and.not.match(/token-of|127\.0\.0\.1/u);
    });

    it("belong together: a token of the environment is not sent to an endpoint of the configuration", () => {
        const { settings } = session({ accessToken: "live-token" }, { endpoint: other.endpoint });
        expect(settings.endpoint).to.equal("https://webexapis.com/v1");
        expect(session({ accessToken: "live-token" }, { endpoint: other.endpoint }).hasExtensions).to.equal(false);
    });

    it("belong together: a token of the configuration is not sent to an endpoint of the environment, and a note says so", async () => {
        const lines: string[] = [];
        const configured = { endpoint: ours.endpoint, accessToken: "configured-token" };
        await session({ endpoint: other.endpoint }, configured, lines).client.customers.list({}, call);
        expect(heard(ours)).to.deep.equal(["Bearer configured-token"]);
        expect(heard(other)).to.deep.equal([]);
        expect(lines.join()).to.contain("WEBEX_WHOLESALE_ENDPOINT");
        expect(session({ endpoint: other.endpoint }, { accessToken: "configured-token" }).settings.endpoint).to.equal(
            "https://webexapis.com/v1",
        );
    });

    it("are not completed from the other source", () => {
        const halves = session({ clientId: "client" }, { clientSecret: "s3cret-part", refreshToken: "r3fresh-part" });
        expect(() => halves.settings).to.throw(
            "WEBEX_WHOLESALE_CLIENT_SECRET and WEBEX_WHOLESALE_REFRESH_TOKEN are missing",
        );
        const token = session({ clientId: "client" }, { accessToken: "configured-token" });
        expect(() => token.settings).to.throw("must be set together");
    });

    it("that are equal in both need no note, and other settings still come from the configuration", async () => {
        const lines: string[] = [];
        const same = { endpoint: ours.endpoint, accessToken: "one-token" };
        const both = session(
            { ...same, WEBEX_WHOLESALE_REQUEST_TIMEOUT: "7" },
            { ...same, requestTimeout: "9" },
            lines,
        );
        expect(both.settings.requestTimeout).to.equal(9);
        expect(lines).to.deep.equal([]);
    });
});
