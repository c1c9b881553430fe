// The Setup Assist request: Cisco's paid onboarding service for a customer's location, ordered by a form.
import * as pulumi from "@pulumi/pulumi";
import { locationName, type CustomerLocation } from "./customer-location";
import { customerFacts, type CustomerArgument } from "./customer-reference";
import { isOfType, WholesaleResource } from "./resource";
import { typeToken } from "./state-names";

/** The arguments of a Setup Assist request. */
export interface SetupAssistRequestArgs {
    /** The customer: the resource, its id, or `{ id, ... }`. Changing it replaces the request. */
    customer: CustomerArgument;
    /** The location to set up, by name or as a resource. Default: the whole customer. Changing it updates in place. */
    location?: pulumi.Input<string> | CustomerLocation | undefined;
    /** `express` or `standard`, depending on the number of users. Default `express`. Changing it updates in place. S1 (Webex Help, Wholesale Setup Assist). */
    service?: pulumi.Input<"express" | "standard"> | undefined;
    /** How many users to set up. Changing it updates in place. */
    users?: pulumi.Input<number> | undefined;
    /** The person Cisco should contact. Changing it updates in place. S1. */
    contactName: pulumi.Input<string>;
    /** E-mail address of the contact. Changing it updates in place. S1. */
    contactEmail: pulumi.Input<string>;
    /** Phone number of the contact. Changing it updates in place. */
    contactPhone?: pulumi.Input<string> | undefined;
    /** Anything else Cisco should know. Changing it updates in place. */
    notes?: pulumi.Input<string> | undefined;
}

const outputs = [
    "customerId",
    "location",
    "service",
    "users",
    "contactName",
    "contactEmail",
    "contactPhone",
    "notes",
    "form",
    "status",
];

/**
 * A request for Wholesale Setup Assist (guide, next steps). This is an extension: the emulator supports it, but real Webex has no API for
 * it, so nothing is sent there. Preview reports this, and the output `form` is the text to submit.
 *
 * @example
 * ```ts
 * const customer = wholesale.WholesaleCustomer.get("norrbygg", "Y2lzY29zcGFyazovL3VzL0VOVEVSUFJJU0UvMQ");
 * const request = new wholesale.SetupAssistRequest("norrbygg", {
 *     customer,
 *     service: "standard",
 *     users: 25,
 *     contactName: "Anna Berg",
 *     contactEmail: "anna@norrbygg.example",
 * });
 * export const form = request.form;
 * ```
 */
export class SetupAssistRequest extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("setupAssistRequest");

    /** Webex's customer id. */
    declare readonly customerId: pulumi.Output<string>;
    /** Name of the location to set up; absent for the whole customer. */
    declare readonly location: pulumi.Output<string | undefined>;
    /** `express` or `standard`; `express` if the program does not say. */
    declare readonly service: pulumi.Output<string>;
    /** How many users to set up. */
    declare readonly users: pulumi.Output<number | undefined>;
    /** The person Cisco should contact. */
    declare readonly contactName: pulumi.Output<string>;
    /** E-mail address of the contact. */
    declare readonly contactEmail: pulumi.Output<string>;
    /** Phone number of the contact. */
    declare readonly contactPhone: pulumi.Output<string | undefined>;
    /** Anything else Cisco should know. */
    declare readonly notes: pulumi.Output<string | undefined>;
    /** The completed request form as text. */
    declare readonly form: pulumi.Output<string>;
    /** The status in the emulator; absent with real Webex. */
    declare readonly status: pulumi.Output<string | undefined>;

    constructor(name: string, args: SetupAssistRequestArgs, opts?: pulumi.CustomResourceOptions) {
        const { customer, location, ...rest } = args;
        const inputs = { ...rest, location: locationName(location), customer: customerFacts(customer) };
        super("setupAssistRequest", name, outputs, inputs, opts);
    }

    /** Reads an existing request by its id, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): SetupAssistRequest {
        return new SetupAssistRequest(name, {} as SetupAssistRequestArgs, { ...opts, id });
    }

    /** Whether a value is a resource of this class, also where two copies of the package are loaded. */
    static override isInstance(value: unknown): value is SetupAssistRequest {
        return isOfType(value, SetupAssistRequest.__pulumiType);
    }
}
