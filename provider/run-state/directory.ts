// Whole pages of Webex's answers, read once per run; what this process writes is noted in them instead of read again.
import type { Backend, Call } from "../webex/backend";
import type { Customer } from "../webex/wire/customer";
import type { License } from "../webex/wire/license";
import type { Location } from "../webex/wire/location";
import type { Organization } from "../webex/wire/organization";
import type { OnboardingTemplate } from "../webex/wire/onboarding-template";
import type { Person, Role } from "../webex/wire/person";
import type { PhoneNumber } from "../webex/wire/phone-number";
import type { Precheck } from "../webex/wire/precheck";
import type { PstnOption } from "../webex/wire/pstn";
import type { SubPartner } from "../webex/wire/sub-partner";
import type { Subscriber } from "../webex/wire/subscriber";
import { Shelf } from "./shelf";

const indexOf = (subscribers: ReadonlyMap<string, Subscriber>): Map<string, Subscriber> =>
    new Map([...subscribers.values()].map((one) => [one.email.toLowerCase(), one]));

function withoutOwner({ owner, extension, ...entry }: PhoneNumber): PhoneNumber[] {
    return entry.phoneNumber === undefined ? [] : [entry];
}

export class Directory {
    private readonly shelves = {
        customers: new Shelf<Customer[]>(),
        customer: new Shelf<Customer | undefined>(),
        subscribers: new Shelf<Map<string, Subscriber>>(),
        people: new Shelf<Map<string, Person>>(),
        numbers: new Shelf<PhoneNumber[]>(),
        locations: new Shelf<Location[]>(),
        callingLocations: new Shelf<string[]>(),
        pstnOptions: new Shelf<PstnOption[]>(),
        organization: new Shelf<Organization | undefined>(),
        licenses: new Shelf<License[]>(),
        roles: new Shelf<Role[]>(),
        templates: new Shelf<OnboardingTemplate[]>(),
        verdicts: new Shelf<Precheck>(),
        subPartners: new Shelf<SubPartner[]>(),
    };

    /** Whoever looks for each of a thousand users should not go through all of them each time. */
    private readonly byEmail = new WeakMap<Map<string, Subscriber>, Map<string, Subscriber>>();

    constructor(private readonly backend: Backend) {}

    customers(call: Call): Promise<Customer[]> {
        return this.shelves.customers.get(call.onBehalfOf ?? "", call, (asked) =>
            this.backend.customers.list({}, asked),
        );
    }

    customer(id: string, call: Call): Promise<Customer | undefined> {
        return this.shelves.customer.get(id, call, (asked) =>
            this.backend.customers.get(id, asked, { includePackageLicenseInfo: true }),
        );
    }

    subscribers(customerId: string, call: Call): Promise<Map<string, Subscriber>> {
        return this.shelves.subscribers.get(customerId, call, async (asked) => {
            const all = await this.backend.subscribers.list({ customerId }, asked);
            return new Map(all.map((subscriber) => [subscriber.id, subscriber]));
        });
    }

    /** By e-mail address, whatever its case. */
    async subscriberWith(customerId: string, email: string, call: Call): Promise<Subscriber | undefined> {
        const subscribers = await this.subscribers(customerId, call);
        const known = this.byEmail.get(subscribers) ?? indexOf(subscribers);
        this.byEmail.set(subscribers, known);
        return known.get(email.trim().toLowerCase());
    }

    /** Without numbers: Webex lists people with calling data ten at a time, and numbers by the thousand. */
    people(orgId: string, call: Call): Promise<Map<string, Person>> {
        return this.shelves.people.get(orgId, call, async (asked) => {
            const all = await this.backend.people.list({ orgId }, asked);
            return new Map(all.map((person) => [person.id, person]));
        });
    }

    /** One who came after the page was read is asked for alone. */
    async person(orgId: string, id: string, call: Call): Promise<Person | undefined> {
        const people = await this.people(orgId, call);
        const person = people.get(id) ?? (await this.backend.people.get(id, { ...call, orgId }));
        if (person !== undefined) {
            people.set(id, person);
        }
        return person;
    }

    numbers(orgId: string, call: Call): Promise<PhoneNumber[]> {
        return this.shelves.numbers.get(orgId, call, (asked) => this.backend.numbers.list({ orgId }, asked));
    }

    locations(orgId: string, call: Call): Promise<Location[]> {
        return this.shelves.locations.get(orgId, call, (asked) => this.backend.locations.list(orgId, asked));
    }

    /** What a location may be connected to. */
    pstnOptions(orgId: string, locationId: string, call: Call): Promise<PstnOption[]> {
        return this.shelves.pstnOptions.get(`${orgId}/${locationId}`, call, (asked) =>
            this.backend.pstn.options(orgId, locationId, asked),
        );
    }

