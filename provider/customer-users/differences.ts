// Which users a change adds, changes and removes; a person under a new address is changed, not removed and added.
import { textAt, type Raw } from "../validation/unknown";
import { addressesOf } from "../customer-user/address";
import { differingFields } from "../customer-user/diff";
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
    const byAddress = new Map(leaving.flatMap((one) => addressesOf(one).map((email) => [email.toLowerCase(), one])));
    const [leavers, joiners] = [byNames(leaving), byNames(joining)];
    for (const user of joining) {
        const known = byAddress.get((textAt(user, "email") ?? "").toLowerCase());
        const partner = known ?? onlyNamesake(user, leavers, joiners);
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

type ByNames = ReadonlyMap<string, readonly Raw[]>;

/** Both names, or nothing where one is not known. */
function namesOf(user: Raw): string | undefined {
    const [first, last] = [textAt(user, "firstName"), textAt(user, "lastName")];
    return first === undefined || last === undefined ? undefined : JSON.stringify([first.trim(), last.trim()]);
}

function byNames(users: readonly Raw[]): ByNames {
    const named = new Map<string, Raw[]>();
    for (const user of users) {
        const names = namesOf(user);
        if (names !== undefined) {
            named.set(names, [...(named.get(names) ?? []), user]);
        }
    }
    return named;
}

function onlyNamesake(user: Raw, leavers: ByNames, joiners: ByNames): Raw | undefined {
    const names = namesOf(user) ?? "";
    const [partner, ...others] = leavers.get(names) ?? [];
    return others.length === 0 && joiners.get(names)?.length === 1 ? partner : undefined;
}

export function differencesBetween(olds: Raw, news: Raw): Differences {
    const { pairs, added, removed } = pairsBetween(olds, news);
    return {
        added,
        changed: pairs.filter(({ before, now }) => differingFields(before, now).length > 0),
        removed,
    };
}
