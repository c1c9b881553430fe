// Refuses a calling package for a customer that has no head office.
import { isCalling } from "../catalog/packages";
import type { PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 7; Webex API, Provision a Wholesale Customer: the location is required with any calling package. */
export function callingWithoutHeadOffice(request: PackageRequest, hasHeadOffice: boolean): Refusal[] {
    const calling = request.packages.find(isCalling);
    if (hasHeadOffice || calling === undefined) {
        return [];
    }
    const text = `provisioningParameters.calling.location is required: ${calling} needs a head office.`;
    return [refuse("noHeadOffice", text)];
}
