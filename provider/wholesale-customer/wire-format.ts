// A customer's inputs as the wholesale API spells them, and a head office as the locations API does.
import type { CallingLocation, CustomerBody, CustomerChange, CustomerParameters } from "../webex/wire/customer";
import type { Location } from "../webex/wire/location";
import { sameTimeZone } from "../catalog/time-zones";
import { asDeclared, sameWord } from "../validation/same";
import { addressFrom } from "../run-state/location-address";
import { packageEntries } from "../validation/package-entries";
import type { CustomerInputs, HeadOffice } from "./inputs";
import { limitsOf } from "./quantities";

/** The connection is made once the location is there. */
const withoutPstn = ({ pstn, ...location }: HeadOffice): CallingLocation => location;

function parametersOf({ headOffice, meetingsTimezone, packages }: CustomerInputs): CustomerParameters | undefined {
    const limits = limitsOf(packageEntries({ packages }) ?? []);
    const parameters: CustomerParameters = {
        ...(headOffice === undefined ? {} : { calling: { location: withoutPstn(headOffice) } }),
        ...(meetingsTimezone === undefined ? {} : { meetings: { timezone: meetingsTimezone } }),
        ...(limits === undefined ? {} : { packages: { limits } }),
    };
    return Object.keys(parameters).length === 0 ? undefined : parameters;
}

export function creationOf(inputs: CustomerInputs): CustomerBody {
    const { provisioningId, externalId, address, orgId, subPartnerAdminEmail, name, adminEmail, language, packages } =
        inputs;
    const lacksInfo = name === undefined || adminEmail === undefined;
    return {
        provisioningId,
        packages: Object.keys(packages),
        externalId,
        address,
        orgId,
        subPartnerAdminEmail,
        customerInfo: lacksInfo ? undefined : { name, primaryEmail: adminEmail, language },
        provisioningParameters: parametersOf(inputs),
    };
}

/** All limits go with each change: whether Webex merges or replaces them is not documented. */
export function changeOf(inputs: CustomerInputs): CustomerChange {
    const { externalId, address, subPartnerAdminEmail, packages } = inputs;
    return {
        packages: Object.keys(packages),
        externalId,
        address,
        subPartnerAdminEmail,
        provisioningParameters: parametersOf(inputs),
    };
}

/** What the locations API returns of a head office; what it leaves out is taken from what was declared. */
export function headOfficeFrom(location: Location, declared: HeadOffice): HeadOffice {
    const { address } = location;
    return {
        ...declared,
        name: location.name,
        timezone: asDeclared(declared.timezone, location.timeZone ?? declared.timezone, sameTimeZone),
        language: asDeclared(declared.language, location.preferredLanguage ?? declared.language, sameWord),
        address: address === undefined ? declared.address : { ...addressFrom(address) },
    };
}
