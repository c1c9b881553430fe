// What the credentials may read, by Webex's scopes, as far as the reads show it; what they may write, no read can show.
import { scopeOf } from "../../provider/webex/errors/status-hints";
import type { Result } from "./examine";

export interface Access {
    readonly scope: string;
    readonly granted: "yes" | "no" | "not known";
}

export function accessIn(results: readonly Result[]): Access[] {
    return results.flatMap(({ path, outcome, status }) => {
        const scope = scopeOf(path, false);
        return scope === undefined ? [] : [{ scope, granted: grantedBy(outcome, status) }];
    });
}

function grantedBy(outcome: Result["outcome"], status: number | undefined): Access["granted"] {
    if (outcome === "ok" || outcome === "differs") {
        return "yes";
    }
    return status === 403 ? "no" : "not known";
}
