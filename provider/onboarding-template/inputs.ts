// The inputs of an onboarding template as Pulumi hands them over, with the defaults of Partner Hub's wizard.
import { z } from "zod";
import { isAbsent, type Raw } from "../validation/unknown";

export const authenticationMethods = ["webex", "saml", "oidc"] as const;
export const wholesaleService = "webex_for_wholesale";
export const broadworksService = "webex_for_broadworks";

export const templateInputs = z.object({
    name: z.string(),
    serviceProviderAdmin: z.string(),
    country: z.string(),
    language: z.string(),
    subscription: z.string(),
    services: z.array(z.string()),
    authentication: z.object({ method: z.enum(authenticationMethods), idpEntityId: z.string().optional() }),
    brandName: z.string().optional(),
    adminInviteEmails: z.boolean(),
    webexToWebexCalls: z.boolean(),
    cloudConnectedPstnProvider: z.string().optional(),
    provisioningId: z.string().optional(),
    adopt: z.boolean().optional(),
});

export type TemplateInputs = z.infer<typeof templateInputs>;

const defaults: Raw = {
    services: [wholesaleService],
    authentication: { method: "webex" },
    adminInviteEmails: false,
    webexToWebexCalls: false,
};

export function withDefaults(inputs: Raw): Raw {
    const given = Object.entries(inputs).filter(([, value]) => !isAbsent(value));
    return { ...defaults, ...Object.fromEntries(given) };
}
