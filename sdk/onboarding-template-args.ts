// The arguments of an onboarding template, documented once for the editor and the reference.
import type * as pulumi from "@pulumi/pulumi";
import type { Language } from "./names";

/** How users of the template's customers sign in (guide, create a template, step 7). */
export interface AuthenticationArgs {
    /**
     * `webex` (Webex Common Identity), `saml` or `oidc` (the partner's own identity provider). Changing it updates in place.
     * An unknown method is refused by T3.
     */
    method: pulumi.Input<"webex" | "saml" | "oidc">;
    /**
     * For `saml` the EntityID from the identity provider's metadata, for `oidc` the IdP name agreed with Cisco TAC; not used for `webex`.
     * Changing it updates in place. A missing or unnecessary value is refused by T3.
     */
    idpEntityId?: pulumi.Input<string> | undefined;
}

/** The arguments of an onboarding template. */
export interface OnboardingTemplateArgs {
    /** Name of the template, unique within the partner. Changing it updates in place. A missing name is refused by T1 (guide, create a template, step 5). */
    name: pulumi.Input<string>;
    /** E-mail address of the service provider's administrator. Changing it updates in place. T1 (guide, create a template, step 5). */
    serviceProviderAdmin: pulumi.Input<string>;
    /** Country or region, ISO 3166 alpha-2 such as `SE`. Changing it updates in place. T1 (guide, create a template, step 5). */
    country: pulumi.Input<string>;
    /** Default language of e-mails, such as `sv` or `en_US`. Changing it updates in place. T1 (guide, create a template, step 5). */
    language: pulumi.Input<Language>;
    /** The wholesale subscription that customers are billed to. Changing it updates in place. T1 (guide, create a template, step 5). */
    subscription: pulumi.Input<string>;
    /**
     * What the template is for: `webex_for_wholesale`, and also `webex_for_broadworks` if the partner has both.
     * Default `["webex_for_wholesale"]`. Changing it is refused by T4 (guide, create a template, step 4).
     */
    services?: pulumi.Input<pulumi.Input<"webex_for_wholesale" | "webex_for_broadworks" | (string & {})>[]> | undefined;
    /** How users sign in. Default `{ method: "webex" }`. Changing it updates in place. T3 (guide, create a template, step 7). */
    authentication?: pulumi.Input<AuthenticationArgs> | undefined;
    /** Brand name shown in e-mails to users. Default: the partner's name. Changing it updates in place (guide, create a template, step 8). */
    brandName?: pulumi.Input<string> | undefined;
    /**
     * Whether administrators are invited by e-mail when a customer is attached to an existing organization. Default `false`.
     * Webex sends welcome e-mails only to end users, never to customer administrators. Changing it updates in place (guide, create a template, step 8).
     */
    adminInviteEmails?: pulumi.Input<boolean> | undefined;
    /** Whether Webex-to-Webex calls are allowed. Default `false`; `true` is refused by T5 unless `services` contains both services (guide, create a template, step 8). */
    webexToWebexCalls?: pulumi.Input<boolean> | undefined;
    /** A Cloud Connected PSTN provider for all customers. Default: none; Cisco advises against setting one here, so T2 warns (guide, create a template, step 6). */
    cloudConnectedPstnProvider?: pulumi.Input<string> | undefined;
    /**
     * Provisioning ID of a template created in Partner Hub. Required with real Webex, which has no API for templates: nothing is sent,
     * and preview reports that the settings cannot be checked. Changing it is refused by T6.
     */
    provisioningId?: pulumi.Input<string> | undefined;
    /** Takes over an existing template of that name; differences are shown as an update. Default `false`; removing it later changes nothing. */
    adopt?: pulumi.Input<boolean> | undefined;
}
