// The optional limit on requests, in fixed windows of a second or a minute.
import type { Clock } from "./clock";

export class RateLimit {
    private readonly windows = new Map<number, { number: number; count: number }>();

    constructor(private readonly clock: Clock) {}

    /** Seconds to wait, or undefined where the request may pass. */
    refuse(limits: { perSecond: number | null; perMinute: number | null }): number | undefined {
        const waits = [this.take(1000, limits.perSecond), this.take(60_000, limits.perMinute)];
        const longest = Math.max(...waits);
        return longest > 0 ? longest : undefined;
    }

    private take(length: number, limit: number | null): number {
        if (limit === null) {
            return 0;
        }
        const now = this.clock.now();
        const number = Math.floor(now / length);
        const window = this.windows.get(length);
        const count = window?.number === number ? window.count + 1 : 1;
        this.windows.set(length, { number, count });
        // At least one request a window, or a small limit would let nothing through for ever.
        return count <= Math.max(1, limit) ? 0 : Math.ceil(((number + 1) * length - now) / 1000);
    }
}
