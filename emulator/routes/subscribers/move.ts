// Moves a subscriber to another package, by whichever call: the rules are applied, calling begins or ends.
import type { Backend } from "../../backend";
import { giveCalling, takeCalling } from "../../calling/assign";
import { validateCalling, locationFor } from "../../calling/wanted";
import { isCalling } from "../../catalog/packages";
import type { CallingRequest } from "../../rules/calling-request";
import { throwIfRefused } from "../../rules/refusal";
import { subscriberRefusals } from "../../rules/subscriber-refusals";
import type { WholesaleCustomer } from "../../store/customer-row";
import type { PersonView } from "../../store/people";
import type { SubscriberRow } from "../../store/subscribers";

interface Move {
    readonly customer: WholesaleCustomer;
    readonly package: string;
    readonly asked: CallingRequest;
}

export function moveSubscriber(
    backend: Backend,
    subscriber: SubscriberRow,
    person: PersonView,
    { customer, package: packageName, asked }: Move,
): SubscriberRow {
    const hasCalling = person.location !== null;
    const refusals = subscriberRefusals(
        {
            email: subscriber.email,
            names: { firstName: person.first_name, lastName: person.last_name },
            roles: JSON.parse(person.roles) as string[],
            package: packageName,
            present: subscriber.package,
            hasCalling,
            calling: asked,
            seatsUsed: backend.subscribers.seatsUsed(customer.id, packageName),
        },
        customer,
    );
    throwIfRefused(refusals);
    if (isCalling(packageName) && !hasCalling) {
        const { number, extension } = asked;
        const wanted = { location: locationFor(backend, person.org, asked), number, extension };
        throwIfRefused(validateCalling(backend, wanted, person.id));
        giveCalling(backend, person, wanted);
    }
    if (!isCalling(packageName) && hasCalling) {
        takeCalling(backend, person);
    }
    const moved = packageName !== subscriber.package;
    const changed = { ...subscriber, package: packageName, changed: moved ? backend.clock.now() : subscriber.changed };
    backend.subscribers.change(changed);
    return changed;
}
