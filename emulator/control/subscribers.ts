// What only the user could do: consent to being moved.
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param } from "../call";
import { publicId, uuidOf } from "../identifiers";
import { throwIfRefused } from "../rules/refusal";
import { validateNewSubscriber, type NewSubscriber } from "../routes/subscribers/new-subscriber";
import { readyCustomer } from "../routes/subscribers/find";
import { saveNewSubscriber } from "../routes/subscribers/save";
import { conflict, notFound } from "../webex-error";

export function subscriberControl(backend: Backend): Route[] {
    const path = "/emulator/subscribers/:subscriberId/consent";
    return [{ method: "POST", path, handle: (call) => consent(backend, call) }];
}

function consent(backend: Backend, call: Call): Answer {
    const subscriber = backend.subscribers.find(uuidOf("SUBSCRIBER", param(call, "subscriberId")) ?? "");
    if (subscriber === undefined) {
        throw notFound("The subscriber");
    }
    if (subscriber.pending === null) {
        throw conflict("The subscriber is not waiting for consent.");
    }
    const found = backend.customers.find(subscriber.customer);
    const scope = { partner: found?.partner ?? "", subPartner: undefined };
    const newcomer: NewSubscriber = {
        customer: readyCustomer(backend, scope, publicId("ENTERPRISE", subscriber.customer)),
        email: subscriber.email,
        package: subscriber.package,
        parameters: JSON.parse(subscriber.pending) as NewSubscriber["parameters"],
        waiting: subscriber.id,
    };
    const validated = validateNewSubscriber(backend, newcomer);
    throwIfRefused(validated.refusals);
    const person = saveNewSubscriber(backend, newcomer, validated);
    const changed = backend.clock.now();
    backend.subscribers.change({ ...subscriber, person, pending: null, status: "provisioned", changed });
    return { status: 204 };
}
