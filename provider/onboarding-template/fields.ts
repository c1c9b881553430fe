// Every setting of an onboarding template as one table: what it must be, its default in Partner Hub's wizard, and how it is compared.
import { z } from "zod";
import { countryField } from "../catalog/countries";
import { emailField } from "../catalog/email";
import { languageField } from "../catalog/languages";
import { text } from "../catalog/text";
import { adoptField } from "../validation/adopt-field";
import type { Fields } from "../validation/field-table";
import { sameEmail, sameSet, sameUnlessBlank } from "../validation/same";

export const authenticationMethods = ["webex", "saml", "oidc"] as const;
export const wholesaleService = "webex_for_wholesale";
export const broadworksService = "webex_for_broadworks";

const distinct = (services: unknown): unknown => (Array.isArray(services) ? [...new Set<unknown>(services)] : services);

export const sameServices = (one: unknown, other: unknown): boolean => sameSet(distinct(one), distinct(other));

/** In the order in which messages name them. */
export const templateFields = {
    name: { schema: text, must: "a template name", example: "Standard" },
    serviceProviderAdmin: {
        ...emailField,
        example: "ops@partner.example",
        same: sameEmail,
    },
    country: countryField,
    language: languageField,
    subscription: { schema: text, must: "a wholesale subscription", example: "Sub-100200", printable: true },
    services: { type: z.array(z.string()), default: [wholesaleService], same: sameServices },
    authentication: {
        type: z.object({ method: z.enum(authenticationMethods), idpEntityId: z.string().optional() }),
        default: { method: "webex" },
    },
    brandName: { must: "a string", example: "Partner Voice", optional: true, same: sameUnlessBlank },
    adminInviteEmails: {
        type: z.boolean(),
        must: "true or false",
        example: false,
        optional: true,
        printable: true,
        default: false,
    },
    webexToWebexCalls: {
        type: z.boolean(),
        must: "true or false",
        example: false,
        optional: true,
        printable: true,
        default: false,
    },
    cloudConnectedPstnProvider: { must: "a provider name", example: "", optional: true, same: sameUnlessBlank },
    provisioningId: {
        must: "the Provisioning ID of an onboarding template",
        example: "NWFkMGM5ZT",
        optional: true,
        same: "never",
    },
    adopt: adoptField,
} as const satisfies Fields;
