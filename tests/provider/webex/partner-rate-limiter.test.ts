// The turns of several processes that share one limit, in a time that passes only where all of them wait, so that each turn is known to the millisecond.
import { setImmediate as settled } from "node:timers/promises";
import { expect } from "chai";
import type { Clock } from "../../../provider/webex/clock";
import { PartnerRateLimiter, spacing } from "../../../provider/webex/transport/partner-rate-limiter";
import type { OpenStore } from "../../../provider/webex/transport/rate-limit-store";

const PER_SECOND = 2.5;
const GAP = spacing(PER_SECOND);

class Time implements Clock {
    private time = Date.UTC(2026, 10, 27, 9);
    private readonly sleepers: { readonly until: number; readonly wake: () => void }[] = [];

    readonly begun = this.time;
    now = (): number => this.time;
    random = (): number => 0;
    sleep = (milliseconds: number): Promise<void> =>
        new Promise((wake) => this.sleepers.push({ until: this.time + Math.max(0, milliseconds), wake }));

    /** Until everything is done. */
    async pass(work: Promise<unknown>): Promise<void> {
        const state = { isDone: false };
        const ended = work.finally(() => (state.isDone = true));
        ended.catch(() => undefined);
        for (await settled(); !state.isDone; await settled()) {
            this.sleepers.sort((one, other) => one.until - other.until);
            const next = this.sleepers.shift();
            this.time = next?.until ?? this.time;
            next?.wake();
        }
        await ended;
    }
}

/** As the database does it: one turn in a window that begins with the question. */
class Database {
    isThere = true;
    private end = 0;
    private processes = 0;

    constructor(
        private readonly time: Time,
        private readonly answerTime: () => number = () => 0,
    ) {}

    readonly open: OpenStore = async (_, gap) => {
        this.answer();
        this.processes += 1;
        const take = async (): Promise<number> => {
            this.answer();
            const { end } = this;
            const isMine = end <= this.time.now();
            this.end = isMine ? this.time.now() + gap : end;
            await this.time.sleep(this.answerTime());
            return isMine ? 0 : Math.max(1, end - this.time.now());
        };
        return { place: this.processes, take, close: () => undefined };
    };

    private answer(): void {
        if (!this.isThere) {
            throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
        }
    }
}

interface Scene {
    readonly time: Time;
    readonly turns: number[];
    readonly said: string[];
    /** A process of so many. */
    readonly limiter: (processes: number) => () => Promise<void>;
}

function scene(database: (time: Time) => Database): Scene & { readonly database: Database } {
    const time = new Time();
    const store = database(time);
    const [turns, said]: [number[], string[]] = [[], []];
    const limiter = (processes: number) => {
        const one = new PartnerRateLimiter({
            limit: { kind: "PostgreSQL", url: "postgres://db/limits", processes },
            requestsPerSecond: PER_SECOND,
            open: store.open,
            clock: time,
            stop: new AbortController().signal,
            warn: (line) => said.push(line),
        });
        return () => one.run(() => Promise.resolve(void turns.push(time.now() - time.begun)));
    };
    return { time, turns, said, limiter, database: store };
}

const gaps = (turns: readonly number[]): number[] => turns.slice(1).map((turn, index) => turn - (turns[index] ?? 0));

describe("the turns of processes that share a limit", () => {
    it("are never nearer to each other than the limit allows, also while the store is lost and when it is back", async () => {
        const { time, turns, said, limiter, database } = scene((clock) => new Database(clock));
        const processes = 6;
        // Some ask all the time, and some, busy with other things, notice late that the store is gone or back.
        const work = Array.from({ length: processes }, async (_, index) => {
            const turn = limiter(processes);
            for (let count = 0; count < 30; count += 1) {
                await turn();
                await time.sleep(1 + index * 317);
            }
        });
        const outage = time
            .sleep(5_100)
            .then(() => (database.isThere = false))
            .then(() => time.sleep(40_000))
            .then(() => (database.isThere = true));
        await time.pass(Promise.all([...work, outage]));
        expect(turns).to.have.length(processes * 30);
        expect(Math.min(...gaps(turns))).to.equal(GAP);
        expect(said).to.have.length(processes);
        // Back at the second half minute: the limit is used to the full again.
        const afterwards = gaps(turns.filter((turn) => turn > 61_000 && turn < 70_000));
        expect(afterwards).to.have.length.above(15);
        expect([...new Set(afterwards)]).to.deep.equal([GAP]);
    });

    it("pass unused where the answer of the store came late, since the next turn would be too near", async () => {
        const answers = [0, 0, 150, 0, 100];
        const { time, turns, limiter } = scene((clock) => new Database(clock, () => answers.shift() ?? 0));
        const turn = limiter(1);
        await time.pass(turn().then(turn));
        expect(turns).to.deep.equal([0, 2 * GAP + 100]);
    });

    it("are used after two that passed, since all are late alike where every answer takes so long", async () => {
        const { time, turns, limiter } = scene((clock) => new Database(clock, () => 150));
        await time.pass(limiter(1)());
        expect(turns).to.deep.equal([2 * GAP + 150]);
    });
});
