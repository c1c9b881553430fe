// The onboarding template: settings shared by all customers that are created with its Provisioning ID.
import * as pulumi from "@pulumi/pulumi";
import type { AuthenticationArgs, OnboardingTemplateArgs } from "./onboarding-template-args";
import { isOfType, typeToken, WholesaleResource } from "./resource";

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
 */
export class OnboardingTemplate extends WholesaleResource {
    /** @internal */
    static readonly __pulumiType = typeToken("OnboardingTemplate");

    declare readonly name: pulumi.Output<string>;
    declare readonly serviceProviderAdmin: pulumi.Output<string>;
    declare readonly country: pulumi.Output<string>;
    declare readonly language: pulumi.Output<string>;
    declare readonly subscription: pulumi.Output<string>;
    declare readonly services: pulumi.Output<string[]>;
    declare readonly authentication: pulumi.Output<pulumi.Unwrap<AuthenticationArgs>>;
    declare readonly brandName: pulumi.Output<string | undefined>;
    declare readonly adminInviteEmails: pulumi.Output<boolean>;
    declare readonly webexToWebexCalls: pulumi.Output<boolean>;
    declare readonly cloudConnectedPstnProvider: pulumi.Output<string | undefined>;
    /** The id to create customers with; the same as the resource's id (guide, create a template, step 10). */
    declare provisioningId: pulumi.Output<string>;

    constructor(name: string, args: OnboardingTemplateArgs, opts?: pulumi.CustomResourceOptions) {
        super("OnboardingTemplate", "onboardingTemplate", name, outputs, { ...args }, opts);
        // An id stays known while its resource is updated; an output would show every customer of the template as changed.
        this.provisioningId = this.id;
    }

    /** Reads an existing template by its Provisioning ID, without managing it. */
    static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): OnboardingTemplate {
        return new OnboardingTemplate(name, {} as OnboardingTemplateArgs, { ...opts, id });
    }

    static override isInstance(value: unknown): value is OnboardingTemplate {
        return isOfType(value, OnboardingTemplate.__pulumiType);
    }
}
