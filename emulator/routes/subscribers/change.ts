// Gives a subscriber another package; calling data counts only where calling begins.
import type { Backend } from "../../backend";
import { giveCalling, takeCalling } from "../../calling/assign";
import { judgeCalling, locationFor } from "../../calling/wanted";
import { type Answer, type Call, param, readBody } from "../../call";
import { isCalling } from "../../catalog/packages";
import { throwIfRefused } from "../../rules/refusal";
import { subscriberVerdict } from "../../rules/subscriber-verdict";
import { activeScopeOf } from "../../scope";
import { callingOf, onePackage, resubscribeBody } from "../../shapes/subscriber-bodies";
import { conflict } from "../../webex-error";
import { subscriberFound } from "./answer";
import { subscriberInScope } from "./find";

export function changeSubscriber(backend: Backend, call: Call): Answer {
    const scope = activeScopeOf(backend, call);
    const { subscriber, customer } = subscriberInScope(backend, scope, param(call, "subscriberId"));
    const body = readBody(call, resubscribeBody);
    const packageName = onePackage(body);
    const person = subscriber.person === null ? undefined : backend.people.find(subscriber.person);
    if (person === undefined) throw conflict("The subscriber waits for the user's consent and cannot be changed.");
    const asked = callingOf(body.provisioningParameters);
    const hasCalling = person.location !== null;
    const verdict = subscriberVerdict(
        {
            email: subscriber.email,
            roles: JSON.parse(person.roles) as string[],
            package: packageName,
            present: subscriber.package,
            hasCalling,
            calling: asked,
            seatsUsed: backend.subscribers.seatsUsed(customer.id, packageName),
        },
        customer,
    );
    throwIfRefused(verdict);
    if (isCalling(packageName) && !hasCalling) {
        const { number, extension } = asked;
        const wanted = { location: locationFor(backend, person.org, asked), number, extension };
        throwIfRefused(judgeCalling(backend, wanted, person.id));
        giveCalling(backend, person, wanted);
    }
    if (!isCalling(packageName) && hasCalling) takeCalling(backend, person);
    const moved = packageName !== subscriber.package;
    const changed = { ...subscriber, package: packageName, changed: moved ? backend.clock.now() : subscriber.changed };
    backend.subscribers.change(changed);
    return subscriberFound(call, changed, customer.externalId);
}
