// How a resource names its customer, and what of the customer it hands on so that preview needs no network.
import type * as pulumi from "@pulumi/pulumi";
import type { PackageArgs } from "./wholesale-customer-args";
import { WholesaleCustomer } from "./wholesale-customer";

/** A customer that another stack or program manages. */
export interface CustomerReference {
    /** Webex's customer id. */
    id: pulumi.Input<string>;
    /** The customer's URN; used to count its users before the customer exists. */
    urn?: pulumi.Input<string>;
    /** The customer's packages, so that rules U2 and U5 can be checked at preview. Default: read from Webex. */
    packages?: pulumi.Input<Record<string, pulumi.Input<PackageArgs>>>;
    /** The packages the customer was created with, for rule U6. Default: not checked at preview. */
    createdWith?: pulumi.Input<pulumi.Input<string>[] | undefined>;
    /** The customer's admin e-mail, for rule U6. Default: not checked at preview. */
    adminEmail?: pulumi.Input<string | undefined>;
    /** The customer's external id, which preview uses to find a customer that already exists. Default: not used. */
    externalId?: pulumi.Input<string | undefined>;
    /** The sub-partner on whose behalf the customer is managed. Default: the partner itself. */
    onBehalfOf?: pulumi.Input<string | undefined>;
}

/** A customer, as the other resources accept it: the resource, its id, or what is known of it. */
export type CustomerArgument = WholesaleCustomer | pulumi.Input<string> | CustomerReference;

/** The provider uses the facts in `check` and keeps only the id: kept facts would show every user as changed with its customer. */
export function customerFacts(customer: CustomerArgument): pulumi.Input<string> | CustomerReference {
    if (!WholesaleCustomer.isInstance(customer)) {
        return customer;
    }
    const { id, urn, packages, createdWith, adminEmail, externalId, onBehalfOf } = customer;
    return { id, urn, packages, createdWith, adminEmail, externalId, onBehalfOf };
}
