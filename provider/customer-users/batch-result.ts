// Keeps what exists after each user's turn, and collects what went wrong, so that one user's failure costs no other's success.
import { WholesaleError } from "../webex/errors/family";
import { pick } from "../validation/pick";
import { isSharedCause } from "../run-state/repeated-errors";
import { textAt, type Raw } from "../validation/unknown";
import { KeptInState, Refused } from "../dynamic/resource";
import { entryKeys, usersIn } from "./inputs";

const kept = [
    ...entryKeys,
    ...["id", "personId", "locationId", "status", "chosen", "roleIds", "pendingEmail", "formerEmail"],
];

/** Entries of a state, keyed by the address as it is written now. */
export class BatchResult {
    private readonly current: Map<string, Raw>;
    /** By Webex's id: an account may have got another address. */
    private readonly keyOf: Map<string, string>;
    private readonly failures: Error[] = [];

    constructor(olds: Raw, news: Raw) {
        const written = usersIn(news);
        this.current = new Map(
            [...usersIn(olds)].map(([key, user]) => [
                key,
                { ...user, email: written.get(key)?.["email"] ?? user["email"] },
            ]),
        );
        this.keyOf = new Map([...this.current].map(([key, user]) => [textAt(user, "id") ?? "", key]));
    }

    /** All side by side; the work returns what the user has afterwards, or undefined where it no longer exists. */
    async run(users: readonly Raw[], work: (user: Raw) => Promise<Raw | undefined>): Promise<void> {
        await Promise.all(
            users.map(async (user) => {
                const email = textAt(user, "email") ?? "";
                try {
                    this.note(email, await work(user));
                } catch (error) {
                    if (error instanceof KeptInState) {
                        this.note(email, { ...error.outs, id: error.resourceId });
                    }
                    const cause: unknown = error instanceof KeptInState ? error.cause : error;
                    this.failures.push(cause instanceof Error ? cause : new Error(String(cause)));
                }
            }),
        );
    }

    get entries(): Record<string, Raw> {
        const users = [...this.current.values()];
        return Object.fromEntries(users.map((user) => [textAt(user, "email") ?? "", pick(user, kept)]));
    }

    /** All failures in one error: who failed and why, a line each; what all of them ran into, once. */
    get problem(): Error | undefined {
        const [shared, ...alike] = this.failures.filter(isSharedCause);
        const own = this.failures.filter((failure) => !isSharedCause(failure)).map(({ message }) => message);
        if (own.length === 0) {
            return shared;
        }
        const [first = "", ...others] = own;
        if (others.length === 0 && shared === undefined) {
            return new WholesaleError(first);
        }
        const more = alike.length === 0 ? "" : ` (and ${alike.length} more users for the same reason)`;
        const lines = shared === undefined ? own : [...own, `${shared.message}${more}`];
        return new Refused([`${this.failures.length} users failed:`, ...lines]);
    }

    /** Under the address that the account has at Webex now, and no longer under a former one. */
    private note(email: string, user: Raw | undefined): void {
        if (user === undefined) {
            this.current.delete(email.toLowerCase());
            return;
        }
        const address = textAt(user, "email") ?? email;
        const id = textAt(user, "id") ?? "";
        this.current.delete(this.keyOf.get(id) ?? "");
        this.current.set(address.toLowerCase(), { ...user, email: address });
        this.keyOf.set(id, address.toLowerCase());
    }
}
