// What all customers have in common: the onboarding template, whose provisioning ID the other stacks read.
import * as pulumi from "@pulumi/pulumi";
import * as wholesale from "pulumi-webex-wholesale";

// The emulator creates this template. At Webex, templates are made in Partner Hub: `pulumi config set --stack shared provisioningId <id>`.
export function declareTemplate() {
    const template = new wholesale.OnboardingTemplate("standard", {
        name: "Standard",
        serviceProviderAdmin: "ops@partner.example",
        country: "SE",
        language: "sv",
        subscription: "Sub-100200",
        provisioningId: new pulumi.Config().get("provisioningId"),
    });
    return { provisioningId: template.provisioningId };
}
