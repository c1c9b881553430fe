// Says whether a subscriber could be provisioned, and changes nothing.
import type { Backend } from "../../backend";
import { type Answer, type Call, readBody } from "../../call";
import { throwIfRefused } from "../../rules/refusal";
import { scopeOf } from "../../scope";
import { onePackage, subscriberPrecheckBody } from "../../shapes/subscriber-bodies";
import { conflict } from "../../webex-error";
import { passed } from "../customers/precheck";
import { requireTemplate } from "../customers/validate";
import { readyCustomer } from "./find";
import { EMAIL_TAKEN, validateNewSubscriber } from "./new-subscriber";

export function precheckSubscriber(backend: Backend, call: Call): Answer {
    const scope = scopeOf(backend, call);
    const body = readBody(call, subscriberPrecheckBody);
    if (body.provisioningId !== undefined) {
        requireTemplate(backend, body.provisioningId);
    }
    const hasPackage = body.package !== undefined || body.packages !== undefined;
    const packageName = hasPackage ? onePackage(body) : undefined;
    if (body.customerId === undefined || packageName === undefined) {
        if (backend.subscribers.withEmail(body.email) !== undefined) {
            throw conflict(`email ${body.email} already belongs to an existing user.`, EMAIL_TAKEN);
        }
        return passed();
    }
    const customer = readyCustomer(backend, scope, body.customerId);
    const parameters = body.provisioningParameters ?? {};
    const validated = validateNewSubscriber(backend, { customer, email: body.email, package: packageName, parameters });
    throwIfRefused(validated.refusals);
    return passed();
}
