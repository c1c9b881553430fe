// The body of an onboarding template: what Partner Hub asks for (guide, create a template, steps 4 to 8).
import { z } from "zod";
import { anyText, country, email, language, text } from "./text";

const authentication = z.object({
    method: z.enum(["webex", "saml", "oidc"]),
    idpEntityId: text.nullish().transform((value) => value ?? undefined),
});

const optionalText = anyText.nullish().transform((value) => (value?.trim() === "" ? undefined : (value ?? undefined)));
const off = z
    .boolean()
    .nullish()
    .transform((value) => value ?? false);

export const templateBody = z.object({
    provisioningId: text.optional(),
    name: text,
    serviceProviderAdmin: email,
    country,
    language,
    subscription: text,
    services: z.array(z.enum(["webex_for_wholesale", "webex_for_broadworks"])).default(["webex_for_wholesale"]),
    authentication: authentication.default({ method: "webex", idpEntityId: undefined }),
    brandName: optionalText,
    adminInviteEmails: off,
    webexToWebexCalls: off,
    cloudConnectedPstnProvider: optionalText,
});
export type TemplateBody = z.infer<typeof templateBody>;
