// Every kind of fault, as a client meets it.
import { expect } from "chai";
import { pathMatches } from "../../emulator/faults/path-pattern";
import { expectStatus } from "./api";
import { aChange, aCustomer, aTemplate, type Fields } from "./bodies";
import { anEmulator } from "./setting";

const TEMPLATES = "/wholesale/onboardingTemplates";

describe("emulator: faults", () => {
    const setting = anEmulator();
    const set = async (fault: Fields) => expectStatus(201, await setting().api.control("POST", "/faults", fault));
    const failure = async (work: Promise<unknown>): Promise<string> =>
        work.then(
            () => "an answer",
            () => "no answer",
        );
    const templates = async () => (await setting().api.get(TEMPLATES)).body.items?.length;

    it("answer with a status and Retry-After, as often as requested, in Webex's error format", async () => {
        const { api } = setting();
        await set({ method: "GET", path: "/v1/roles", kind: "status", status: 429, retryAfter: 3, times: 2 });
        for (let call = 0; call < 2; call += 1) {
            const answer = await api.get("/roles");
            expect(answer.status).to.equal(429);
            expect(answer.headers.get("retry-after")).to.equal("3");
            expect(answer.body).to.have.all.keys("message", "errors", "trackingId");
        }
        expectStatus(200, await api.get("/roles"));
    });

    it("let some requests pass first, and do not affect other methods and paths", async () => {
        const { api } = setting();
        await set({ method: "get", path: "/roles*", kind: "status", status: 500, after: 1 });
        expectStatus(200, await api.get("/roles"));
        expectStatus(200, await api.get("/organizations"));
        expect((await api.get("/roles/x")).status).to.equal(500);
        expectStatus(200, await api.get("/roles"));
    });

    it("delay a request by the given time", async () => {
        const { api, clock } = setting();
        await set({ path: "/roles", kind: "delay", milliseconds: 60_000 });
        const answer = api.get("/roles");
        while (clock.sleepers === 0) {
            await new Promise((resolve) => setImmediate(resolve));
        }
        clock.advance(60_000);
        expectStatus(200, await answer);
    });

    it("drop the connection before the request takes effect", async () => {
        await set({ method: "POST", path: TEMPLATES, kind: "drop-before" });
        expect(await failure(setting().api.post(TEMPLATES, aTemplate()))).to.equal("no answer");
        expect(await templates()).to.equal(0);
    });

    it("drop the connection after the request took effect", async () => {
        await set({ method: "POST", path: TEMPLATES, kind: "drop-after" });
        expect(await failure(setting().api.post(TEMPLATES, aTemplate()))).to.equal("no answer");
        expect(await templates()).to.equal(1);
    });

    it("send half of the answer after the request took effect", async () => {
        await set({ method: "POST", path: TEMPLATES, kind: "half-answer" });
        expect(await failure(setting().api.post(TEMPLATES, aTemplate()))).to.equal("no answer");
        expect(await templates()).to.equal(1);
    });

    it("answer with an HTML page instead of JSON", async () => {
        await set({ path: TEMPLATES, kind: "html" });
        const answer = await setting().api.get(TEMPLATES);
        expect(answer.status).to.equal(502);
        expect(answer.headers.get("content-type")).to.contain("text/html");
    });

    it("are kept in a list that can be cleared", async () => {
        const { api } = setting();
        await set({ kind: "status" });
        const { body } = await api.control("GET", "/faults");
        expect(body.items?.[0]).to.include({ kind: "status", remaining: 1 });
        await api.control("DELETE", "/faults");
        expectStatus(200, await api.get("/roles"));
    });

    it("are refused if the kind is unknown", async () => {
        const { api } = setting();
        expect((await api.control("POST", "/faults", { kind: "flood" })).status).to.equal(400);
        expect((await api.control("POST", "/faults", { kind: "status", often: 1 })).status).to.equal(400);
    });

    describe("in jobs", () => {
        const begin = async () => {
            const { api } = setting();
            const made = await api.post("/wholesale/customers", aCustomer({ provisioningId: await api.template() }));
            return expectStatus(202, made).body.url ?? "";
        };
        const get = async (url: string) => (await setting().api.get(url)).body;

        it("end provisioning in error, and a later update tries again", async () => {
            await set({
                method: "POST",
                path: "/wholesale/customers",
                kind: "job-error",
                description: "Out of stock.",
            });
            const url = await begin();
            const failed = await get(url);
            expect(failed).to.deep.include({ status: "error", errors: [{ description: "Out of stock." }] });
            expect(failed).not.to.have.property("orgId");
            expectStatus(202, await setting().api.put(url, aChange(["webex_calling"])));
            expect((await get(url)).status).to.equal("provisioned");
        });

        it("change nothing when an update ends in error", async () => {
            const url = await begin();
            await set({ method: "PUT", path: "/wholesale/customers/*", kind: "job-error" });
            expectStatus(202, await setting().api.put(url, aChange(["webex_suite"])));
            expect(await get(url)).to.deep.include({ status: "error", packages: ["webex_calling", "webex_meetings"] });
        });

        it("end with errors, and the customer exists", async () => {
            await set({ kind: "job-with-errors" });
            const customer = await get(await begin());
            expect(customer.status).to.equal("provisioned_with_errors");
            expect(customer.orgId).to.be.a("string");
            expect(JSON.stringify(customer["resourceDetails"])).to.include("2560");
        });

        it("wait for a review until Cisco has finished it", async () => {
            await set({ kind: "job-review" });
            const url = await begin();
            expect((await get(url)).status).to.equal("pending_rpl_review");
            const id = url.split("/").pop() ?? "";
            await setting().api.control("PUT", `/customers/${id}`, { status: "provisioned" });
            expect(await get(url))
                .to.include({ status: "provisioned" })
                .and.to.have.property("orgId");
        });

        it("never end", async () => {
            await set({ kind: "job-never" });
            const url = await begin();
            setting().clock.advance(1e9);
            expect((await get(url)).status).to.equal("provisioning");
        });
    });

    it("match whole paths, with or without /v1, and * matches any run of characters", () => {
        expect(pathMatches("/v1/people", "/v1/people")).to.equal(true);
        expect(pathMatches("/people", "/v1/people")).to.equal(true);
        expect(pathMatches("/people", "/v1/people/1")).to.equal(false);
        expect(pathMatches("/people/*", "/v1/people/1")).to.equal(true);
        expect(pathMatches("*", "/v1/anything")).to.equal(true);
        expect(pathMatches("*/numbers", "/v1/telephony/config/numbers")).to.equal(true);
        expect(pathMatches("/a*b*c", "/v1/a1b2c")).to.equal(true);
        expect(pathMatches("/a*b*c", "/v1/a1c2b")).to.equal(false);
        expect(pathMatches("/aba*aba", "/v1/aba")).to.equal(false);
    });
});
