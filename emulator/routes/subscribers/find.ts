// Finds a subscriber together with the customer it belongs to, as far as the caller may see it.
import type { Backend } from "../../backend";
import { publicId, uuidOf } from "../../identifiers";
import { customerInScope, findCustomer, type Scope } from "../../scope";
import type { WholesaleCustomer } from "../../store/customer-row";
import type { SubscriberRow } from "../../store/subscribers";
import { badRequest, conflict, notFound } from "../../webex-error";

export interface CustomersSubscriber {
    readonly subscriber: SubscriberRow;
    readonly customer: WholesaleCustomer;
}

export function subscriberInScope(backend: Backend, scope: Scope, subscriberId: string): CustomersSubscriber {
    const subscriber = backend.subscribers.find(uuidOf("SUBSCRIBER", subscriberId) ?? "");
    if (subscriber === undefined) {
        throw notFound("The subscriber");
    }
    return { subscriber, customer: customerInScope(backend, scope, publicId("ENTERPRISE", subscriber.customer)) };
}

export type ReadyCustomer = WholesaleCustomer & { readonly org: string };

/** A customer named in a body, once its organization is there. */
export function readyCustomer(backend: Backend, scope: Scope, customerId: string): ReadyCustomer {
    const customer = findCustomer(backend, customerId);
    if (customer?.partner !== scope.partner) {
        throw badRequest("customerId does not match a customer of this partner.");
    }
    const { org, status } = customer;
    if (org === undefined || status === "provisioning" || status === "deleting" || status === "pending_rpl_review") {
        throw conflict(`The customer is ${status}; wait until it is provisioned.`);
    }
    return { ...customer, org };
}
