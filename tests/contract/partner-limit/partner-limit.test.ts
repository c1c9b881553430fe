// One request limit for all processes of a partner: real processes, a real PostgreSQL (and Redis where there is one), and an emulator that counts.
import { createRequire } from "node:module";
import { expect } from "chai";
import { Postgres } from "../../support/postgres";
import { RedisServer } from "../../support/redis";
import { skipped } from "../../support/skipped";
import { until } from "../../tools/until";
import { Partner } from "./partner";

interface Store {
    readonly url: string;
    stop(): Promise<void>;
}

async function postgres(): Promise<Store> {
    const server = await Postgres.start();
    return { url: server.url("postgres"), stop: () => server.stop() };
}

/** Nothing where this machine has none. */
const stores: readonly (readonly [name: string, start: () => Promise<Store | undefined>])[] = [
    ["PostgreSQL", postgres],
    ["Redis", () => RedisServer.start()],
];

const PROCESSES = 6;
/** As many as the drift of a customer makes. */
const EACH = 7;
const ALL = PROCESSES * EACH;

/** Below what the emulator allows: on a busy machine a request arrives up to half a second late. */
const LIMIT = 2;

for (const [name, start] of stores) {
    describe(`a rate limit shared in ${name}`, function () {
        this.timeout(120_000);
        let store: Store | undefined;
        let partner: Partner;

        before(async () => {
            store = await start();
            if (store === undefined) {
                skipped(`a rate limit shared in ${name}`, "there is no redis-server on the PATH");
            }
        });
        beforeEach(async () => (partner = await Partner.limitedTo(3, LIMIT)));
        afterEach(() => partner.stop());
        after(() => store?.stop());

        it("keeps six processes that start at once below three requests a second: none is answered 429", async () => {
            if (store === undefined) {
                return;
            }
            const ended = await partner.runAtOnce(PROCESSES, EACH, { WEBEX_WHOLESALE_SHARED_RATE_LIMIT: store.url });
            expect(ended).to.deep.equal(ended.map(() => ({ code: 0, output: "" })));
            expect(await partner.statuses()).to.deep.equal(Array.from({ length: ALL }, () => 200));
        });

        it("leaves each process a share when the store stops midway: all finish, at most 5 % are answered 429, and those that still ran say so once", async () => {
            if (store === undefined) {
                return;
            }
            const running = partner.runAtOnce(PROCESSES, EACH, { WEBEX_WHOLESALE_SHARED_RATE_LIMIT: store.url });
            await until("a third is answered", async () => (await partner.requests()).length >= ALL / 3, 60_000);
            await store.stop();
            const ended = await running;
            const noticed = ended.filter(({ output }) => output !== "");
            expect(ended.map(({ code }) => code)).to.deep.equal(ended.map(() => 0));
            expect(noticed).to.have.length.above(PROCESSES / 2);
            for (const { output } of noticed) {
                expect(output.trim().split("\n"), output).to.have.length(1);
                expect(output)
                    .to.include(`${name} cannot be used`)
                    .and.include("0.33 requests per second")
                    .and.not.include("pass-w0rd");
            }
            const statuses = await partner.statuses();
            expect(statuses.filter((status) => status === 200)).to.have.length(ALL);
            expect(statuses.filter((status) => status === 429).length, "answered 429").to.be.at.most(ALL * 0.05);
        });
    });
}

describe("a rate limit shared in a store", function () {
    this.timeout(60_000);
    let partner: Partner;
    beforeEach(async () => (partner = await Partner.limitedTo(50)));
    afterEach(() => partner.stop());

    for (const url of ["postgres://me:pass-w0rd@127.0.0.1:9/limits", "redis://:pass-w0rd@127.0.0.1:9"]) {
        it(`that was never there (${new URL(url).protocol}) costs one warning, and the requests are made`, async () => {
            const env = { WEBEX_WHOLESALE_SHARED_RATE_LIMIT: url, WEBEX_WHOLESALE_SHARED_RATE_LIMIT_PROCESSES: "1" };
            const { code, output } = await partner.run(3, env);
            expect(code, output).to.equal(0);
            expect(output).to.match(
                /^warning: .*cannot be used \(ECONNREFUSED\).*50 requests per second meanwhile, and asks/u,
            );
            expect(output).not.to.include("pass-w0rd");
            expect(await partner.statuses()).to.deep.equal([200, 200, 200]);
        });
    }

    it("needs packages that are named where one is missing, and then nothing is sent", async () => {
        const hidden = createRequire(__filename).resolve("./without-packages");
        const env = { WEBEX_WHOLESALE_SHARED_RATE_LIMIT: "redis://127.0.0.1:9", NODE_OPTIONS: `--require ${hidden}` };
        const { code, output } = await partner.run(1, env);
        expect(code).to.equal(1);
        expect(output).to.include("run `npm install rate-limiter-flexible ioredis`");
        expect(await partner.statuses()).to.deep.equal([]);
    });
});
