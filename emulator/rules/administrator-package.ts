// Refuses an administrator whose package is not one that the customer was created with.
import { refuse, type Refusal } from "./refusal";

/** Guide, configure a customer, roles: administrators get the package level the organization was created with. */
export function administratorPackage(packageName: string, createdWith: readonly string[]): Refusal[] {
    if (createdWith.includes(packageName)) {
        return [];
    }
    const text = `An administrator must have a package that the customer was created with (${createdWith.join(", ")}), not ${packageName}.`;
    return [refuse("administratorPackage", text)];
}
