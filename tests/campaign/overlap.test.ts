// Two runs that make the same object at the same moment, as after a killed run whose last request is still under way.
import { expect } from "chai";
import { customer } from "./grid/customer";
import { Worker } from "./grid/worker";
import { location } from "./grid/location";
import { check, create, up } from "./grid/operation";
import { unreadable } from "./grid/readable";
import type { Subject } from "./grid/subject";
import { template } from "./grid/template";
import { user } from "./grid/user";

const HELD = 700;

describe("an object that two runs create at the same moment", function () {
    this.timeout(2 * 60_000);
    let worker: Worker;
    before(async () => (worker = await Worker.start()));
    after(() => worker.stop());

    /** The first run's request is held on its way; the second run looks and finds nothing yet. */
    async function both(subject: Subject, path: string) {
        const { api, fixture } = worker;
        const index = worker.next();
        const inputs = subject.inputs(fixture, index);
        const { inputs: checked } = await check(worker.steady, undefined, inputs);
        const [first, second, third] = await Promise.all([0, 1, 2].map(() => worker.freshProcess()));
        if (first === undefined || second === undefined || third === undefined) {
            throw new Error("no process");
        }
        try {
            await api.control("POST", "/faults", { method: "POST", path, kind: "delay", milliseconds: HELD, times: 1 });
            const results = await Promise.all([create(first, checked), create(second, checked)]);
            const errors = results.flatMap((one) => one.errors);
            expect(errors.flatMap((message) => unreadable(message, subject.word(index)))).to.deep.equal([]);
            const last = await up(third, results[1].standing, inputs);
            expect(last.errors).to.deep.equal([]);
            return { found: await subject.found(api, fixture, index), standing: last.standing };
        } finally {
            await Promise.all([first.stop(), second.stop(), third.stop()]);
        }
    }

    const unique: readonly (readonly [Subject, string])[] = [
        [customer, "/wholesale/customers"],
        [user, "/wholesale/subscribers"],
        [location, "/locations"],
    ];
    for (const [subject, path] of unique) {
        it(`exists once, and the next run has it in its state (${subject.name})`, async () => {
            const { found, standing } = await both(subject, path);
            expect(found).to.have.length(1);
            expect(standing?.id).to.equal(found[0]?.id);
        });
    }

    it("may exist twice if Webex has no unique key for it, and the next run has one of them in its state (template)", async () => {
        const { found, standing } = await both(template, "/wholesale/onboardingTemplates");
        expect(found).to.have.length.within(1, 2);
        expect(found.map(({ id }) => id)).to.include(standing?.id);
    });
});
