// The onboarding template: settings shared by all customers that are created with its Provisioning ID.
import * as pulumi from "@pulumi/pulumi";
import type { AuthenticationArgs, OnboardingTemplateArgs } from "./onboarding-template-args";
import { isOfType, WholesaleResource } from "./resource";
import { typeToken } from "./state-names";

const outputs = [
    "name",
    "serviceProviderAdmin",
    "country",
    "language",
    "subscription",
    "services",
    "authentication",
    "brandName",
    "adminInviteEmails",
    "webexToWebexCalls",
    "cloudConnectedPstnProvider",
    "provisioningId",
];

/**
 * Settings for new customers: sign-in, e-mails, calls. One template can be used for many customers (guide, create a template).
 *
 * This is an extension: the emulator supports templates, but real Webex has no API for them. With real Webex, create the template in
 * Partner Hub and declare it with its `provisioningId`.
 *
 * @example
 * ```ts
 * const template = new wholesale.OnboardingTemplate("standard", {
 *     name: "Standard",
 *     serviceProviderAdmin: "ops@partner.example",
 *     country: "SE",
 *     language: "sv",
 *     subscription: "Sub-100200",
 * });
 * ```
 */
export class OnboardingTemplate extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("onboardingTemplate");

    /** Name of the template. */
    declare readonly name: pulumi.Output<string>;
    /** E-mail address of the service provider's administrator. */
    declare readonly serviceProviderAdmin: pulumi.Output<string>;
    /** Country or region, ISO 3166 alpha-2. */
    declare readonly country: pulumi.Output<string>;
    /** Default language of e-mails. */
    declare readonly language: pulumi.Output<string>;
    /** The wholesale subscription that customers are billed to. */
    declare readonly subscription: pulumi.Output<string>;
    /** What the template is for; `["webex_for_wholesale"]` if the program does not say. */
    declare readonly services: pulumi.Output<string[]>;
    /** How users sign in; `{ method: "webex" }` if the program does not say. */
    declare readonly authentication: pulumi.Output<pulumi.Unwrap<AuthenticationArgs>>;
    /** Brand name shown in e-mails to users. */
    declare readonly brandName: pulumi.Output<string | undefined>;
    /** Whether administrators are invited by e-mail when a customer is attached to an existing organization. */
    declare readonly adminInviteEmails: pulumi.Output<boolean>;
    /** Whether Webex-to-Webex calls are allowed. */
    declare readonly webexToWebexCalls: pulumi.Output<boolean>;
    /** The Cloud Connected PSTN provider of all customers, if the template sets one. */
    declare readonly cloudConnectedPstnProvider: pulumi.Output<string | undefined>;
    /** The id to create customers with; the same as the resource's id (guide, create a template, step 10). */
    declare provisioningId: pulumi.Output<string>;

    constructor(name: string, args: OnboardingTemplateArgs, opts?: pulumi.CustomResourceOptions) {
        super("onboardingTemplate", name, outputs, { ...args }, opts);
        // An id stays known while its resource is updated; an output would show every customer of the template as changed.
        this.provisioningId = this.id;
    }

    /** Reads an existing template by its Provisioning ID, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): OnboardingTemplate {
        return new OnboardingTemplate(name, {} as OnboardingTemplateArgs, { ...opts, id });
    }

    /** Whether a value is a resource of this class, also where two copies of the package are loaded. */
    static override isInstance(value: unknown): value is OnboardingTemplate {
        return isOfType(value, OnboardingTemplate.__pulumiType);
    }
}
