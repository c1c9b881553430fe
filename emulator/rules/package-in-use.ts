// Refuses to drop a package that users still hold.
import type { PackageRequest } from "./package-request";
import { refuseAsConflict, type Refusal } from "./refusal";

/** Webex API, Update a Wholesale Customer: PUT replaces the packages, so the users who have a dropped one would lose service. */
export function packageInUse(
    present: readonly string[],
    request: PackageRequest,
    seats: ReadonlyMap<string, number>,
): Refusal[] {
    return present.flatMap((name) => {
        const used = seats.get(name) ?? 0;
        if (used === 0 || request.packages.includes(name)) {
            return [];
        }
        return [
            refuseAsConflict(
                "packageInUse",
                `packages does not contain ${name}, which ${used} of the customer's users have.`,
            ),
        ];
    });
}
