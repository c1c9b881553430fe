// How a session meets what is around it: settings, Webex out of reach, and an engine that may be gone.
import { createServer } from "node:net";
import { once } from "node:events";
import { expect } from "chai";
import { ConfigurationError, NoAnswer, NotSignedIn } from "../../../provider/webex/errors/family";
import { rulesThatNeedWebex } from "../../../provider/kinds";
import { RepeatedErrors } from "../../../provider/run-state/repeated-errors";
import { EngineGone, stopWithoutEngine } from "../../../provider/run-state/engine";
import { Session } from "../../../provider/run-state/session";
import { WebexUnavailable, WebexFacts, type PrecheckMode } from "../../../provider/run-state/webex-facts";
import { startWebServer } from "../../support/web-server";
import { fakeClock } from "../webex/scene";

describe("what a session prints while Webex is working", () => {
    it("does not contain the program's secrets, also in a line that the next one may replace", async () => {
        const server = await startWebServer(() => ({ id: "cust-1", externalId: "crm-1", status: "hung" }));
        const lines: string[] = [];
        const env = { WEBEX_WHOLESALE_ENDPOINT: server.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: "token-1" };
        const settings = { ...env, WEBEX_WHOLESALE_PROVISIONING_TIMEOUT: "60" };
        const progress = (line: string): number => lines.push(line);
        const session = new Session({ env: settings, clock: fakeClock(), say: () => undefined, progress });
        session.secrets.note(["name"], ["name"], { name: "Hemliga Bolaget AB" });
        const call = { about: 'create the customer "Hemliga Bolaget AB"' };
        await failing(session.client.customers.awaitProvisioned("cust-1", call)).finally(() => server.close());
        expect(lines[0]).to.match(/^Waiting for Webex to create the customer "\[secret\]": hung/u);
        expect(lines.join()).to.not.contain("Hemliga");
    });
});

describe("facts requested from Webex at preview", () => {
    const lines: string[] = [];
    const facts = (isOff = false, asking: Partial<PrecheckMode> = {}): WebexFacts =>
        new WebexFacts(
            () => ({ isOff, isRequired: false, hasCredentials: true, ...asking }),
            (line) => void lines.push(line),
            rulesThatNeedWebex,
        );
    beforeEach(() => void (lines.length = 0));

    it("are returned", async () => {
        expect(await facts().ask(async () => 5)).to.equal(5);
    });

    it("are not requested offline", async () => {
        expect(await facts(true).ask(() => Promise.reject(new Error("asked")))).to.equal(undefined);
        expect(lines).to.deep.equal([]);
    });

    it("are no longer requested after Webex did not answer, with one line", async () => {
        const asking = facts();
        const down = () => Promise.reject(new NoAnswer("No answer from 127.0.0.1."));
        await Promise.all([asking.ask(down), asking.ask(down)]);
        expect(await asking.ask(async () => 5)).to.equal(undefined);
        expect(lines).to.have.length(1);
        expect(lines[0]).to.contain("not checked").and.contain("No answer from 127.0.0.1.");
    });

    it("are listed by their rules, once, if there are no credentials, and nothing is requested", async () => {
        const asking = facts(false, { hasCredentials: false });
        for (let time = 0; time < 2; time += 1) {
            expect(await asking.ask(() => Promise.reject(new Error("asked")))).to.equal(undefined);
        }
        expect(lines).to.have.length(1);
        expect(lines[0])
            .to.match(/^warning: .*no credentials/u)
            .and.contain(rulesThatNeedWebex.join(", "));
        expect(await facts(true, { hasCredentials: false }).ask(async () => 5), "silenced").to.equal(undefined);
        expect(lines).to.have.length(1);
    });

    it("cause a refusal if they are required and unavailable, and are not requested again", async () => {
        for (const [asking, why] of [
            [facts(false, { isRequired: true, hasCredentials: false }), "no credentials"],
            [facts(false, { isRequired: true }), "No answer from 127.0.0.1."],
        ] as const) {
            const down = () => asking.ask(() => Promise.reject(new NoAnswer("No answer from 127.0.0.1.")));
            const errors = [await failing(down()), await failing(down()), await failing(asking.ask(async () => 5))];
            for (const error of errors) {
                expect(error).to.be.instanceOf(WebexUnavailable).and.to.have.property("message").that.contains(why);
            }
        }
        expect(lines).to.deep.equal([]);
    });

    it("fail if the settings are wrong, or on a bug of ours", async () => {
        for (const fault of [
            new ConfigurationError("The endpoint is not a URL", "write one."),
            new TypeError("ours"),
        ]) {
            const told = await facts()
                .ask(() => Promise.reject(fault))
                .catch((error: unknown) => error);
            expect(told).to.equal(fault);
        }
    });
});