    /** Ids of the locations that have calling. */
    callingLocations(orgId: string, call: Call): Promise<string[]> {
        return this.shelves.callingLocations.get(orgId, call, (asked) =>
            this.backend.locations.listCalling(orgId, asked),
        );
    }

    organization(orgId: string, call: Call): Promise<Organization | undefined> {
        return this.shelves.organization.get(orgId, call, (asked) => this.backend.organizations.get(orgId, asked));
    }

    licenses(orgId: string, call: Call): Promise<License[]> {
        return this.shelves.licenses.get(orgId, call, (asked) => this.backend.organizations.licenses(orgId, asked));
    }

    roles(call: Call): Promise<Role[]> {
        return this.shelves.roles.get("", call, (asked) => this.backend.people.roles(asked));
    }

    templates(call: Call): Promise<OnboardingTemplate[]> {
        return this.shelves.templates.get("", call, (asked) => this.backend.templates.list(asked));
    }

    subPartners(call: Call): Promise<SubPartner[]> {
        return this.shelves.subPartners.get("", call, (asked) => this.backend.subPartners(asked));
    }

    /** Webex's precheck of a body: asked when the user is checked, and not once more before it is made. */
    verdict(body: unknown, call: Call, read: (call: Call) => Promise<Precheck>): Promise<Precheck> {
        return this.shelves.verdicts.get(JSON.stringify(body), call, read);
    }

    /** Notes a subscriber that this process has written. */
    async noteSubscriber(subscriber: Subscriber): Promise<void> {
        const subscribers = await this.shelves.subscribers.peek(subscriber.customerId);
        const before = subscribers?.get(subscriber.id);
        subscribers?.set(subscriber.id, subscriber);
        const index = subscribers && this.byEmail.get(subscribers);
        if (before !== undefined) {
            index?.delete(before.email.toLowerCase());
        }
        index?.set(subscriber.email.toLowerCase(), subscriber);
    }

    /** Notes a number or an extension that this process has given: reading all of them anew for each user would be a request each. */
    async noteNumber(orgId: string, given: Omit<PhoneNumber, "mainNumber">): Promise<void> {
        const numbers = await this.shelves.numbers.peek(orgId);
        const isRead = numbers?.some(({ owner }) => owner?.id === given.owner?.id) === true;
        if (numbers === undefined || isRead) {
            return;
        }
        const index = numbers.findIndex(
            ({ phoneNumber }) => phoneNumber !== undefined && phoneNumber === given.phoneNumber,
        );
        const entry = numbers[index];
        numbers.splice(entry === undefined ? numbers.length : index, 1, { mainNumber: false, ...entry, ...given });
    }

    /** Notes a person that this process has written, as Webex answered it. */
    async notePerson(orgId: string, person: Person): Promise<void> {
        (await this.shelves.people.peek(orgId))?.set(person.id, person);
        this.shelves.numbers.forget(orgId);
    }

    /** Who goes leaves its number, and its extension, to others. */
    async forgetSubscriber(customerId: string, id: string, personId: string | undefined): Promise<void> {
        const subscribers = await this.shelves.subscribers.peek(customerId);
        const gone = subscribers?.get(id);
        if (subscribers !== undefined && gone !== undefined) {
            subscribers.delete(id);
            this.byEmail.get(subscribers)?.delete(gone.email.toLowerCase());
        }
        for (const numbers of personId === undefined ? [] : await this.shelves.numbers.all()) {
            const left = numbers.flatMap((entry) => (entry.owner?.id === personId ? withoutOwner(entry) : [entry]));
            numbers.splice(0, numbers.length, ...left);
        }
    }

    /** What a change of the customer touches is read anew. */
    forgetCustomer(id: string, orgId: string | undefined): void {
        this.shelves.customers.clear();
        this.shelves.verdicts.clear();
        this.shelves.customer.forget(id);
        if (orgId !== undefined) {
            this.forgetOrganization(orgId);
        }
    }

    forgetOrganization(orgId: string): void {
        const { organization, licenses, locations, callingLocations } = this.shelves;
        for (const shelf of [organization, licenses, locations, callingLocations]) {
            shelf.forget(orgId);
        }
        this.forgetPeople(orgId);
    }

    forgetPeople(orgId: string): void {
        this.shelves.people.forget(orgId);
        this.shelves.numbers.forget(orgId);
    }

    forgetSubscribers(customerId: string): void {
        this.shelves.subscribers.forget(customerId);
    }

    forgetTemplates(): void {
        this.shelves.templates.clear();
    }
}
