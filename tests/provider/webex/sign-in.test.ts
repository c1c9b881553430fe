// Sign-in: tokens are renewed early, once for all, and never printed.
import { expect } from "chai";
import { NoAnswer, NotSignedIn } from "../../../provider/webex/errors/family";
import { reply, type Handler } from "../../support/web-server";
import { aScene, call, closeServers, errorOf } from "./scene";

const refresh = { clientId: "client-1", clientSecret: "client-s3cret", refreshToken: "refresh-1" };
const byRefreshToken = { accessToken: undefined, refresh };

/** Grants access-1, access-2...; the API accepts only what `accepts` says. */
function granting(accepts: (token: string) => boolean, extra: Record<string, unknown> = {}): Handler {
    let granted = 0;
    return ({ path, headers }, response) => {
        if (path === "/access_token") {
            granted += 1;
            return { access_token: `access-${granted}`, expires_in: 1000, ...extra };
        }
        const token = headers.authorization?.replace("Bearer ", "") ?? "";
        if (accepts(token)) {
            return { items: [] };
        }
        return reply(response, 401, { message: "The request requires a valid access token", trackingId: "ROUTER_1" });
    };
}

describe("sign-in", () => {
    afterEach(closeServers);

    it("sends the access token with each request, and nowhere else", async () => {
        const { client, server } = await aScene(() => ({ items: [] }), { accessToken: "given-token" });
        await client.customers.list({}, call);
        expect(server.questions.map(({ headers }) => headers.authorization)).to.deep.equal(["Bearer given-token"]);
        expect(server.questions[0]?.query.toString()).not.to.contain("given-token");
    });

    it("gets its first access token with the refresh token", async () => {
        const { client, server, lines } = await aScene(
            granting(() => true),
            byRefreshToken,
        );
        await client.customers.list({}, call);
        await client.customers.list({}, call);
        expect(lines()).to.deep.equal(["POST /access_token", "GET /wholesale/customers", "GET /wholesale/customers"]);
        expect(Object.fromEntries(new URLSearchParams(server.questions[0]?.body))).to.deep.equal({
            grant_type: "refresh_token",
            client_id: "client-1",
            client_secret: "client-s3cret",
            refresh_token: "refresh-1",
        });
    });

    for (const expires_in of [0, -1, "soon", 0.001]) {
        it(`does not happen before each request if the lifetime of a token is ${expires_in} seconds`, async () => {
            const { client, lines } = await aScene(
                granting(() => true, { expires_in }),
                byRefreshToken,
            );
            for (let request = 0; request < 5; request += 1) {
                await client.customers.list({}, call);
            }
            expect(lines().filter((line) => line === "POST /access_token")).to.have.length(1);
        });
    }

    it("is tried once for all requests within two minutes after it failed, and then again", async () => {
        let isDown = true;
        const grant = granting(() => true);
        const { client, clock, lines } = await aScene((question, response, server) => {
            const isRefused = isDown && question.path === "/access_token";
            return isRefused ? reply(response, 429) : grant(question, response, server);
        }, byRefreshToken);
        const ask = () => errorOf(client.customers.list({}, call));
        const errors = [...(await Promise.all([ask(), ask()])), await ask()];
        const tries = lines().length;
        expect(new Set(errors.map(({ message }) => message)).size).to.equal(1);
        await ask();
        expect(lines()).to.have.length(tries);
        isDown = false;
        clock.time += 121_000;
        expect(await client.customers.list({}, call)).to.deep.equal([]);
    });

    it("renews a token that is about to expire before it is used", async () => {
        const { client, clock, lines } = await aScene(
            granting(() => true),
            byRefreshToken,
        );
        await client.customers.list({}, call);
        clock.time += 950_000;
        await client.customers.list({}, call);
        expect(lines().filter((line) => line === "POST /access_token")).to.have.length(2);
    });

    it("renews once for many calls that are refused at the same time, and repeats them all", async () => {
        const settings = { accessToken: "stale", refresh };
        const { client, lines } = await aScene(
            granting((token) => token === "access-1"),
            settings,
        );
        await Promise.all(Array.from({ length: 10 }, () => client.customers.list({}, call)));
        expect(lines().filter((line) => line === "POST /access_token")).to.have.length(1);
    });

    it("keeps a new refresh token that the server issues", async () => {
        const { client, clock, server } = await aScene(
            granting(() => true, { refresh_token: "refresh-2" }),
            byRefreshToken,
        );
        await client.customers.list({}, call);
        clock.time += 1_000_000;
        await client.customers.list({}, call);
        const used = server.questions.filter(({ path }) => path === "/access_token");
        expect(used.map(({ body }) => new URLSearchParams(body).get("refresh_token"))).to.deep.equal([
            "refresh-1",
            "refresh-2",
        ]);
    });

    it("says which lifetime has ended when an access token alone is refused", async () => {
        const { client, lines } = await aScene(granting(() => false));
        const error = await errorOf(client.customers.list({}, call));
        expect(error).to.be.instanceOf(NotSignedIn);
        expect(error.message)
            .to.contain("12 hours")
            .and.contain("14 days")
            .and.contain("webexwholesale:accessToken")
            .and.contain("ROUTER_1");
        expect(lines()).to.have.length(1);
    });

    it("gives up after one renewal if the new token is refused too", async () => {
        const { client, lines } = await aScene(
            granting(() => false),
            byRefreshToken,
        );
        const error = await errorOf(client.customers.list({}, call));
        expect(error.message).to.contain("was just renewed");
        expect(lines()).to.have.length(4);
    });

    it("says that the refresh token is no longer valid when the sign-in itself is refused", async () => {
        const { client } = await aScene(
            (_, response) =>
                reply(response, 400, { error: "invalid_grant", error_description: "refresh-1 has expired" }),
            byRefreshToken,
        );
        const error = await errorOf(client.customers.list({}, call));
        expect(error).to.be.instanceOf(NotSignedIn);
        expect(error.message).to.contain("90 days").and.contain("invalid_grant").and.not.contain("refresh-1");
    });

    it("treats an unexpected answer to the sign-in as no answer", async () => {
        const { client } = await aScene(() => ({ hello: "world" }), byRefreshToken);
        expect(await errorOf(client.customers.list({}, call))).to.be.instanceOf(NoAnswer);
    });
});
