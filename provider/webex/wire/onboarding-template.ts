// An onboarding template. Extension: real Webex shows these fields in Partner Hub only.
import { z } from "zod";
import { flag, listOf, text } from "./lenient";

export const onboardingTemplate = z.object({
    provisioningId: text,
    name: text,
    serviceProviderAdmin: text.default(""),
    country: text.default(""),
    language: text.default(""),
    subscription: text.default(""),
    services: listOf(text),
    authentication: z.object({ method: text, idpEntityId: text.optional() }).default({ method: "webex" }),
    brandName: text.optional(),
    adminInviteEmails: flag.default(false),
    webexToWebexCalls: flag.default(false),
    cloudConnectedPstnProvider: text.optional(),
});

export type OnboardingTemplate = z.infer<typeof onboardingTemplate>;

export interface TemplateBody {
    name: string;
    serviceProviderAdmin: string;
    country: string;
    language: string;
    subscription: string;
    services: string[];
    authentication: { method: string; idpEntityId?: string | undefined };
    brandName?: string | undefined;
    adminInviteEmails?: boolean | undefined;
    webexToWebexCalls?: boolean | undefined;
    cloudConnectedPstnProvider?: string | undefined;
}
