// Everything a route may use, created once: the tables, the clock, the partner's settings, the faults.
import type { Clock } from "./clock";
import type { Database } from "./database";
import { Faults } from "./faults/faults";
import type { NewUuid } from "./identifiers";
import { RateLimit } from "./rate-limit";
import { RequestLog } from "./request-log";
import { BillingReports } from "./store/billing-reports";
import { Customers } from "./store/customers";
import { Devices } from "./store/devices";
import { Journal } from "./store/journal";
import { LocationJobs } from "./store/location-jobs";
import { Locations } from "./store/locations";
import { NumberList } from "./store/number-list";
import { Numbers } from "./store/numbers";
import { Organizations } from "./store/organizations";
import { People } from "./store/people";
import { Settings } from "./store/settings";
import { PersonList } from "./store/person-list";
import { SetupAssistRequests } from "./store/setup-assist-requests";
import { SubscriberList } from "./store/subscriber-list";
import { Subscribers } from "./store/subscribers";
import { Templates } from "./store/templates";
import { Tokens } from "./store/tokens";

export interface BackendOptions {
    readonly accessToken: string;
    /** Seconds until a job ends; 0 ends it at once. */
    readonly speed: number;
    readonly clock: Clock;
    readonly newUuid: NewUuid;
}

export type Backend = ReturnType<typeof makeBackend>;

export function makeBackend(database: Database, options: BackendOptions) {
    const { clock, newUuid } = options;
    return {
        database,
        clock,
        newUuid,
        accessToken: options.accessToken,
        settings: new Settings(database, options.speed, clock, newUuid),
        faults: new Faults(newUuid),
        requests: new RequestLog(clock),
        rateLimit: new RateLimit(clock),
        billingReports: new BillingReports(database),
        customers: new Customers(database),
        devices: new Devices(database),
        journal: new Journal(database),
        locationJobs: new LocationJobs(database),
        locations: new Locations(database),
        numberList: new NumberList(database),
        numbers: new Numbers(database),
        organizations: new Organizations(database),
        people: new People(database),
        personList: new PersonList(database),
        setupAssistRequests: new SetupAssistRequests(database),
        subscriberList: new SubscriberList(database),
        subscribers: new Subscribers(database),
        templates: new Templates(database),
        tokens: new Tokens(database),
    };
}
