// Gives a subscriber another package; calling data counts only where calling begins.
import type { Backend } from "../../backend";
import { type Answer, type Call, param, readBody } from "../../call";
import { activeScopeOf } from "../../scope";
import { callingOf, onePackage, resubscribeBody } from "../../shapes/subscriber-bodies";
import { conflict } from "../../webex-error";
import { subscriberFound } from "./answer";
import { subscriberInScope } from "./find";
import { moveSubscriber } from "./move";

export function changeSubscriber(backend: Backend, call: Call): Answer {
    const scope = activeScopeOf(backend, call);
    const { subscriber, customer } = subscriberInScope(backend, scope, param(call, "subscriberId"));
    const body = readBody(call, resubscribeBody);
    const packageName = onePackage(body);
    const person = subscriber.person === null ? undefined : backend.people.find(subscriber.person);
    if (person === undefined) {
        throw conflict("The subscriber is waiting for the user's consent and cannot be changed.");
    }
    const asked = callingOf(body.provisioningParameters);
    const changed = moveSubscriber(backend, subscriber, person, { customer, package: packageName, asked });
    return subscriberFound(call, changed, customer.externalId);
}
