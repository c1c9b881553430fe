// Provisions a subscriber: the person, the seat, and the calling data; or, with a free account, waits for consent.
import type { Backend } from "../../backend";
import { type Answer, type Call, readBody } from "../../call";
import { hasFreeAccount } from "../../partner";
import { throwIfRefused } from "../../rules/refusal";
import { activeScopeOf } from "../../scope";
import { onePackage, subscribeBody } from "../../shapes/subscriber-bodies";
import type { SubscriberRow } from "../../store/subscribers";
import { subscriberFound } from "./answer";
import { readyCustomer } from "./find";
import { validateNewSubscriber, type NewSubscriber } from "./new-subscriber";
import { saveNewSubscriber } from "./save";

export function provisionSubscriber(backend: Backend, call: Call): Answer {
    const scope = activeScopeOf(backend, call);
    const body = readBody(call, subscribeBody);
    const packageName = onePackage(body);
    const customer = readyCustomer(backend, scope, body.customerId);
    const subscriber: NewSubscriber = {
        customer,
        email: body.email,
        package: packageName,
        parameters: body.provisioningParameters,
    };
    const validated = validateNewSubscriber(backend, subscriber);
    throwIfRefused(validated.refusals);

    const now = backend.clock.now();
    const must = hasFreeAccount(backend.settings.partner, body.email);
    const row: Omit<SubscriberRow, "seq"> = {
        id: backend.newUuid(),
        customer: customer.id,
        person: must ? null : saveNewSubscriber(backend, subscriber, validated),
        email: body.email,
        package: packageName,
        status: must ? "pending_user_migration" : "provisioned",
        pending: must ? JSON.stringify(body.provisioningParameters) : null,
        created: now,
        changed: now,
    };
    backend.subscribers.add(row);
    return subscriberFound(call, { seq: 0, ...row }, customer.externalId, must ? 202 : 200);
}
