// Whole pages of Webex's answers, read once per run; what this process writes is noted in them instead of read again.
import type { WebexClient, CallContext } from "../webex/webex-client";
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
import { foundAnywhere, type Found } from "./found-anywhere";
import { RequestCache } from "./request-cache";

const indexOf = (subscribers: ReadonlyMap<string, Subscriber>): Map<string, Subscriber> =>
    new Map([...subscribers.values()].map((one) => [one.email.toLowerCase(), one]));

function withoutOwner({ owner, extension, ...entry }: PhoneNumber): PhoneNumber[] {
    return entry.phoneNumber === undefined ? [] : [entry];
}

export class WebexCache {
    private readonly caches = {
        customers: new RequestCache<Customer[]>(),
        customer: new RequestCache<Customer | undefined>(),
        customerAnywhere: new RequestCache<Found<Customer> | undefined>(),
        subscribers: new RequestCache<Map<string, Subscriber>>(),
        people: new RequestCache<Map<string, Person>>(),
        numbers: new RequestCache<PhoneNumber[]>(),
        locations: new RequestCache<Location[]>(),
        callingLocations: new RequestCache<string[]>(),
        pstnOptions: new RequestCache<PstnOption[]>(),
        organization: new RequestCache<Organization | undefined>(),
        licenses: new RequestCache<License[]>(),
        roles: new RequestCache<Role[]>(),
        templates: new RequestCache<OnboardingTemplate[]>(),
        prechecks: new RequestCache<Precheck>(),
        subPartners: new RequestCache<SubPartner[]>(),
    };

    /** Whoever looks for each of a thousand users should not go through all of them each time. */
    private readonly byEmail = new WeakMap<Map<string, Subscriber>, Map<string, Subscriber>>();

    constructor(private readonly client: WebexClient) {}

    customers(call: CallContext): Promise<Customer[]> {
        return this.caches.customers.get(call.onBehalfOf ?? "", call, (asked) => this.client.customers.list({}, asked));
    }

    customer(id: string, call: CallContext): Promise<Customer | undefined> {
        return this.caches.customer.get(id, call, (asked) =>
            this.client.customers.get(id, asked, { includePackageLicenseInfo: true }),
        );
    }

    subscribers(customerId: string, call: CallContext): Promise<Map<string, Subscriber>> {
        return this.caches.subscribers.get(customerId, call, async (asked) => {
            const all = await this.client.subscribers.list({ customerId }, asked);
            return new Map(all.map((subscriber) => [subscriber.id, subscriber]));
        });
    }

    /** By its id alone: the partner's, or a sub-partner's. */
    customerAnywhere(id: string, call: CallContext): Promise<Found<Customer> | undefined> {
        const asked = { includePackageLicenseInfo: true };
        return this.caches.customerAnywhere.get(id, call, (context) =>
            this.anywhere(context, (one) => this.client.customers.get(id, one, asked)),
        );
    }

    /** The partner's, or a sub-partner's. */
    customerOfOrganization(orgId: string, call: CallContext): Promise<Found<Customer> | undefined> {
        return this.anywhere(call, async (one) => (await this.customers(one)).find((each) => each.orgId === orgId));
    }

    /** By its id alone, and not kept. */
    subscriberAnywhere(id: string, call: CallContext): Promise<Found<Subscriber> | undefined> {
        return this.anywhere(call, (one) => this.client.subscribers.get(id, one));
    }

    /** Where one is read or being read already, among all users of its customer. */
    async knownSubscriber(id: string): Promise<Subscriber | undefined> {
        const lists = await this.caches.subscribers.all();
        return lists.map((subscribers) => subscribers.get(id)).find((one) => one !== undefined);
    }

    /** By e-mail address, whatever its case. */
    async subscriberWith(customerId: string, email: string, call: CallContext): Promise<Subscriber | undefined> {
        const subscribers = await this.subscribers(customerId, call);
        const known = this.byEmail.get(subscribers) ?? indexOf(subscribers);
        this.byEmail.set(subscribers, known);
        return known.get(email.trim().toLowerCase());
    }

    /** Without numbers: Webex lists people with calling data ten at a time, and numbers by the thousand. */
    people(orgId: string, call: CallContext): Promise<Map<string, Person>> {
        return this.caches.people.get(orgId, call, async (asked) => {
            const all = await this.client.people.list({ orgId }, asked);
            return new Map(all.map((person) => [person.id, person]));
        });
    }

