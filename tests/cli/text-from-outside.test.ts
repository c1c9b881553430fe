// What Webex, a state or a program wrote is shown by the command as what it is: no terminal obeys it, and no line is forged.
import { expect } from "chai";
import fc from "fast-check";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { print, printJson } from "../../cli/output";
import { program, template } from "../support/engine-programs";
import { reply, startWebServer, type Handler, type WebServer } from "../support/web-server";
import { evaluated } from "./export/evaluated-program";
import { filesIn } from "./export/exported-program";
import { runCommand } from "./export/run-command";
import { withProgram } from "./check/checked-program";

const EVIL = "no \u001b[2J\u001b]0;pwned\u0007 \u202e\u009b1A\u2028\r\nwebex-wholesale: all is well";
const HARMFUL = /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\n)\p{Cc}/u;

function expectHarmless(text: string): void {
    expect(HARMFUL.exec(text)?.[0], JSON.stringify(text)).to.equal(undefined);
    expect(text).to.not.match(/^webex-wholesale: all is well/mu);
}

/** A backend that answers every text it can with the worst one. */
const evil: Handler = ({ path, query }, response) => {
    const id = path.split("/").at(-1) ?? "";
    const customer = {
        id: "customer",
        orgId: "org",
        externalId: EVIL,
        status: "provisioned",
        packages: [CODE, "__proto__"],
    };
    const address = { addressLine1: EVIL, city: EVIL, country: EVIL };
    if (query.get("onBehalfOfSubPartnerOrgId") !== null) {
        return reply(response, 403, { message: EVIL, trackingId: EVIL });
    }
    switch (path) {
        case "/wholesale/customers":
            return { items: [customer, { ...customer, id: "other", externalId: `2${EVIL}`, status: EVIL }] };
        case "/wholesale/customers/customer":
            return { ...customer, address };
        case "/organizations/org":
            return { id, displayName: EVIL };
        case "/wholesale/subPartners":
            return { items: [{ orgId: EVIL, name: EVIL }] };
        case "/wholesale/subscribers":
            return { items: [{ id: "user", email: EVIL, customerId: "customer", packages: [EVIL], status: EVIL }] };
        default:
            return { items: [] };
    }
};

const CODE = "...(eval(\"require('node:fs').writeFileSync('pwned.txt', '')\"), {})";

describe("text from outside, in what the command prints,", function () {
    this.timeout(120_000);
    let server: WebServer;
    let folder: string;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "webex-wholesale-evil-"));
    });
    afterEach(async () => {
        await server.close();
        rmSync(folder, { recursive: true, force: true });
    });

    const run = async (handler: Handler, ...args: string[]) => {
        server = await startWebServer(handler);
        const env = { WEBEX_WHOLESALE_ENDPOINT: server.endpoint, WEBEX_WHOLESALE_ACCESS_TOKEN: "token" };
        return runCommand(args, { cwd: folder, env });
    };

    it("is shown and not interpreted in an export's progress, notes and list of what was left out", async () => {
        const { code, stdout, stderr } = await run(evil, "export", "--out", "out");
        expect(code, stderr).to.equal(0);
        expectHarmless(stdout);
        expectHarmless(stderr);
        expect(stdout + stderr).to.include("\\u{1b}]0;pwned\\u{7}");
        const files = new Map(Object.entries(filesIn(join(folder, "out"))));
        const { args } = evaluated(files).find(({ kind }) => kind === "WholesaleCustomer") ?? {};
        expect(Object.keys(args?.["packages"] as object)).to.deep.equal([CODE, "__proto__"]);
        expect(existsSync("pwned.txt")).to.equal(false);
    });

    it("is shown and not interpreted in the tables of what is unmanaged, and stays JSON with --json", async () => {
        writeFileSync(join(folder, "state.json"), '{"deployment":{"resources":[]}}');
        const { code, stdout, stderr } = await run(evil, "unmanaged", "--state", "state.json");
        expect(code, stderr).to.equal(0);
        expectHarmless(stdout);
        expectHarmless(stderr);
        await server.close();
        const json = await run(evil, "unmanaged", "--state", "state.json", "--json");
        expectHarmless(json.stdout);
        expect((JSON.parse(json.stdout) as { users: { email: string }[] }).users[0]?.email).to.equal(EVIL);
    });

    it("is shown and not interpreted in an error, on one line", async () => {
        const { code, stderr } = await run(
            (_, response) => reply(response, 403, { message: EVIL }, { trackingid: "T\u009b1" }),
            ...["export", "--out", "out"],
        );
        expect(code).to.equal(2);
        expectHarmless(stderr);
        expect(stderr.match(/^webex-wholesale: /gmu)).to.have.length(1);
    });

    it("is shown and not interpreted in the report of a check, for names, values and what the program throws", async () => {
        server = await startWebServer(() => ({}));
        const evilTemplate = template({ country: EVIL }).replace('("standard"', `(${JSON.stringify(EVIL)}`);
        await withProgram({ "index.js": program(evilTemplate) }, async (checked) => {
            const { code, stdout } = await checked.check(["--no-state"]);
            expect(code).to.equal(1);
            expectHarmless(stdout);
            const report = await checked.report(["--no-state"]);
            expect(report.refusals.map(({ name }) => name)).to.deep.equal([EVIL]);
            checked.write({ "index.js": `throw new Error(${JSON.stringify(EVIL)});` });
            const { stderr } = await checked.check(["--no-state"]);
            expectHarmless(stderr);
            const mistyped = await checked.check([`--${EVIL}`]);
            expect(HARMFUL.test(mistyped.stderr)).to.equal(false);
        });
    });

    it("stays on its line, and JSON stays valid, whatever it is", async () => {
        server = await startWebServer(() => ({}));
        const unit = fc.oneof(
            fc.string({ unit: "binary", maxLength: 1 }),
            fc.integer({ min: 0xd800, max: 0xdfff }).map((half) => String.fromCharCode(half)),
        );
        const text = fc.string({ unit, maxLength: 12 });
        fc.assert(
            fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
                const printed = captured(() => print(texts));
                expect(printed.split("\n")).to.have.length(texts.length + 1);
                expect(printed).to.not.match(/(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\n)\p{Cc}/u);
                const json = captured(() => printJson(texts));
                expect(json).to.not.match(
                    /[\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\n)\p{Cc}|\\ud[89a-f]..(?<!\\ud[89ab]..\\ud[c-f]..)(?!\\ud[c-f])/u,
                );
                expect(JSON.parse(json)).to.deep.equal(texts.map((one) => one.replace(/\p{Cs}/gu, "\ufffd")));
            }),
            { numRuns: 2_000 },
        );
    });
});

function captured(doing: () => void): string {
    const write = process.stdout.write.bind(process.stdout);
    const written: string[] = [];
    process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
    try {
        doing();
    } finally {
        process.stdout.write = write;
    }
    return written.join("");
}
