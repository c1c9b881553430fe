// Checks a user who is about to become a subscriber of a customer.
import type { Backend } from "../../backend";
import { isCalling } from "../../catalog/packages";
import { validateCalling, locationFor, type WantedCalling } from "../../calling/wanted";
import type { Refusal } from "../../rules/refusal";
import { subscriberRefusals } from "../../rules/subscriber-refusals";
import { callingOf, type SubscribeBody } from "../../shapes/subscriber-bodies";
import type { PersonView } from "../../store/people";
import { conflict } from "../../webex-error";
import type { ReadyCustomer } from "./find";

export interface NewSubscriber {
    readonly customer: ReadyCustomer;
    readonly email: string;
    readonly package: string;
    readonly parameters: SubscribeBody["provisioningParameters"];
    /** The newcomer's own subscriber, which has waited for consent: it takes neither a seat nor the address from itself. */
    readonly waiting?: string;
}

export interface ValidatedSubscriber {
    readonly refusals: readonly Refusal[];
    /** The person with this e-mail address who is there already and is taken on. */
    readonly person: PersonView | undefined;
    readonly calling: WantedCalling | undefined;
}

// 10022 is a code Webex documents.
export const EMAIL_TAKEN = 10022;

export function validateNewSubscriber(backend: Backend, subscriber: NewSubscriber): ValidatedSubscriber {
    const { customer, email } = subscriber;
    const person = personFor(backend, subscriber);
    const asked = callingOf(subscriber.parameters);
    const refusals = subscriberRefusals(
        {
            email,
            names: {
                firstName: subscriber.parameters.firstName ?? person?.first_name,
                lastName: subscriber.parameters.lastName ?? person?.last_name,
            },
            roles: person?.org === customer.org ? (JSON.parse(person.roles) as string[]) : [],
            package: subscriber.package,
            present: undefined,
            hasCalling: false,
            calling: asked,
            seatsUsed:
                backend.subscribers.seatsUsed(customer.id, subscriber.package) -
                (subscriber.waiting === undefined ? 0 : 1),
        },
        customer,
    );
    if (refusals.length > 0 || !isCalling(subscriber.package)) {
        return { refusals, person, calling: undefined };
    }
    const { number, extension } = asked;
    const calling = { location: locationFor(backend, customer.org, asked), number, extension };
    return { refusals: validateCalling(backend, calling, person?.id), person, calling };
}

/** Policy: a person in an organization that is no longer a customer does not block the address. */
function personFor(backend: Backend, subscriber: NewSubscriber): PersonView | undefined {
    const taken = conflict(`email ${subscriber.email} already belongs to an existing user.`, EMAIL_TAKEN);
    const holder = backend.subscribers.withEmail(subscriber.email)?.id;
    if (holder !== undefined && holder !== subscriber.waiting) {
        throw taken;
    }
    const person = backend.people.withEmail(subscriber.email);
    if (person === undefined || person.org === subscriber.customer.org) {
        return person;
    }
    if (backend.customers.ofOrganization(person.org) !== undefined) {
        throw taken;
    }
    return person;
}