    /** One who came after the page was read is asked for alone. */
    async person(orgId: string, id: string, call: CallContext): Promise<Person | undefined> {
        const people = await this.people(orgId, call);
        const person = people.get(id) ?? (await this.client.people.get(id, { ...call, orgId }));
        if (person !== undefined) {
            people.set(id, person);
        }
        return person;
    }

    numbers(orgId: string, call: CallContext): Promise<PhoneNumber[]> {
        return this.caches.numbers.get(orgId, call, (asked) => this.client.numbers.list({ orgId }, asked));
    }

    locations(orgId: string, call: CallContext): Promise<Location[]> {
        return this.caches.locations.get(orgId, call, (asked) => this.client.locations.list(orgId, asked));
    }

    /** What a location may be connected to. */
    pstnOptions(orgId: string, locationId: string, call: CallContext): Promise<PstnOption[]> {
        return this.caches.pstnOptions.get(`${orgId}/${locationId}`, call, (asked) =>
            this.client.pstn.options(orgId, locationId, asked),
        );
    }

    /** Ids of the locations that have calling. */
    callingLocations(orgId: string, call: CallContext): Promise<string[]> {
        return this.caches.callingLocations.get(orgId, call, (asked) =>
            this.client.locations.listCalling(orgId, asked),
        );
    }

    organization(orgId: string, call: CallContext): Promise<Organization | undefined> {
        return this.caches.organization.get(orgId, call, (asked) => this.client.organizations.get(orgId, asked));
    }

    licenses(orgId: string, call: CallContext): Promise<License[]> {
        return this.caches.licenses.get(orgId, call, (asked) => this.client.organizations.licenses(orgId, asked));
    }

    roles(call: CallContext): Promise<Role[]> {
        return this.caches.roles.get("", call, (asked) => this.client.people.roles(asked));
    }

    templates(call: CallContext): Promise<OnboardingTemplate[]> {
        return this.caches.templates.get("", call, (asked) => this.client.templates.list(asked));
    }

    subPartners(call: CallContext): Promise<SubPartner[]> {
        return this.caches.subPartners.get("", call, (asked) => this.client.subPartners(asked));
    }

    /** Webex's precheck of a body: asked when the user is checked, and not once more before it is made. */
    precheck(body: unknown, call: CallContext, read: (call: CallContext) => Promise<Precheck>): Promise<Precheck> {
        return this.caches.prechecks.get(JSON.stringify(body), call, read);
    }

    /** Notes a subscriber that this process has written. */
    async noteSubscriber(subscriber: Subscriber): Promise<void> {
        const subscribers = await this.caches.subscribers.peek(subscriber.customerId);
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
        const numbers = await this.caches.numbers.peek(orgId);
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
        (await this.caches.people.peek(orgId))?.set(person.id, person);
        this.caches.numbers.invalidate(orgId);
    }

    /** Who goes leaves its number, and its extension, to others. */
    async removeSubscriber(customerId: string, id: string, personId: string | undefined): Promise<void> {
        const subscribers = await this.caches.subscribers.peek(customerId);
        const gone = subscribers?.get(id);
        if (subscribers !== undefined && gone !== undefined) {
            subscribers.delete(id);
            this.byEmail.get(subscribers)?.delete(gone.email.toLowerCase());
        }
        for (const numbers of personId === undefined ? [] : await this.caches.numbers.all()) {
            const left = numbers.flatMap((entry) => (entry.owner?.id === personId ? withoutOwner(entry) : [entry]));
            numbers.splice(0, numbers.length, ...left);
        }
    }

    private anywhere<Item>(
        call: CallContext,
        look: (call: CallContext) => Promise<Item | undefined>,
    ): Promise<Found<Item> | undefined> {
        return foundAnywhere(call, () => this.subPartners({ about: "list the sub-partners" }), look);
    }

    /** What a change of the customer touches is read anew. */
    invalidateCustomer(id: string, orgId: string | undefined): void {
        this.caches.customers.clear();
        this.caches.prechecks.clear();
        this.caches.customer.invalidate(id);
        if (orgId !== undefined) {
            this.invalidateOrganization(orgId);
        }
    }

    invalidateOrganization(orgId: string): void {
        const { organization, licenses, locations, callingLocations } = this.caches;
        for (const shelf of [organization, licenses, locations, callingLocations]) {
            shelf.invalidate(orgId);
        }
        this.invalidatePeople(orgId);
    }

    invalidatePeople(orgId: string): void {
        this.caches.people.invalidate(orgId);
        this.caches.numbers.invalidate(orgId);
    }

    invalidateSubscribers(customerId: string): void {
        this.caches.subscribers.invalidate(customerId);
    }

    invalidateTemplates(): void {
        this.caches.templates.clear();
    }
}
