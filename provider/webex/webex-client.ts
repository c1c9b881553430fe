// What the rest of the provider may ask of Webex: one interface per API noun, implemented beside this file.
import type { Customer, CustomerBody, CustomerChange } from "./wire/customer";
import type { License } from "./wire/license";
import type { Location, LocationBody } from "./wire/location";
import type { OnboardingTemplate, TemplateBody } from "./wire/onboarding-template";
import type { Organization } from "./wire/organization";
import type { Person, Role } from "./wire/person";
import type { PhoneNumber } from "./wire/phone-number";
import type { Precheck } from "./wire/precheck";
import type { PstnBody, PstnConnection, PstnOption } from "./wire/pstn";
import type { SetupAssistBody, SetupAssistRequest } from "./wire/setup-assist-request";
import type { SubPartner } from "./wire/sub-partner";
import type { Subscriber, SubscriberBody, SubscriberChange } from "./wire/subscriber";

/** What every call carries: words for its errors, and for whom it is made. */
export interface CallContext {
    /** What is being done to what, for messages: `create the customer "Norrbygg AB" (crm-004711)`. */
    readonly about: string;
    /** Organization id of the sub-partner on whose behalf the call is made (`onBehalfOfSubPartnerOrgId`). */
    readonly onBehalfOf?: string | undefined;
    /** The customer concerned, where the call's own id does not tell (a subscriber's, a person's): its writers go one by one. */
    readonly customerId?: string | undefined;
    /** The organization concerned, where the call's own id does not tell (a person's): a fresh one answers 403 until it is introduced. */
    readonly orgId?: string | undefined;
}

/** Extension: the emulator only (design, section 5). */
export interface Templates {
    list(call: CallContext): Promise<OnboardingTemplate[]>;
    create(body: TemplateBody, call: CallContext): Promise<OnboardingTemplate>;
    get(provisioningId: string, call: CallContext): Promise<OnboardingTemplate | undefined>;
    update(provisioningId: string, body: TemplateBody, call: CallContext): Promise<OnboardingTemplate>;
    remove(provisioningId: string, call: CallContext): Promise<void>;
}

export interface Customers {
    list(filter: { externalId?: string; orgId?: string; status?: string }, call: CallContext): Promise<Customer[]>;
    /** Answers the new customer's id as soon as Webex has accepted the job (202); `settled` awaits the rest. */
    provision(body: CustomerBody, call: CallContext): Promise<string>;
    get(
        id: string,
        call: CallContext,
        options?: { includePackageLicenseInfo?: boolean },
    ): Promise<Customer | undefined>;
    update(id: string, body: CustomerChange, call: CallContext): Promise<void>;
    /** Succeeds also where the customer is gone already. */
    remove(id: string, call: CallContext): Promise<void>;
    precheck(body: Partial<CustomerBody>, call: CallContext): Promise<Precheck>;
    /** Awaits the end of a job. Throws StillProvisioning or ProvisioningFailed, both with the id. */
    awaitProvisioned(id: string, call: CallContext): Promise<Customer>;
    /** Awaits the end of a removal (404). */
    awaitRemoved(id: string, call: CallContext): Promise<void>;
}

export interface ChangedSubscribers {
    readonly subscribers: readonly Subscriber[];
    /** When the list was read, by Webex's clock, in milliseconds since 1970. */
    readonly asOf: number;
}

export interface Subscribers {
    list(
        filter: { customerId?: string; email?: string; externalCustomerId?: string },
        call: CallContext,
    ): Promise<Subscriber[]>;
    /** Of all customers, those whose status changed since a time, in milliseconds since 1970. */
    changedSince(since: number, call: CallContext): Promise<ChangedSubscribers>;
    provision(body: SubscriberBody, call: CallContext): Promise<Subscriber>;
    get(id: string, call: CallContext): Promise<Subscriber | undefined>;
    update(id: string, body: SubscriberChange, call: CallContext): Promise<Subscriber>;
    remove(id: string, call: CallContext): Promise<void>;
    precheck(body: Partial<SubscriberBody>, call: CallContext): Promise<Precheck>;
}

export interface People {
    list(filter: { orgId?: string; email?: string; callingData?: boolean }, call: CallContext): Promise<Person[]>;
    get(id: string, call: CallContext, options?: { callingData?: boolean }): Promise<Person | undefined>;
    /** PUT is a full replacement and may be half applied: reads, merges, writes, reads again. */
    change(id: string, merge: (person: Person) => Person, call: CallContext): Promise<Person>;
    remove(id: string, call: CallContext): Promise<void>;
    roles(call: CallContext): Promise<Role[]>;
}

export interface Organizations {
    get(orgId: string, call: CallContext): Promise<Organization | undefined>;
    licenses(orgId: string, call: CallContext): Promise<License[]>;
}

export interface Locations {
    list(orgId: string, call: CallContext): Promise<Location[]>;
    /** Ids of those that have calling. */
    listCalling(orgId: string, call: CallContext): Promise<string[]>;
    get(orgId: string, id: string, call: CallContext): Promise<Location | undefined>;
    create(orgId: string, body: LocationBody, call: CallContext): Promise<string>;
    update(orgId: string, id: string, body: Partial<LocationBody>, call: CallContext): Promise<void>;
    /** Follows Webex's order: disables calling, then removes. */
    remove(orgId: string, id: string, call: CallContext): Promise<void>;
    enableCalling(orgId: string, id: string, body: LocationBody, call: CallContext): Promise<void>;
    setMainNumber(orgId: string, id: string, phoneNumber: string, call: CallContext): Promise<void>;
    /** What prevents removal, in Webex's words; empty if nothing does. */
    removalBlockers(orgId: string, id: string, call: CallContext): Promise<string[]>;
}

export interface Numbers {
    list(
        filter: { orgId: string; locationId?: string; available?: boolean },
        call: CallContext,
    ): Promise<PhoneNumber[]>;
    add(orgId: string, locationId: string, phoneNumbers: string[], call: CallContext): Promise<void>;
    activate(orgId: string, locationId: string, phoneNumbers: string[], call: CallContext): Promise<void>;
    remove(orgId: string, locationId: string, phoneNumbers: string[], call: CallContext): Promise<void>;
}

/** Of a location that has calling. */
export interface Pstn {
    /** What the location may be connected to. */
    options(orgId: string, locationId: string, call: CallContext): Promise<PstnOption[]>;
    /** Undefined where it is not connected. */
    connection(orgId: string, locationId: string, call: CallContext): Promise<PstnConnection | undefined>;
    connect(orgId: string, locationId: string, body: PstnBody, call: CallContext): Promise<void>;
}

/** Extension: the emulator only (design, section 5). */
export interface SetupAssist {
    create(body: SetupAssistBody, call: CallContext): Promise<SetupAssistRequest>;
    get(id: string, call: CallContext): Promise<SetupAssistRequest | undefined>;
    list(call: CallContext): Promise<SetupAssistRequest[]>;
    update(id: string, body: SetupAssistBody, call: CallContext): Promise<SetupAssistRequest>;
    remove(id: string, call: CallContext): Promise<void>;
}

export interface WebexClient {
    /** False against real Webex (webexapis.com), which has no API for templates and Setup Assist. */
    readonly hasExtensions: boolean;
    readonly templates: Templates;
    readonly customers: Customers;
    readonly subscribers: Subscribers;
    readonly people: People;
    readonly organizations: Organizations;
    readonly locations: Locations;
    readonly numbers: Numbers;
    readonly pstn: Pstn;
    readonly setupAssist: SetupAssist;
    subPartners(call: CallContext): Promise<SubPartner[]>;
}
