// Refuses a customer with quantities on some packages and none on others.
import { isCountable, isUncountable } from "../catalog/packages";
import { LIMITS, type PackageRequest } from "./package-request";
import { refuse, type Refusal } from "./refusal";

/** Guide, create a customer, step 6: limited and unlimited packages cannot be combined; each needs its quantity. */
export function mixedQuantities(request: PackageRequest): Refusal[] {
    const countable = request.packages.filter(isCountable);
    const without = countable.filter((name) => !(name in request.limits));
    if (!Object.keys(request.limits).some((name) => !isUncountable(name))) {
        return [];
    }
    return without.map((name) =>
        refuse(
            "mixedQuantities",
            `${LIMITS}.${name} is missing: if one package has a quantity, every package needs one.`,
        ),
    );
}
