// A wholesale customer: what Webex answers (it echoes neither name, e-mail, template nor quantities) and what it takes.
import { z } from "zod";
import { address, type Address } from "./address";
import { listOf, text } from "./lenient";
import { locationLanguage } from "./location";
import { problem } from "./problem";

const packageDetails = z.object({
    name: text,
    status: text.default("unknown"),
    warnings: listOf(problem),
    errors: listOf(problem),
    licenseIds: listOf(text),
});

/** Those that Webex documents; the wire may carry a newer one. */
export const customerStatuses = [
    "provisioning",
    "provisioned",
    "provisioned_with_errors",
    "updating",
    "deleting",
    "error",
    "pending_rpl_review",
] as const;

export const customer = z.object({
    id: text,
    orgId: text.optional(),
    externalId: text.default(""),
    address: address.default({ addressLine1: "", city: "", country: "" }),
    /** One of `customerStatuses`, or new. */
    status: text,
    packages: listOf(text),
    resourceDetails: z.object({ packages: listOf(packageDetails) }).optional(),
    errors: listOf(problem),
});

export type Customer = z.infer<typeof customer>;
export type PackageDetails = z.infer<typeof packageDetails>;

export interface CallingLocation {
    name: string;
    address: Address;
    timezone: string;
    language: string;
    emergencyLocationIdentifier?: string | undefined;
}

export interface CustomerParameters {
    calling?: { location: CallingLocation } | undefined;
    meetings?: { timezone: string } | undefined;
    packages?: { limits: Record<string, number> } | undefined;
}

export interface CustomerBody {
    provisioningId: string;
    packages: string[];
    externalId: string;
    address: Address;
    customerInfo?: { name: string; primaryEmail: string; language?: string | undefined } | undefined;
    orgId?: string | undefined;
    provisioningParameters?: CustomerParameters | undefined;
    subPartnerAdminEmail?: string | undefined;
}

/** Webex replaces the packages by these: one left out is removed. */
export interface CustomerChange {
    packages: string[];
    externalId?: string | undefined;
    address?: Address | undefined;
    provisioningParameters?: CustomerParameters | undefined;
    subPartnerAdminEmail?: string | undefined;
}

/** The head office's language in the case that Webex takes. */
export function languagesAsTaken<Body extends Pick<Partial<CustomerBody>, "provisioningParameters">>(body: Body): Body {
    const parameters = body.provisioningParameters;
    if (parameters?.calling === undefined) {
        return body;
    }
    const { location } = parameters.calling;
    const calling = { location: { ...location, language: locationLanguage(location.language) } };
    return { ...body, provisioningParameters: { ...parameters, calling } };
}

/** The precheck is described without two fields of the creation: the language of mails and the sub-partner's administrator. */
export function precheckPart({ subPartnerAdminEmail, customerInfo, ...body }: Partial<CustomerBody>): object {
    if (customerInfo === undefined) {
        return body;
    }
    const { name, primaryEmail } = customerInfo;
    return { ...body, customerInfo: { name, primaryEmail } };
}
