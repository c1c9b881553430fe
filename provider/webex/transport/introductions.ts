// Webex refuses a partner's first calls to a fresh customer's organization (403) until that organization has been read once.
import type { Answer, Exchange } from "./exchange";
import { below } from "./url";

export class Introductions {
    private readonly made = new Map<string, Promise<boolean>>();

    constructor(private readonly send: (exchange: Exchange) => Promise<Answer>) {}

    /** Whether it is worth repeating the refused request. */
    async make({ orgId, path, call }: Exchange): Promise<boolean> {
        if (orgId === undefined) return false;
        const introduction: Exchange = { method: "GET", path: below("/organizations", orgId), call };
        if (path === introduction.path) return false;
        let made = this.made.get(orgId);
        if (made === undefined) {
            // Its own failure is not the news: the refusal that led here is.
            made = this.send(introduction).then(
                () => true,
                () => false,
            );
            this.made.set(orgId, made);
        }
        return made;
    }
}
