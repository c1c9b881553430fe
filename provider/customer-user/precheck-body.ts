// What Webex's precheck is asked about a user: the body of the creation itself.
import type { Call } from "../webex/backend";
import type { SubscriberBody } from "../webex/wire/subscriber";
import type { Session } from "../run-state/session";
import { NEXT, type UserInputs } from "./inputs";
import { locationFor } from "./whereabouts";

export async function precheckBody(inputs: UserInputs, session: Session, call: Call): Promise<SubscriberBody> {
    const { customerId, email, firstName, lastName, extension, phoneNumber } = inputs;
    const locationId = (await locationFor(inputs, session, call).catch(() => undefined))?.id;
    const primaryPhoneNumber = phoneNumber === NEXT ? undefined : phoneNumber;
    return {
        customerId,
        email,
        packages: [inputs.package],
        provisioningParameters: { firstName, lastName, primaryPhoneNumber, extension, locationId },
    };
}
