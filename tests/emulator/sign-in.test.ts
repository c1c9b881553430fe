// Tokens: handed out for a refresh token or a code, valid for a while, then not.
import { expect } from "chai";
import { expectStatus, type Body } from "./api";
import { anEmulator } from "./setting";

describe("emulator: signing in", () => {
    const setting = anEmulator();
    const client = { client_id: "c", client_secret: "s" };
    const ask = async (fields: Record<string, string>) => {
        const body = new URLSearchParams(fields);
        const response = await fetch(`${setting().emulator.url}/access_token`, { method: "POST", body });
        return { status: response.status, body: (await response.json()) as Body & Record<string, string> };
    };
    const refresh = (refresh_token: string) => ask({ grant_type: "refresh_token", refresh_token, ...client });

    it("issues a token for the refresh token, until it expires", async () => {
        const { api, clock } = setting();
        const { status, body } = await refresh("emulator-refresh");
        expect(status).to.equal(200);
        expect(body).to.include({ token_type: "Bearer", expires_in: 1_209_599, refresh_token: "emulator-refresh" });
        expect(body).to.have.property("refresh_token_expires_in");
        const signedIn = api.as(body["access_token"] ?? "");
        expectStatus(200, await signedIn.get("/roles"));
        clock.advance(1_209_599_000);
        expect((await signedIn.get("/roles")).status).to.equal(401);
        expectStatus(200, await api.get("/roles"));
    });

    it("issues a refresh token for a code", async () => {
        const { body } = await ask({ grant_type: "authorization_code", code: "emulator-code", ...client });
        expect((await refresh(body["refresh_token"] ?? "")).status).to.equal(200);
    });

    it("shortens lifetimes and expires tokens on request", async () => {
        const { api } = setting();
        await api.control("PUT", "/partner", { tokenLifetime: 60 });
        const { body } = await refresh("emulator-refresh");
        expect(body["expires_in"]).to.equal(60);
        const signedIn = api.as(body["access_token"] ?? "");
        expectStatus(200, await signedIn.get("/roles"));
        await api.control("DELETE", "/tokens");
        expect((await signedIn.get("/roles")).status).to.equal(401);
        expect((await refresh("emulator-refresh")).status).to.equal(200);
    });

    it("refuses unknown tokens, codes, grants and missing fields", async () => {
        expect((await refresh("stolen")).status).to.equal(400);
        expect((await ask({ grant_type: "authorization_code", code: "x", ...client })).status).to.equal(400);
        expect((await ask({ grant_type: "password", ...client })).status).to.equal(400);
        expect((await ask({ grant_type: "refresh_token", refresh_token: "emulator-refresh" })).status).to.equal(400);
        expect((await setting().api.post("/access_token", {})).status).to.equal(415);
    });
});
