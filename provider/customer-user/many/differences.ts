// Which users a change adds, changes and removes.
import type { Raw } from "../../plan/unknown";
import { differingFields } from "../diff";
import { usersIn } from "./inputs";

export interface Differences {
    readonly added: readonly Raw[];
    readonly changed: readonly { readonly before: Raw; readonly now: Raw }[];
    readonly removed: readonly Raw[];
}

export function differencesBetween(olds: Raw, news: Raw): Differences {
    const [before, now] = [usersIn(olds), usersIn(news)];
    const pairs = [...now].map(([email, user]) => ({ before: before.get(email), now: user }));
    return {
        added: pairs.filter((pair) => pair.before === undefined).map((pair) => pair.now),
        changed: pairs.flatMap((pair) =>
            pair.before === undefined || differingFields(pair.before, pair.now).length === 0
                ? []
                : [{ before: pair.before, now: pair.now }],
        ),
        removed: [...before].filter(([email]) => !now.has(email)).map(([, user]) => user),
    };
}
