// Removes a subscriber: the seat, the number and the extension are free again, the person stays.
import type { Backend } from "../../backend";
import { takeCalling } from "../../calling/assign";
import { type Answer, type Call, param, refuseBody } from "../../call";
import { scopeOf } from "../../scope";
import { conflict } from "../../webex-error";
import { subscriberInScope } from "./find";

export function removeSubscriber(backend: Backend, call: Call): Answer {
    const { subscriber } = subscriberInScope(backend, scopeOf(backend, call), param(call, "subscriberId"));
    const person = subscriber.person === null ? undefined : backend.people.find(subscriber.person);
    if (person !== undefined) {
        takeCalling(backend, person);
    }
    backend.subscribers.remove(subscriber.id);
    return { status: 204 };
}

/** Mails the user once more; there is no mail here, so only the state is checked. */
export function resendConsentMail(backend: Backend, call: Call): Answer {
    refuseBody(call);
    const { subscriber } = subscriberInScope(backend, scopeOf(backend, call), param(call, "subscriberId"));
    if (subscriber.status === "pending_user_migration") {
        return { status: 204 };
    }
    throw conflict("The subscriber is not waiting for consent.");
}
