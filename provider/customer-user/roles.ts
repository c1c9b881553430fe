// Webex's roles by name: programs write names, people carry opaque ids.
import { quotedList } from "../validation/shown";
import type { CallContext } from "../webex/webex-client";
import { RefusedByBackend } from "../webex/errors/family";
import type { Session } from "../run-state/session";

/** A role that is not in the list is named by its id. */
export async function roleNames(ids: readonly string[], session: Session, call: CallContext): Promise<string[]> {
    if (ids.length === 0) {
        return [];
    }
    const names = new Map((await session.cache.roles(call)).map(({ id, name }) => [id, name]));
    return ids.map((id) => names.get(id) ?? id);
}

export async function roleIds(names: readonly string[], session: Session, call: CallContext): Promise<string[]> {
    if (names.length === 0) {
        return [];
    }
    const roles = await session.cache.roles(call);
    const ids = names.map((wanted) => {
        const role = roles.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
        if (role === undefined) {
            const known = quotedList(roles.map(({ name }) => name));
            throw new RefusedByBackend(
                `Could not ${call.about}: Webex has no role ${JSON.stringify(wanted)}. Use one of ${known}.`,
            );
        }
        return role.id;
    });
    return [...new Set(ids)];
}
