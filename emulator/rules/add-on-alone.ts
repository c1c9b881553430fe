// Refuses an add-on without any of the packages it builds on.
import { packageFacts } from "../catalog/packages";
import type { PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Webex API, Provision a Wholesale Customer: attendant_console and cisco_calling_plan need at least one of a list. */
export function addOnAlone(request: PackageRequest): Refusal[] {
    return request.packages.flatMap((name) => {
        const needed = packageFacts(name)?.needsOneOf ?? [];
        if (needed.length === 0 || needed.some((other) => request.packages.includes(other))) {
            return [];
        }
        return [refuse("addOnAlone", `packages contains ${name}, which needs one of ${needed.join(", ")}.`)];
    });
}
