// Refuses to drop a package that users still hold.
import type { PackageRequest } from "./package-request";
import { refuseAsConflict, type Refusal } from "./refusal";

/** Design, rule C17: PUT replaces the packages (API sheet 0, fact 6), and the holders would lose service. */
export function packageInUse(
    present: readonly string[],
    request: PackageRequest,
    seats: ReadonlyMap<string, number>,
): Refusal[] {
    return present.flatMap((name) => {
        const used = seats.get(name) ?? 0;
        if (used === 0 || request.packages.includes(name)) return [];
        return [
            refuseAsConflict("packageInUse", `packages lacks ${name}, which ${used} of the customer's users hold.`),
        ];
    });
}
