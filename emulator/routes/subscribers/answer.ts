// A subscriber as the API shows it; names, number and location are read through People.
import { isoTime } from "../../clock";
import type { Answer, Call } from "../../call";
import { publicId } from "../../identifiers";
import type { SubscriberRow } from "../../store/subscribers";

export function subscriberAnswer(subscriber: SubscriberRow, externalCustomerId: string): unknown {
    return {
        id: publicId("SUBSCRIBER", subscriber.id),
        ...(subscriber.person === null ? {} : { personId: publicId("PEOPLE", subscriber.person) }),
        email: subscriber.email,
        customerId: publicId("ENTERPRISE", subscriber.customer),
        externalCustomerId,
        package: subscriber.package,
        packages: [subscriber.package],
        status: subscriber.status,
        created: isoTime(subscriber.created),
        lastStatusChange: isoTime(subscriber.changed),
    };
}

/** One subscriber, with its address in the Location header. */
export function subscriberFound(
    call: Call,
    subscriber: SubscriberRow,
    externalCustomerId: string,
    status = 200,
): Answer {
    const location = `${call.baseUrl}/wholesale/subscribers/${publicId("SUBSCRIBER", subscriber.id)}`;
    return { status, headers: { location }, body: subscriberAnswer(subscriber, externalCustomerId) };
}
