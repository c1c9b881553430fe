// Countries of the locations that a program declares with plain values, by which the phone numbers of a users file are understood.
import type { CustomerArgument } from "./customer-reference";

type CountryOf = (location: string | undefined) => string | undefined;

const known = new WeakMap<object, Map<string, string>>();

const plain = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const partOf = (value: unknown, key: string): unknown =>
    typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/** Notes a location, or a head office, of the customer; whatever of it is an output stays unknown. */
export function noteCountry(customer: unknown, location: unknown): void {
    const [name, country] = [plain(partOf(location, "name")), plain(partOf(partOf(location, "address"), "country"))];
    if (typeof customer === "object" && customer !== null && name !== undefined && country !== undefined) {
        known.set(customer, (known.get(customer) ?? new Map<string, string>()).set(name, country));
    }
}

/** Of the location of that name; without a name, of all locations where they are in one country. */
export const countriesOf =
    (customer: CustomerArgument): CountryOf =>
    (location) => {
        const countries = typeof customer === "object" ? known.get(customer) : undefined;
        const [only, ...others] = new Set(countries?.values());
        return location === undefined ? (others.length === 0 ? only : undefined) : countries?.get(location);
    };
