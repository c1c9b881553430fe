// Judges whom the users of the map are: who joins, who changes address, and what exists under their addresses already.
import { userStaysWithCustomer } from "../validation/identity-rules";
import type { Refusal } from "../validation/refusal";
import { sameEmail } from "../validation/same";
import { isUnknown, textAt, type Raw } from "../validation/unknown";
import { customerLabel } from "../run-state/customer-label";
import type { Declaration } from "../run-state/identity-ledger";
import type { Session } from "../run-state/session";
import { validateExisting } from "../dynamic/existing";
import { addressChange } from "../customer-user/address";
import { validateUserIdentity } from "../customer-user/identity";
import { userInputs } from "../customer-user/inputs";
import { nameOf } from "../customer-user/naming";
import { existingUser } from "../customer-user/provision";
import { pairsBetween } from "./differences";

const NOBODY: Raw = { users: {} };

const at = (user: Raw, refusals: readonly Refusal[]): Refusal[] =>
    refusals.map((refusal) => ({ ...refusal, path: `users.${textAt(user, "email") ?? ""}` }));

/** What `up` would find under the address of a user who joins. */
async function existing(user: Raw, by: Declaration | undefined, session: Session): Promise<Refusal[]> {
    const inputs = userInputs.safeParse(user);
    if (!inputs.success || isUnknown(user["customerId"])) {
        return [];
    }
    const found = await session.webex.ask(async () => ({ object: await existingUser(inputs.data, session) }));
    if (found === undefined) {
        return [];
    }
    const declared = {
        path: "email",
        what: nameOf(user),
        label: by?.label ?? "CustomerUsers",
        group: customerLabel(user, session),
        isAdopted: user["adopt"] === true,
    };
    return validateExisting(found.object, declared, session);
}

export async function validateAllIdentities(
    now: Raw,
    before: Raw | undefined,
    by: Declaration | undefined,
    session: Session,
): Promise<Refusal[]> {
    const moves = before !== undefined && !isUnknown(now["customerId"]) && before["customerId"] !== now["customerId"];
    const first = moves
        ? pairsBetween(before, now).pairs.find((pair) => sameEmail(pair.before["email"], pair.now["email"]))
        : undefined;
    if (first !== undefined) {
        // Each of them moves: one is validated for all. Where the former customer is gone, each is made anew.
        const validated = await validateUserIdentity({ now: first.now, olds: first.before }, session);
        if (validated.some(({ rule }) => rule === userStaysWithCustomer.id)) {
            return validated;
        }
    }
    const { pairs, added } = pairsBetween(moves ? NOBODY : (before ?? NOBODY), now);
    const refusals: Refusal[] = [];
    for (const pair of pairs.filter((one) => addressChange(one.before, one.now) !== "none")) {
        refusals.push(...at(pair.now, await validateUserIdentity({ now: pair.now, olds: pair.before, by }, session)));
    }
    for (const user of added) {
        const own = await validateUserIdentity({ now: user, olds: undefined, by }, session);
        refusals.push(...at(user, own.length > 0 ? own : await existing(user, by, session)));
    }
    return refusals;
}
