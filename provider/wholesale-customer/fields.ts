// Every field of a customer as one table: what it must be, and how it is compared.
import { z } from "zod";
import { addressFields } from "../catalog/address";
import { emailField } from "../catalog/email";
import { languageField, locationLanguageField } from "../catalog/languages";
import { pstnField } from "../catalog/pstn";
import { subPartnerField } from "../catalog/sub-partner";
import { text } from "../catalog/text";
import { sameTimeZone, timeZoneField } from "../catalog/time-zones";
import { adoptField } from "../validation/adopt-field";
import { differing, inputsOf, type Fields } from "../validation/field-table";
import { packageEntries } from "../validation/package-entries";
import { same, sameEmail, sameUnlessBlank, sameWord, type Same } from "../validation/same";
import { isAbsent, isRaw, isUnknown } from "../validation/unknown";

/** The first location, made with the customer. */
export const headOfficeFields = {
    name: { schema: text.max(80), must: "a name of at most 80 characters", example: "HQ", same: sameUnlessBlank },
    timezone: { ...timeZoneField, same: sameTimeZone },
    language: { ...locationLanguageField, same: sameWord },
    emergencyLocationIdentifier: {
        schema: text,
        must: "an emergency location identifier",
        example: "ELIN-1",
        optional: true,
        same: sameUnlessBlank,
    },
    pstn: { ...pstnField, unmanagedWhenAbsent: true },
    address: { parts: addressFields, same: sameUnlessBlank },
} as const satisfies Fields;

const sameOffice: Same = (had, wanted) =>
    isRaw(had) && isRaw(wanted) ? differing(headOfficeFields, had, wanted).length === 0 : same(had, wanted);

const samePackages: Same = (had, wanted) => {
    if (isUnknown(wanted)) {
        return false;
    }
    const shape = (packages: unknown): unknown =>
        Object.fromEntries(
            (packageEntries({ packages }) ?? []).map(({ name, quantity }) => [
                name,
                isAbsent(quantity) ? "" : quantity,
            ]),
        );
    return same(shape(had), shape(wanted));
};

/** In the order in which messages name them. */
export const customerFields = {
    name: {
        schema: text.regex(/^[^%]*$/u),
        must: "a company name without %",
        example: "Norrbygg AB",
        optional: true,
        unmanagedWhenAbsent: true,
    },
    adminEmail: {
        ...emailField,
        example: "it@norrbygg.example",
        optional: true,
        same: sameEmail,
        unmanagedWhenAbsent: true,
        neverReturned: true,
    },
    provisioningId: {
        schema: text,
        must: "the Provisioning ID of an onboarding template",
        example: "NWFkMGM5ZTItOGUxNw",
        neverReturned: true,
    },
    externalId: { schema: text, must: "your own key for the customer", example: "crm-004711" },
    language: {
        ...languageField,
        optional: true,
        unmanagedWhenAbsent: true,
        neverReturned: true,
    },
    subPartnerAdminEmail: {
        ...emailField,
        example: "a@sub.example",
        optional: true,
        same: sameEmail,
        unmanagedWhenAbsent: true,
        neverReturned: true,
    },
    meetingsTimezone: { ...timeZoneField, optional: true, unmanagedWhenAbsent: true, neverReturned: true },
    orgId: {
        schema: text,
        must: "the id of an organization",
        example: "Y2lzY29zcGFyazovL3VzL09S",
        optional: true,
        unmanagedWhenAbsent: true,
    },
    onBehalfOf: { ...subPartnerField, same: "never", neverReturned: true },
    adopt: adoptField,
    address: { parts: addressFields, same: sameUnlessBlank },
    packages: {
        type: z.record(z.string(), z.object({ quantity: z.number().nullish() }).nullable()),
        same: samePackages,
    },
    headOffice: {
        type: inputsOf(headOfficeFields),
        optional: true,
        same: sameOffice,
        unmanagedWhenAbsent: true,
    },
    locationSupportsWebex: { type: z.boolean(), neverReturned: true },
} as const satisfies Fields;
