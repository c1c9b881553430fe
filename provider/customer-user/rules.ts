// The rules of a user (guide, configure a customer), in the order of docs/rules.md.
import type { Rule } from "../validation/rule";
import { subPartnerIsActive } from "../validation/sub-partner-rule";
import { administratorHasTheCustomersPackage, administratorIsNotDowngraded } from "./rules/administrators";
import { callingTakesNamesAndExtension } from "./rules/calling-limits";
import { callingUserStaysInLocation, numberIsFree, seatIsFreedFirst, seatsAreNotExceeded } from "./rules/numbers";
import { callingNeedsANumber, numberNeedsCalling, packageIsForUsersOfTheCustomer, userIsComplete } from "./rules/shape";
import { aUser, type UserSubject } from "./subject";

/** Beside these, of users who are declared together. */
export const rulesOfTheMap: readonly Rule<UserSubject>[] = [seatIsFreedFirst];

export const userRules: readonly Rule<UserSubject>[] = [
    userIsComplete,
    packageIsForUsersOfTheCustomer,
    callingNeedsANumber,
    numberNeedsCalling,
    seatsAreNotExceeded,
    administratorHasTheCustomersPackage,
    administratorIsNotDowngraded,
    numberIsFree,
    callingUserStaysInLocation,
    callingTakesNamesAndExtension,
    subPartnerIsActive<UserSubject>("U14", { now: { ...aUser, onBehalfOf: "Y2lzY29z" }, facts: { isSuspended: true } }),
];
