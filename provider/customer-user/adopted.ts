// The user that exists at Webex where a new declaration is to adopt it: it is validated as an update of that user.
import { isUnknown, type Raw } from "../validation/unknown";
import type { Session } from "../run-state/session";
import { userInputs } from "./inputs";
import { existingUser } from "./provision";

/** As state would hold it; undefined where the declaration adopts nobody. */
export async function adoptedUser(now: Raw, session: Session): Promise<Raw | undefined> {
    const inputs = userInputs.safeParse(now);
    const isAsked = now["adopt"] === true && inputs.success && inputs.data.customerId !== "";
    return isAsked && !isUnknown(now["customerId"]) ? (await existingUser(inputs.data, session))?.outs : undefined;
}