const failing = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
        () => expect.fail("no error came"),
        (error: unknown) => error,
    );

describe("a cause shared by many resources", () => {
    it("is printed once, at the stack, and each resource refers to it in one short line", () => {
        const lines: string[] = [];
        const cause = new RepeatedErrors((line) => void lines.push(line));
        const dead = () =>
            new NotSignedIn("Could not read the user a@b.example: expired (HTTP 401). Get a new one.", { hint: "Get" });
        const short = Array.from({ length: 150 }, () => cause.shorten(dead()));
        expect(lines).to.deep.equal([`error: ${dead().message}`]);
        for (const error of short) {
            expect(error).to.have.property("message").that.contains("at the stack").and.has.length.below(120);
        }
    });

    it("is not shared with a write whose outcome is unknown", () => {
        const cause = new RepeatedErrors(() => expect.fail("said"));
        const doubtful = new NoAnswer("unknown", {}, { mayHaveSucceeded: true, retryable: false });
        expect(cause.shorten(doubtful)).to.equal(doubtful);
    });
});

describe("the engine", () => {
    it("is alive while it listens, and gone afterwards", async () => {
        const engine = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
        await once(engine, "listening");
        const bound = engine.address();
        const address = `127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;
        await stopWithoutEngine(address);
        await new Promise((closed) => engine.close(closed));
        expect(await stopWithoutEngine(address).catch((error: unknown) => error)).to.be.instanceOf(EngineGone);
    });

    it("is not looked for if its address is not known", async () => {
        for (const address of [undefined, "", "engine"]) {
            await stopWithoutEngine(address);
        }
    });
});

describe("a session", () => {
    const session = (endpoint?: string, env: NodeJS.ProcessEnv = {}): Session => {
        const made = new Session({ env, say: () => undefined });
        made.configure((key) => (key === "webexwholesale:endpoint" ? endpoint : undefined));
        return made;
    };

    it("has extensions at every endpoint except Webex's own", () => {
        expect(session("http://127.0.0.1:4010/v1").hasExtensions).to.equal(true);
        expect(session("https://webexapis.com/v1").hasExtensions).to.equal(false);
        expect(session("https://eu.webexapis.com/v1").hasExtensions).to.equal(false);
        expect(session("https://webexapis.com.partner.example/v1").hasExtensions).to.equal(true);
        expect(session().hasExtensions).to.equal(false);
    });

    it("treats a blank setting as absent, as the settings themselves do", () => {
        const env = { WEBEX_WHOLESALE_ENDPOINT: "http://127.0.0.1:4010/v1" };
        for (const blank of ["", "  "]) {
            expect(session(blank, env).hasExtensions, JSON.stringify(blank)).to.equal(true);
        }
    });

    it("prints a line once", () => {
        const lines: string[] = [];
        const made = new Session({ env: {}, say: (line) => void lines.push(line) });
        made.say("note");
        made.say("note");
        made.say("other");
        expect(lines).to.deep.equal(["note", "other"]);
    });

    it("reports wrong settings only when they are needed", () => {
        const made = session("no url");
        expect(() => made.client).to.throw(ConfigurationError, "The endpoint is not a URL");
        expect(() => made.client, "again").to.throw(ConfigurationError);
    });
});
