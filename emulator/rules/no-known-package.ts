// Refuses a customer without a single package that Webex knows.
import { packageFacts, packageNames } from "../catalog/packages";
import type { PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6. An unknown name beside known ones passes, because Webex's list grows. */
export function noKnownPackage(request: PackageRequest): Refusal[] {
    if (request.packages.some((name) => packageFacts(name) !== undefined)) {
        return [];
    }
    return [refuse("noKnownPackage", `packages must contain at least one of ${packageNames.join(", ")}.`)];
}
