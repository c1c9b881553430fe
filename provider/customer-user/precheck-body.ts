// The body of a user's creation, which Webex's precheck is asked about as well.
import type { CallContext } from "../webex/webex-client";
import type { SubscriberBody } from "../webex/wire/subscriber";
import type { Session } from "../run-state/session";
import { NEXT } from "./fields";
import type { UserInputs } from "./inputs";
import { locationFor } from "./location-and-number";

export function creationBody(
    { customerId, email, package: name, firstName, lastName, extension }: UserInputs,
    primaryPhoneNumber: string | undefined,
    locationId: string | undefined,
): SubscriberBody {
    return {
        customerId,
        email,
        packages: [name],
        provisioningParameters: { firstName, lastName, primaryPhoneNumber, extension, locationId },
    };
}

export async function precheckBody(inputs: UserInputs, session: Session, call: CallContext): Promise<SubscriberBody> {
    const { phoneNumber } = inputs;
    const locationId = (await locationFor(inputs, session, call).catch(() => undefined))?.id;
    return creationBody(inputs, phoneNumber === NEXT ? undefined : phoneNumber, locationId);
}
