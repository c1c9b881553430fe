// A customer's users, read as the provider itself reads them, so that nothing differs once they are adopted.
import type { CallContext } from "../../../provider/webex/webex-client";
import type { Person } from "../../../provider/webex/wire/person";
import type { Subscriber } from "../../../provider/webex/wire/subscriber";
import { observe } from "../../../provider/customer-user/observe";
import { obstacleTo } from "../../../provider/customer-user/obstacle";
import { pick } from "../../../provider/validation/pick";
import type { Raw } from "../../../provider/validation/unknown";
import type { Session } from "../../../provider/run-state/session";
import { userContent, type LeftOut, type UserContent } from "./customer-content";

export interface Users {
    readonly users: readonly UserContent[];
    /** In the order of `users`. */
    readonly ids: readonly string[];
    readonly leftOut: readonly LeftOut[];
}

export async function usersOf(
    subscribers: Iterable<Subscriber>,
    people: ReadonlyMap<string, Person>,
    session: Session,
    call: CallContext,
): Promise<Users> {
    const found: { readonly user: UserContent; readonly id: string }[] = [];
    const leftOut: LeftOut[] = [];
    for (const subscriber of subscribers) {
        const { outs } = await observe(subscriber, {}, session, call);
        const user = contentOf(outs, subscriber, people.get(subscriber.personId ?? ""));
        const why = obstacleTo(user, subscriber);
        if (why === undefined) {
            found.push({ user, id: subscriber.id });
        } else {
            leftOut.push({ what: subscriber.email, why });
        }
    }
    found.sort((one, other) => (one.user.email < other.user.email ? -1 : 1));
    return { users: found.map(({ user }) => user), ids: found.map(({ id }) => id), leftOut };
}

function contentOf(outs: Raw, subscriber: Subscriber, person: Person | undefined): UserContent {
    const [first = "", ...last] = (person?.displayName ?? "").split(" ").filter((word) => word !== "");
    const { roles, ...others } = pick(outs, Object.keys(userContent.shape));
    return userContent.parse({
        // A name that Webex does not return never drifts, so the name shown is good enough.
        ...{ firstName: first, lastName: last.join(" "), package: "" },
        ...others,
        email: subscriber.email,
        ...(Array.isArray(roles) && roles.length > 0 ? { roles: roles as unknown } : {}),
    });
}
