// What the rules of a user validate: the inputs, what exists now, and what is known of the customer and of Webex.
import type { CustomerFacts } from "../validation/customer-facts";
import type { Raw } from "../validation/unknown";

export interface UserFacts {
    /** E-mail addresses of everybody who holds or will hold the package, this user included. */
    readonly seats?: readonly string[] | undefined;
    /** E-mail addresses of users of one map who move between full packages, each to a seat that another of them has. */
    readonly waitingForSeats?: readonly string[] | undefined;
    /** The sub-partner on whose behalf it is created or updated is suspended. */
    readonly isSuspended?: boolean | undefined;
    /** The roles that Webex has. */
    readonly roleNames?: readonly string[] | undefined;
    /** Names of the customer's locations, those included that this program declares. */
    readonly locations?: readonly string[] | undefined;
    /** Names of those that this program declares and that are there by the user's turn. */
    readonly declaredLocations?: readonly string[] | undefined;
    /** Of the user's location, by which a number that is not in E.164 is understood. */
    readonly country?: string | undefined;
    /** Name of the location the user calls from now. */
    readonly locationNow?: string | undefined;
    /** Why the number or extension cannot be had, with the way out. */
    readonly numberTaken?: { path: string; reason: string; fix: string } | undefined;
    /** The roles at Webex, where the program does not manage them. */
    readonly rolesNow?: readonly string[] | undefined;
}

export interface UserSubject {
    readonly now: Raw;
    /** What the state has; absent at creation. */
    readonly before?: Raw | undefined;
    readonly customer?: CustomerFacts | undefined;
    readonly facts?: UserFacts | undefined;
}

export const aUser: Raw = {
    customerId: "Y2lzY29zcGFyazovL3VzL0VOVA",
    email: "anna@norrbygg.example",
    firstName: "Anna",
    lastName: "Berg",
    package: "webex_calling",
    extension: "4567",
};
