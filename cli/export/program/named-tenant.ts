// A tenant with the names of its files and resources: every program and the import file use the same ones.
import type { OnboardingTemplate } from "../../../provider/webex/wire/onboarding-template";
import type { CustomerContent } from "../content/customer-content";
import { customerNames } from "../naming/customer-names";
import { uniqueNames } from "../naming/unique-names";
import { namedTemplates, type NamedTemplate } from "./templates-file";
import { wellFormed } from "./well-formed";

export interface Tenant {
    readonly customers: readonly CustomerContent[];
    /** Absent where the backend does not return them. */
    readonly templates?: readonly OnboardingTemplate[] | undefined;
}

export interface NamedCustomer {
    /** Of the file, the resource and the answers. */
    readonly name: string;
    readonly content: CustomerContent;
    /** Of the further locations, without the customer's name. */
    readonly locationKeys: readonly string[];
    /** Of the resources. */
    readonly locationNames: readonly string[];
    readonly userNames: readonly string[];
}

export interface NamedTenant {
    readonly customers: readonly NamedCustomer[];
    readonly templates: readonly NamedTemplate[];
}

/** `earlier`: what the files of the customers contain that are there already, by name. */
export function namedTenant(
    { customers, templates = [] }: Tenant,
    earlier: ReadonlyMap<string, string> = new Map(),
): NamedTenant {
    const names = customerNames(customers, earlier);
    return {
        customers: customers.map((content, index) => namedCustomer(names[index] ?? "", content)),
        templates: namedTemplates(templates),
    };
}

function namedCustomer(name: string, content: CustomerContent): NamedCustomer {
    const locationKeys = uniqueNames(
        content.locations.map((location) => [location.name]),
        "location",
    );
    return {
        name,
        content,
        locationKeys,
        locationNames: locationKeys.map((key) => `${name}-${key}`),
        userNames: content.users.map(({ email }) => email.toLowerCase()),
    };
}

/** All resources and variables of a YAML program share one list of names. */
class SharedNames {
    constructor(private readonly taken: Set<string>) {}

    take(given: string, kind: string): string {
        const wanted = wellFormed(given);
        for (let number = 0; ; number += 1) {
            const name = [wanted, `${wanted}-${kind}`][number] ?? `${wanted}-${kind}-${number}`;
            if (!this.taken.has(name)) {
                this.taken.add(name);
                return name;
            }
        }
    }
}

/** Customers keep their names; others get another one where it is taken. */
export function withSharedNames({ customers, templates }: NamedTenant, taken: readonly string[]): NamedTenant {
    const names = new SharedNames(new Set(taken));
    const named = customers.map((customer) => ({ ...customer, name: names.take(customer.name, "customer") }));
    return {
        templates: templates.map((template) => ({ ...template, name: names.take(template.name, "template") })),
        customers: named.map((customer) => ({
            ...customer,
            locationNames: customer.locationNames.map((name) => names.take(name, "location")),
            userNames: customer.userNames.map((name) => names.take(name, "user")),
        })),
    };
}

/** The one with which every customer was created, as far as anybody can say. */
export const onlyTemplate = ({ templates }: NamedTenant): NamedTemplate | undefined =>
    templates.length === 1 ? templates[0] : undefined;
