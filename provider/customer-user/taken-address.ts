// Asks Webex's precheck whether an e-mail address belongs to somebody already: in all of Webex an address is one person's (rule I2).
import type { CallContext } from "../webex/webex-client";
import { textAt, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { userInputs } from "./inputs";
import { precheckBody } from "./precheck-body";

/** One of the few codes that Webex documents. */
const EMAIL_TAKEN = 10022;

/** Requests of one process for the addresses of new users; a changed address is always asked about, for something would be lost. */
export const BUDGET = 20;

/** Webex's words where somebody has the address. */
export async function takenAddress(now: Raw, session: Session, call: CallContext): Promise<string | undefined> {
    const inputs = userInputs.safeParse(now);
    if (!inputs.success) {
        return undefined;
    }
    const body = await precheckBody(inputs.data, session, call);
    const { problems } = await session.cache.precheck(body, call, (asked) =>
        session.client.subscribers.precheck(body, asked),
    );
    const taken = problems.find(({ code }) => code === EMAIL_TAKEN);
    return taken?.description.replace(/\.$/u, "");
}

/** For a new user, within the budget; what is beyond is named once. */
export async function takenAddressOfNewUser(
    now: Raw,
    session: Session,
    call: CallContext,
): Promise<string | undefined> {
    const email = (textAt(now, "email") ?? "").toLowerCase();
    if (!session.addressesAsked.has(email) && session.addressesAsked.size >= BUDGET) {
        session.say(
            `note: [I2] the e-mail addresses of only ${BUDGET} new users were checked with Webex; checking the others would take too long, at one request each. If a user of another customer has one of those addresses, Webex will reject it during \`up\`.`,
        );
        return undefined;
    }
    session.addressesAsked.add(email);
    return takenAddress(now, session, call);
}
