// Judges every user of the map by the rules of one user; the path tells whose they are.
import type { CustomerFacts } from "../../plan/customer-facts";
import type { Refusal } from "../../plan/refusal";
import { isRaw, isUnknown, type Raw } from "../../plan/unknown";
import type { Session } from "../../session/session";
import { declareGone } from "../departures";
import { judge } from "../judgement";
import { usersIn } from "./inputs";

const source = "guide, configure a customer, step 5";
const wayOut = 'Write users: { "anna@norrbygg.example": { firstName, lastName, package } }.';

function misshapen({ users }: Raw): Refusal[] {
    if (isUnknown(users)) {
        return [];
    }
    const refusal = (path: string, reason: string): Refusal => ({
        rule: "U1",
        severity: "refused",
        source,
        path,
        reason,
        wayOut,
    });
    if (!isRaw(users)) {
        return [refusal("users", "is not a map from e-mail addresses to users")];
    }
    const seen = new Set<string>();
    return Object.entries(users).flatMap(([email, entry]) => {
        const isTwice = seen.has(email.toLowerCase());
        seen.add(email.toLowerCase());
        return [
            ...(isTwice ? [refusal(`users.${email}`, "stands twice, in other letters")] : []),
            ...(isRaw(entry) || isUnknown(entry) ? [] : [refusal(`users.${email}`, "is no user")]),
        ];
    });
}

export async function judgeAllUsers(
    now: Raw,
    before: Raw | undefined,
    customer: CustomerFacts | undefined,
    session: Session,
): Promise<Refusal[]> {
    const olds = before === undefined ? new Map<string, Raw>() : usersIn(before);
    const refusals = misshapen(now);
    const kept = usersIn(now);
    const removed = [...olds.keys()].filter((email) => !kept.has(email));
    declareGone(removed, now, customer, session);
    // One after the other: each declares its seat and its number, and the last to come is the one who is over.
    for (const [email, user] of kept) {
        const own = await judge({ now: user, before: olds.get(email), customer }, session);
        refusals.push(...own.map((refusal) => ({ ...refusal, path: `users.${email}.${refusal.path}` })));
    }
    return refusals;
}
