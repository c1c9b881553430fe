// What a user's class hands on of its customer, so that preview knows the packages before the customer exists.

export interface CustomerFacts {
    readonly id?: string | undefined;
    /** Known even before the customer exists; users are counted by it. */
    readonly urn?: string | undefined;
    /** The customer's `packages` input; may be unknown in whole or part. */
    readonly packages?: unknown;
    /** Names of the packages the customer was created with; may be unknown. */
    readonly createdWith?: unknown;
    readonly adminEmail?: string | undefined;
    readonly externalId?: string | undefined;
}
