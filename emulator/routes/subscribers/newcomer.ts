// Checks a user who is about to become a subscriber of a customer.
import type { Backend } from "../../backend";
import { isCalling } from "../../catalog/packages";
import { judgeCalling, locationFor, type WantedCalling } from "../../calling/wanted";
import type { Refusal } from "../../rules/refusal";
import { subscriberVerdict } from "../../rules/subscriber-verdict";
import { callingOf, type SubscribeBody } from "../../shapes/subscriber-bodies";
import type { PersonView } from "../../store/people";
import { conflict } from "../../webex-error";
import type { ReadyCustomer } from "./find";

export interface Newcomer {
    readonly customer: ReadyCustomer;
    readonly email: string;
    readonly package: string;
    readonly parameters: SubscribeBody["provisioningParameters"];
    /** The newcomer's own subscriber, which has waited for consent: it takes neither a seat nor the address from itself. */
    readonly waiting?: string;
}

export interface JudgedNewcomer {
    readonly refusals: readonly Refusal[];
    /** The person with this e-mail address who is there already and is taken on. */
    readonly person: PersonView | undefined;
    readonly calling: WantedCalling | undefined;
}

// 10022 is a code Webex documents.
export const EMAIL_TAKEN = 10022;

export function judgeNewcomer(backend: Backend, newcomer: Newcomer): JudgedNewcomer {
    const { customer, email } = newcomer;
    const person = personFor(backend, newcomer);
    const asked = callingOf(newcomer.parameters);
    const verdict = subscriberVerdict(
        {
            email,
            names: {
                firstName: newcomer.parameters.firstName ?? person?.first_name,
                lastName: newcomer.parameters.lastName ?? person?.last_name,
            },
            roles: person?.org === customer.org ? (JSON.parse(person.roles) as string[]) : [],
            package: newcomer.package,
            present: undefined,
            hasCalling: false,
            calling: asked,
            seatsUsed:
                backend.subscribers.seatsUsed(customer.id, newcomer.package) - (newcomer.waiting === undefined ? 0 : 1),
        },
        customer,
    );
    if (verdict.length > 0 || !isCalling(newcomer.package)) return { refusals: verdict, person, calling: undefined };
    const { number, extension } = asked;
    const calling = { location: locationFor(backend, customer.org, asked), number, extension };
    return { refusals: judgeCalling(backend, calling, person?.id), person, calling };
}

/** Policy: a person in an organization that is no longer a customer does not block the address. */
function personFor(backend: Backend, newcomer: Newcomer): PersonView | undefined {
    const taken = conflict(`email ${newcomer.email} already belongs to an existing user.`, EMAIL_TAKEN);
    const holder = backend.subscribers.withEmail(newcomer.email)?.id;
    if (holder !== undefined && holder !== newcomer.waiting) throw taken;
    const person = backend.people.withEmail(newcomer.email);
    if (person === undefined || person.org === newcomer.customer.org) return person;
    if (backend.customers.ofOrganization(person.org) !== undefined) throw taken;
    return person;
}
