// The pause before a repetition, as a pure function.
import { expect } from "chai";
import { retryDelay } from "../../../provider/webex/transport/retry-delay";

const now = Date.UTC(2026, 10, 22, 9);

describe("the delay before a retry", () => {
    it("is what the server requests in seconds", () => {
        expect(retryDelay({ attempt: 1, retryAfter: "7", now, random: 0 })).to.equal(7_000);
    });

    it("is what the server requests as a date", () => {
        expect(retryDelay({ attempt: 1, retryAfter: "Sun, 22 Nov 2026 09:00:20 GMT", now, random: 0 })).to.equal(
            20_000,
        );
        expect(retryDelay({ attempt: 1, retryAfter: "Sun, 22 Nov 2026 08:00:00 GMT", now, random: 0 })).to.equal(0);
    });

    it("is never shorter than requested, with jitter above it", () => {
        const pauses = [0, 0.3, 0.99].map((random) => retryDelay({ attempt: 1, retryAfter: "5", now, random }));
        expect(Math.min(...pauses)).to.equal(5_000);
        expect(new Set(pauses).size).to.equal(3);
    });

    it("has a maximum, whatever is requested", () => {
        expect(retryDelay({ attempt: 1, retryAfter: "86400", now, random: 0 })).to.equal(60_000);
    });

    it("grows up to a maximum if nothing readable is requested", () => {
        const pauses = [1, 2, 3, 10].map((attempt) =>
            retryDelay({ attempt, retryAfter: "soon", now, random: 0.999999 }),
        );
        expect(pauses).to.deep.equal([500, 1_000, 2_000, 15_000]);
        for (const retryAfter of ["-5", "3, 5", "5, 2099"]) {
            expect(retryDelay({ attempt: 1, retryAfter, now, random: 0 }), retryAfter).to.equal(250);
        }
    });
});
