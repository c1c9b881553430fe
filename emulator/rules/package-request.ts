// What a request says about packages and quantities, as the rules read it.
import type { Limits } from "../store/customer-row";

export interface PackageRequest {
    readonly packages: readonly string[];
    /** As they came: a rule says whether each is a number that can be taken. */
    readonly limits: Readonly<Record<string, unknown>>;
}

export const LIMITS = "provisioningParameters.packages.limits";

export function hasLimits(request: PackageRequest): boolean {
    return Object.keys(request.limits).length > 0;
}

/** The limits as numbers; only after the rules have accepted them. */
export function acceptedLimits(request: PackageRequest): Limits | undefined {
    return hasLimits(request) ? (request.limits as Limits) : undefined;
}
