// What resources of the program say of themselves, by URN: a reference to one carries its URN and its id, and no more.
import { pick } from "../provider/validation/pick";
import { at, isAbsent, isRaw, isUnknown, textAt, type Raw } from "../provider/validation/unknown";

const FACTS = ["packages", "createdWith", "adminEmail", "externalId", "onBehalfOf"];

export class References {
    private readonly known = new Map<string, Raw>();

    /** The latest declaration, with those outputs that earlier calls brought. */
    note(urn: string, properties: Raw): void {
        this.known.set(urn, { ...this.known.get(urn), ...properties });
    }

    /** Inputs in which references are what the core expects of them: facts of the customer, the name of the location. */
    resolve(inputs: Raw): Raw {
        const { customer, location, ...rest } = inputs;
        return {
            ...rest,
            ...(isAbsent(customer) ? {} : { customer: this.customer(customer) }),
            ...(isAbsent(location) ? {} : { location: this.location(location) }),
        };
    }

    private customer(customer: unknown): unknown {
        const urn = textAt(customer, "urn");
        const known = urn === undefined ? undefined : this.known.get(urn);
        if (!isRaw(customer) || known === undefined) {
            return customer;
        }
        const headOfficeName = at(known, "headOffice.name");
        return {
            ...pick(known, FACTS),
            ...(isAbsent(headOfficeName) || isUnknown(headOfficeName) ? {} : { headOfficeName }),
            ...customer,
        };
    }

    /** A location of another stack is not known here: its reference is refused as not a name. */
    private location(location: unknown): unknown {
        const urn = textAt(location, "urn");
        return urn === undefined ? location : (this.known.get(urn)?.["name"] ?? location);
    }
}
