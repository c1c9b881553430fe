// The bodies of the wholesale customer calls.
import { z } from "zod";
import { wholesaleAddress } from "./address";
import { anyText, email, language, locationLanguage, text, timeZone } from "./text";

export const headOfficeName = text.max(80, "is longer than the 80 characters of a calling location");

const headOffice = z.object({
    name: headOfficeName,
    timezone: timeZone,
    language: locationLanguage,
    address: wholesaleAddress,
    emergencyLocationIdentifier: anyText.optional(),
});

const provisioningParameters = z.object({
    calling: z.object({ location: headOffice }).optional(),
    meetings: z.object({ timezone: timeZone.optional() }).optional(),
    // Quantities of any form are left to the rules: a rule's sentence says more than a type does.
    packages: z.object({ limits: z.record(z.string(), z.unknown()).optional() }).optional(),
});

const packages = z.array(text).transform((names) => [...new Set(names)]);

/** Webex API, Provision a Wholesale Customer: the name must not contain a percent sign. */
export const customerName = text.refine((value) => !value.includes("%"), "must not contain a percent sign");

const customerInfo = z.object({ name: customerName, primaryEmail: email, language: language.optional() });

export const provisionBody = z
    .object({
        provisioningId: text,
        packages,
        externalId: text,
        address: wholesaleAddress,
        customerInfo: customerInfo.optional(),
        orgId: text.optional(),
        provisioningParameters: provisioningParameters.optional(),
        subPartnerAdminEmail: email.optional(),
    })
    .refine((body) => body.customerInfo !== undefined || body.orgId !== undefined, {
        path: ["customerInfo"],
        message: "is required unless orgId is given",
    });
export type ProvisionBody = z.infer<typeof provisionBody>;

export const updateBody = z.object({
    packages,
    externalId: text.optional(),
    address: wholesaleAddress.optional(),
    provisioningParameters: provisioningParameters.optional(),
    subPartnerAdminEmail: email.optional(),
});
export type UpdateBody = z.infer<typeof updateBody>;

// The description of the precheck has no language here, while that of the provisioning has.
const precheckInfo = z.strictObject({ name: customerName.optional(), primaryEmail: email });

/** Webex API, Precheck a Wholesale Customer Provisioning: only the address is always required; a full body is checked in full. */
export const precheckBody = z.strictObject({
    provisioningId: text.optional(),
    packages: packages.optional(),
    externalId: text.optional(),
    address: wholesaleAddress,
    customerInfo: precheckInfo.optional(),
    orgId: text.optional(),
    provisioningParameters: provisioningParameters.optional(),
});
export type PrecheckBody = z.infer<typeof precheckBody>;

export function limitsOf(body: { readonly provisioningParameters?: ProvisionBody["provisioningParameters"] }) {
    return body.provisioningParameters?.packages?.limits ?? {};
}

export function headOfficeOf(body: { readonly provisioningParameters?: ProvisionBody["provisioningParameters"] }) {
    return body.provisioningParameters?.calling?.location;
}
