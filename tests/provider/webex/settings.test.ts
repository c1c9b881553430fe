// Settings: where they come from, and the sentence for each bad one.
import { expect } from "chai";
import { ConfigurationError } from "../../../provider/webex/errors/family";
import { readSettings, type Settings } from "../../../provider/webex/settings";

function read(config: Record<string, string>, env: NodeJS.ProcessEnv = {}): Settings {
    return readSettings((key) => config[key], env);
}

function complaint(config: Record<string, string>, env: NodeJS.ProcessEnv = {}): string {
    try {
        read(config, env);
    } catch (error) {
        if (error instanceof ConfigurationError) {
            return error.message;
        }
        throw error;
    }
    throw new Error("accepted");
}

describe("settings", () => {
    it("have defaults for everything except the credentials", () => {
        expect(read({ accessToken: "abc" })).to.deep.equal({
            endpoint: "https://webexapis.com/v1",
            accessToken: "abc",
            requestsPerSecond: 10,
            requestTimeout: 30,
            provisioningTimeout: 1800,
            precheck: true,
        });
    });

    it("come from the environment if the config has none; if both have one, the environment wins for credentials and the config for the rest", () => {
        const env = {
            WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:4010/v1/",
            WEBEX_WHOLESALE_ACCESS_TOKEN: "from-environment",
            WEBEX_WHOLESALE_REQUEST_TIMEOUT: "7",
            WEBEX_WHOLESALE_PRECHECK: "false",
        };
        expect(read({}, env)).to.include({
            endpoint: "http://127.0.0.1:4010/v1",
            accessToken: "from-environment",
            requestTimeout: 7,
            precheck: false,
        });
        expect(read({ accessToken: "from-config", requestTimeout: "9" }, env)).to.include({
            accessToken: "from-environment",
            requestTimeout: 9,
        });
    });

    it("do not limit the rate of requests to an emulator by default", () => {
        const endpoint = "http://127.0.0.1:4010/v1";
        expect(read({ accessToken: "abc", endpoint }).requestsPerSecond).to.equal(undefined);
        expect(read({ accessToken: "abc", endpoint, requestsPerSecond: "2.5" }).requestsPerSecond).to.equal(2.5);
    });

    it("accept a client with its refresh token instead of an access token", () => {
        const refresh = { clientId: "C1", clientSecret: "s3cret", refreshToken: "r3fresh" };
        expect(read(refresh).refresh).to.deep.equal(refresh);
    });

    it("without credentials are refused with the line to write", () => {
        expect(complaint({})).to.contain("pulumi config set --secret webexwholesale:accessToken ...");
        expect(complaint({ accessToken: "  " })).to.contain("No Webex credentials are configured");
    });

    it("with a part of the refresh credentials are refused, naming the missing part and no value", () => {
        const told = complaint({ clientId: "C1", refreshToken: "r3fresh" });
        expect(told).to.contain("clientSecret is missing").and.contain("--secret webexwholesale:clientSecret");
        expect(told).not.to.contain("r3fresh");
    });

    it("with a token under the wrong name are refused without printing it", () => {
        for (const name of ["precheck", "requestTimeout", "requestsPerSecond"]) {
            const told = complaint({ accessToken: "abc", [name]: "c3VwZXItaGVtbGlnLXRva2Vu" });
            expect(told).to.contain(`${name} is a text of 24 characters`).and.not.contain("c3Vw");
        }
    });

    it("with a bad endpoint are refused without printing it, because it may contain a password", () => {
        expect(complaint({ endpoint: "webexapis.com", accessToken: "abc" })).to.contain("not a URL");
        expect(complaint({ endpoint: "ftp://webexapis.com", accessToken: "abc" })).to.contain("https://");
        const told = complaint({ endpoint: "https://user:pa55word@host/v1", accessToken: "abc" });
        expect(told).to.contain("must not contain credentials").and.not.contain("pa55word");
        for (const host of ["webexapis.com", "WebexAPIs.com.", "eu.webexapis.com."]) {
            expect(complaint({ endpoint: `http://${host}/v1`, accessToken: "abc" }), host).to.contain("unencrypted");
        }
    });

    for (const bad of ["0", "-1", "ten", "1e3", "Infinity"]) {
        it(`with ${JSON.stringify(bad)} as a number are refused with an example`, () => {
            for (const name of ["requestsPerSecond", "requestTimeout", "provisioningTimeout"]) {
                expect(complaint({ accessToken: "abc", [name]: bad })).to.match(
                    new RegExp(`^${name} is .* greater than 0.*pulumi config set webexwholesale:${name} \\d+`, "u"),
                );
            }
        });
    }

    it("accept a token that was copied with its scheme, and refuse one with a blank in it, without printing it", () => {
        expect(read({ accessToken: "Bearer abc" }).accessToken).to.equal("abc");
        expect(read({}, { WEBEX_WHOLESALE_ACCESS_TOKEN: "bearer  abc" }).accessToken).to.equal("abc");
        expect(complaint({ accessToken: "Bearer " })).to.contain("No Webex credentials are configured");
        const told = complaint({ accessToken: "s3cret-first\ns3cret-second" });
        expect(told).to.contain("webexwholesale:accessToken contains characters").and.not.contain("s3cret");
    });

    it("accept precheck as on, off or required", () => {
        expect(read({ accessToken: "abc", precheck: "required" }).precheck).to.equal("required");
        expect(read({ accessToken: "abc", precheck: "false" }).precheck).to.equal(false);
    });

    it("with another value of precheck than these are refused", () => {
        expect(complaint({ accessToken: "abc", precheck: "yes" })).to.contain("must be true, false or required");
    });

    const SHARED = "WEBEX_WHOLESALE_SHARED_RATE_LIMIT";
    const PROCESSES = "WEBEX_WHOLESALE_SHARED_RATE_LIMIT_PROCESSES";

    it("name the store of a shared rate limit in the environment, with the number of processes", () => {
        const of = (env: NodeJS.ProcessEnv): unknown => read({ accessToken: "abc" }, env).partnerLimit;
        expect(of({ [SHARED]: " " })).to.equal(undefined);
        const url = "postgresql://me:secret@db/limits";
        expect(of({ [SHARED]: url })).to.deep.equal({ kind: "PostgreSQL", url, processes: 10 });
        const redis = { kind: "Redis", url: "rediss://db/1", processes: 6 };
        expect(of({ [SHARED]: redis.url, [PROCESSES]: "6" })).to.deep.equal(redis);
    });

    it("refuse a shared rate limit that cannot be used, without showing its URL, and one in the configuration", () => {
        for (const url of ["mysql://me:secret@db", "secret", "http://secret"]) {
            expect(complaint({}, { [SHARED]: url }))
                .to.include("PostgreSQL or Redis")
                .and.not.include("secret");
        }
        for (const processes of ["0", "many", "-1", "1.5"]) {
            expect(complaint({}, { [SHARED]: "redis://db", [PROCESSES]: processes })).to.include("from 1 to 10000");
        }
        const inState = complaint({ sharedRateLimit: "redis://:secret@db" });
        expect(inState).to.include("pulumi config rm webexwholesale:sharedRateLimit").and.not.include("secret");
    });
});
