// What the rules of a location validate.
import type { Raw } from "../validation/unknown";
import type { PstnFacts } from "./pstn-facts";

export interface LocationSubject {
    readonly now: Raw;
    /** What the state has; absent at creation. */
    readonly before?: Raw | undefined;
    /** Names of the customer's other locations: at Webex, and declared by this program. */
    readonly others?: readonly string[] | undefined;
    /** Numbers that it is to have and another location has, with that location's name. */
    readonly elsewhere?: ReadonlyMap<string, string> | undefined;
    /** Numbers that another location of the program declares as well, with that location's name. */
    readonly declaredTwice?: ReadonlyMap<string, string> | undefined;
    /** Name of the customer's head office, as its own resource declares it. */
    readonly headOffice?: string | undefined;
    /** Where numbers are added: what Webex says of the location and its connection. */
    readonly pstn?: PstnFacts | undefined;
}

export const aLocation: Raw = {
    name: "Lager",
    timezone: "Europe/Stockholm",
    language: "sv_se",
    address: { addressLine1: "Hamngatan 2", city: "Umeå", country: "SE" },
    callingEnabled: true,
};
