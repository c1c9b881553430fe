// The names of the customers' files and resources: the ones that an earlier export gave them, else new ones.
import type { CustomerContent } from "../content/customer-content";
import { quoted } from "../program/source";
import { uniqueNames } from "./unique-names";

/** `earlier`: what the file of each customer of an earlier export contains, by name. */
export function customerNames(
    customers: readonly CustomerContent[],
    earlier: ReadonlyMap<string, string>,
): readonly string[] {
    const known = customers.map(({ externalId }) => {
        const declared = `externalId: ${quoted(externalId)},`;
        return [...earlier].find(([, file]) => file.includes(declared))?.[0];
    });
    const wanted = customers
        .filter((_, index) => known[index] === undefined)
        .map(({ displayName, externalId }) => [displayName, `${displayName} ${externalId}`, externalId]);
    const fresh = uniqueNames(wanted, "customer", new Set(earlier.keys())).values();
    return known.map((name) => name ?? String(fresh.next().value));
}
