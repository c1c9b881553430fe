// What only the user could do: consent to being moved.
import type { Backend } from "../backend";
import { type Answer, type Call, type Route, param } from "../call";
import { publicId, uuidOf } from "../identifiers";
import { throwIfRefused } from "../rules/refusal";
import { judgeNewcomer, type Newcomer } from "../routes/subscribers/newcomer";
import { readyCustomer } from "../routes/subscribers/find";
import { settleNewcomer } from "../routes/subscribers/settle";
import { conflict, notFound } from "../webex-error";

export function subscriberControl(backend: Backend): Route[] {
    const path = "/emulator/subscribers/:subscriberId/consent";
    return [{ method: "POST", path, handle: (call) => consent(backend, call) }];
}

function consent(backend: Backend, call: Call): Answer {
    const subscriber = backend.subscribers.find(uuidOf("SUBSCRIBER", param(call, "subscriberId")) ?? "");
    if (subscriber === undefined) throw notFound("The subscriber");
    if (subscriber.pending === null) throw conflict("The subscriber is not waiting for consent.");
    const found = backend.customers.find(subscriber.customer);
    const scope = { partner: found?.partner ?? "", subPartner: undefined };
    const newcomer: Newcomer = {
        customer: readyCustomer(backend, scope, publicId("ENTERPRISE", subscriber.customer)),
        email: subscriber.email,
        package: subscriber.package,
        parameters: JSON.parse(subscriber.pending) as Newcomer["parameters"],
        waiting: subscriber.id,
    };
    const judged = judgeNewcomer(backend, newcomer);
    throwIfRefused(judged.refusals);
    const person = settleNewcomer(backend, newcomer, judged);
    const changed = backend.clock.now();
    backend.subscribers.change({ ...subscriber, person, pending: null, status: "provisioned", changed });
    return { status: 204 };
}
