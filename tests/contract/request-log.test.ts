// WEBEX_WHOLESALE_LOG, written by Pulumi's real provider process: what is sent is seen, and nothing that is secret or personal.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { z } from "zod";
import { aScene, user, type Scene } from "./scene";

const entry = z
    .object({
        process: z.number(),
        time: z.iso.datetime(),
        method: z.enum(["GET", "POST", "PUT", "DELETE"]),
        path: z.string().startsWith("/v1/"),
        status: z.number().optional(),
        error: z.string().optional(),
        milliseconds: z.number().int().min(0),
        attempt: z.number().int().min(1),
        trackingId: z.string().optional(),
    })
    .strict();

describe("the log of requests that WEBEX_WHOLESALE_LOG names", () => {
    let folder: string;
    let file: string;
    let scene: Scene | undefined;
    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), "request-log-"));
        file = join(folder, "requests.jsonl");
    });
    afterEach(async () => {
        await scene?.close();
        rmSync(folder, { recursive: true });
    });

    const begin = async (log: string): Promise<Scene> => (scene = await aScene({ env: { WEBEX_WHOLESALE_LOG: log } }));
    const entries = (): z.infer<typeof entry>[] =>
        readFileSync(file, "utf8")
            .trimEnd()
            .split("\n")
            .map((line) => entry.parse(JSON.parse(line)));

    it("has one line for each request, in the order and with the status that the backend saw", async () => {
        const now = await begin(file);
        await now.up(now.customer());
        const seen = z.object({
            items: z.array(z.looseObject({ method: z.string(), path: z.string(), status: z.number() })),
        });
        const atBackend = seen.parse(await now.control("GET", "requests")).items;
        const logged = entries();
        const brief = ({ method, path, status }: { method: string; path: string; status?: number | undefined }) =>
            `${method} ${path.split("?")[0] ?? ""} ${status ?? "-"}`;
        expect(logged.map(brief).sort()).to.deep.equal(
            atBackend
                .filter(({ path }) => path.startsWith("/v1/"))
                .map(brief)
                .sort(),
        );
        expect(logged.filter(({ trackingId }) => trackingId === undefined)).to.deep.equal([]);
        expect(statSync(file).mode & 0o077, "others may read it").to.equal(0);
    });

    it("has no body, no token and no address of a person", async () => {
        const token = "s3cret-token-of-the-log-test";
        scene = await aScene({
            env: { WEBEX_WHOLESALE_LOG: file },
            config: { "webexwholesale:accessToken": token },
        });
        await scene.provider.check({}, user({ customer: "customer-1", email: "olle@norrbygg.example" }));
        await scene.provider.create(user({ email: "olle@norrbygg.example" })).catch(() => undefined);
        const text = readFileSync(file, "utf8");
        expect(text).to.contain('"status":401');
        for (const hidden of [token, "olle", "norrbygg", "Berg", "webex_meetings"]) {
            expect(text.toLowerCase()).not.to.contain(hidden.toLowerCase());
        }
    });

    it("says which attempt it was, and why there was no answer", async () => {
        const now = await begin(file);
        await now.control("POST", "faults", {
            method: "GET",
            path: "/wholesale/customers",
            kind: "drop-before",
            times: 1,
        });
        await now.provider.check({}, now.customer());
        const first = entries().find(({ error }) => error !== undefined);
        expect(first).to.include({ method: "GET", attempt: 1, error: "ECONNRESET" }).and.not.to.have.property("status");
        expect(entries().filter(({ attempt, status }) => attempt === 2 && status === 200)).to.have.length(1);
    });

    it("is appended to by several processes, line by line", async () => {
        const now = await begin(file);
        await now.provider.check({}, now.customer());
        const next = await now.nextCommand();
        await next.check({}, now.customer());
        expect(new Set(entries().map(({ process: id }) => id)).size).to.equal(2);
    });

    it("is one warning where it cannot be written, and the run goes on", async () => {
        const now = await begin(join(folder, "missing", "requests.jsonl"));
        expect((await now.up(now.customer())).id).to.be.a("string");
        expect(now.provider.printed.match(/requests are not logged/gu)).to.have.length(1);
        expect(now.provider.printed).to.match(
            /missing.requests\.jsonl cannot be written \(ENOENT\)\. Set WEBEX_WHOLESALE_LOG/u,
        );
    });
});
