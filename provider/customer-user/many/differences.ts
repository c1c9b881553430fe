// Which users a change adds, changes and removes; a person under a new address is changed, not removed and added.
import { isAbsent, textAt, type Raw } from "../../plan/unknown";
import { isDriftAlone, sameAddress, samePerson } from "../address";
import { differingFields } from "../diff";
import { usersIn } from "./inputs";

export interface Pair {
    readonly before: Raw;
    readonly now: Raw;
}

export interface Differences {
    readonly added: readonly Raw[];
    readonly changed: readonly Pair[];
    readonly removed: readonly Raw[];
}

/** By address; else by the address it had or is to get at Webex; else by both names, where just one leaves and one joins with them. */
export function pairsBetween(olds: Raw, news: Raw): { pairs: Pair[]; added: Raw[]; removed: Raw[] } {
    const [before, now] = [usersIn(olds), usersIn(news)];
    const leaving = [...before].filter(([key]) => !now.has(key)).map(([, user]) => user);
    const joining = [...now].filter(([key]) => !before.has(key)).map(([, user]) => user);
    const partners = new Map<Raw, Raw>();
    for (const user of joining) {
        const known = leaving.find((one) => isDriftAlone(one, user) || sameAddress(one, user));
        const partner = known ?? onlyNamesake(user, leaving, joining);
        if (partner !== undefined) {
            partners.set(user, partner);
        }
    }
    const gone = new Set(partners.values());
    const stay = [...now].flatMap(([key, user]) => {
        const same = before.get(key) ?? partners.get(user);
        return same === undefined ? [] : [{ before: same, now: user }];
    });
    return {
        pairs: stay,
        added: joining.filter((user) => !partners.has(user)),
        removed: leaving.filter((user) => !gone.has(user)),
    };
}

function onlyNamesake(user: Raw, leaving: readonly Raw[], joining: readonly Raw[]): Raw | undefined {
    const isNamed = !isAbsent(textAt(user, "firstName")) && !isAbsent(textAt(user, "lastName"));
    const [partner, ...others] = leaving.filter((one) => samePerson(one, user));
    const rivals = joining.filter((one) => samePerson(one, user));
    return isNamed && others.length === 0 && rivals.length === 1 ? partner : undefined;
}

export function differencesBetween(olds: Raw, news: Raw): Differences {
    const { pairs, added, removed } = pairsBetween(olds, news);
    return {
        added,
        changed: pairs.filter(({ before, now }) => differingFields(before, now).length > 0),
        removed,
    };
}
