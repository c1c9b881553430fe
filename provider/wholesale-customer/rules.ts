// The rules of a wholesale customer (guide, create a customer), in the order of docs/rules.md. C16: any country is fine.
import type { Rule } from "../validation/rule";
import { subPartnerIsActive } from "../validation/sub-partner-rule";
import { headOfficeNameIsFree, headOfficePstnIsSetByApi } from "./rules/head-office";
import { externalIdIsFree, identityStays, organizationIsFree } from "./rules/identity";
import { addOnHasItsPackage, hasAKnownPackage, packageInUseStays, unknownPackageIsLeftToWebex } from "./rules/packages";
import { precheckRules } from "./rules/precheck";
import {
    quantitiesAreAllOrNone,
    quantityIsAWholeNumber,
    quantityOnlyRises,
    restrictedStaysRestricted,
    uncountablePackagesHaveNoQuantity,
    unrestrictedStaysUnrestricted,
} from "./rules/quantities";
import { callingNeedsAHeadOffice, customerInformationIsComplete, locationIsAttested } from "./rules/shape";
import { aCustomer, type CustomerSubject } from "./subject";

export const customerRules: readonly Rule<CustomerSubject>[] = [
    customerInformationIsComplete,
    locationIsAttested,
    hasAKnownPackage,
    unknownPackageIsLeftToWebex,
    addOnHasItsPackage,
    quantitiesAreAllOrNone,
    uncountablePackagesHaveNoQuantity,
    quantityIsAWholeNumber,
    quantityOnlyRises,
    restrictedStaysRestricted,
    unrestrictedStaysUnrestricted,
    ...precheckRules,
    externalIdIsFree,
    organizationIsFree,
    callingNeedsAHeadOffice,
    identityStays,
    subPartnerIsActive<CustomerSubject>("C18", {
        now: { ...aCustomer, onBehalfOf: "Y2lzY29z" },
        facts: { isSuspended: true },
    }),
    packageInUseStays,
    headOfficeNameIsFree,
    headOfficePstnIsSetByApi,
];
