// Gives a person another package by way of licences: the same rules and the same seats as the subscriber calls.
import type { Backend } from "../../backend";
import { takeCalling } from "../../calling/assign";
import type { CallingRequest } from "../../rules/calling-request";
import { throwIfRefused } from "../../rules/refusal";
import type { PersonView } from "../../store/people";
import { badRequest } from "../../webex-error";
import type { NewSubscriber } from "../subscribers/new-subscriber";
import { validateNewSubscriber } from "../subscribers/new-subscriber";
import { moveSubscriber } from "../subscribers/move";
import { saveNewSubscriber } from "../subscribers/save";

/** Without a package the subscriber goes, and the person stays. */
export function assignPackage(
    backend: Backend,
    person: PersonView,
    packageName: string | undefined,
    asked: CallingRequest,
): void {
    const subscriber = backend.subscribers.ofPerson(person.id);
    if (packageName === subscriber?.package) {
        return;
    }
    const customer = backend.customers.ofOrganization(person.org);
    if (customer === undefined) {
        throw badRequest("The person's organization is not a wholesale customer.");
    }
    if (packageName === undefined) {
        takeCalling(backend, person);
        if (subscriber !== undefined) {
            backend.subscribers.remove(subscriber.id);
        }
        return;
    }
    if (subscriber !== undefined) {
        moveSubscriber(backend, subscriber, person, { customer, package: packageName, asked });
        return;
    }
    const { number: primaryPhoneNumber, extension, locationId } = asked;
    const newcomer: NewSubscriber = {
        customer: { ...customer, org: person.org },
        email: person.email,
        package: packageName,
        parameters: { primaryPhoneNumber, extension, locationId },
    };
    const validated = validateNewSubscriber(backend, newcomer);
    throwIfRefused(validated.refusals);
    saveNewSubscriber(backend, newcomer, validated);
    const now = backend.clock.now();
    const { id, email } = person;
    const row = {
        customer: customer.id,
        person: id,
        email,
        package: packageName,
        pending: null,
        created: now,
        changed: now,
    };
    backend.subscribers.add({ id: backend.newUuid(), status: "provisioned", ...row });
}
