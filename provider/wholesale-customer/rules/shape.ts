// Rules C1, C2 and C14: what a customer must declare, and the head office that calling needs (guide, create a customer, step 4, step 5 and step 7).
import { z } from "zod";
import { email } from "../../catalog/email";
import { language, locationLanguage } from "../../catalog/languages";
import { isCalling } from "../../catalog/packages";
import { pstnField } from "../../catalog/pstn";
import { timeZone } from "../../catalog/time-zones";
import { addressFields } from "../../catalog/address";
import { findWrong, type Field } from "../../validation/field";
import type { Rule } from "../../validation/rule";
import { shown } from "../../validation/shown";
import { at, isAbsent, isRaw, isUnknown } from "../../validation/unknown";
import { choicesIn } from "../../validation/package-choices";
import { aCustomer, withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

const text = z.string().trim().min(1);
const name: Field = {
    path: "name",
    schema: text.regex(/^[^%]*$/),
    must: "a company name without %",
    example: "Norrbygg AB",
};
const adminEmail: Field = {
    path: "adminEmail",
    schema: email,
    must: "an e-mail address",
    example: "it@norrbygg.example",
};
const fields: readonly Field[] = [
    {
        path: "provisioningId",
        schema: text,
        must: "the Provisioning ID of an onboarding template",
        example: "NWFkMGM5ZTItOGUxNw",
    },
    { path: "externalId", schema: text, must: "your own key for the customer", example: "crm-004711" },
    { path: "language", schema: language, must: "a language code", example: "sv", optional: true, printable: true },
    {
        path: "subPartnerAdminEmail",
        schema: email,
        must: "an e-mail address",
        example: "a@sub.example",
        optional: true,
    },
    {
        path: "meetingsTimezone",
        schema: timeZone,
        must: "an IANA time zone",
        example: "Europe/Stockholm",
        optional: true,
        printable: true,
    },
    {
        path: "orgId",
        schema: text,
        must: "the id of an organization",
        example: "Y2lzY29zcGFyazovL3VzL09S",
        optional: true,
    },
    {
        path: "onBehalfOf",
        schema: text,
        must: "the id of a sub-partner's organization",
        example: "Y2lzY29zcGFyazovL3VzL09S",
        optional: true,
    },
    { path: "adopt", schema: z.boolean(), must: "true or false", example: true, optional: true },
    ...addressFields("address"),
];

export const customerInformationIsComplete: CustomerRule = {
    id: "C1",
    severity: "refused",
    sentence:
        "A missing or malformed name (it must not contain `%`), administrator's e-mail address, external id or address; name and e-mail address may be left out only when an existing `orgId` is attached.",
    source: "guide, create a customer, step 4; Webex API, Provision a Wholesale Customer",
    judges: ["offline", "webex", "emulator"],
    example: { now: { ...aCustomer, name: "100 % Bygg" } },
    judge: ({ now }) => {
        const attaches = !isAbsent(now["orgId"]);
        const identity = [name, adminEmail].map((field) => ({ ...field, optional: attaches }));
        return findWrong([...identity, ...fields], now);
    },
};

export const locationIsAttested: CustomerRule = {
    id: "C2",
    severity: "refused",
    sentence: "A customer that nobody has confirmed to be in a location that supports Webex.",
    source: "guide, create a customer, step 5",
    judges: ["offline"],
    example: { now: { ...aCustomer, locationSupportsWebex: false } },
    judge: ({ now }) => {
        const attested = now["locationSupportsWebex"];
        return attested === true || isUnknown(attested)
            ? []
            : [
                  {
                      path: "locationSupportsWebex",
                      reason: "must be true: you must confirm that the customer is in a location that supports Webex",
                      wayOut: "Verify the location (see Webex data residency), then set it to true.",
                  },
              ];
    },
};

const headOfficeFields: readonly Field[] = [
    { path: "headOffice.name", schema: text.max(80), must: "a name of at most 80 characters", example: "HQ" },
    {
        path: "headOffice.timezone",
        schema: timeZone,
        must: "an IANA time zone",
        example: "Europe/Stockholm",
        printable: true,
    },
    {
        path: "headOffice.language",
        schema: locationLanguage,
        must: "a language and region",
        example: "sv_se",
        printable: true,
    },
    {
        path: "headOffice.emergencyLocationIdentifier",
        schema: text,
        must: "an emergency location identifier",
        example: "ELIN-1",
        optional: true,
    },
    pstnField("headOffice.pstn"),
    ...addressFields("headOffice.address"),
];

export const callingNeedsAHeadOffice: CustomerRule = {
    id: "C14",
    severity: "refused",
    sentence:
        "A calling package without a head office, or a head office with a malformed time zone, language or address.",
    source: "guide, create a customer, step 7; Webex API, Provision a Wholesale Customer",
    judges: ["offline", "emulator"],
    example: { now: withPackages({ webex_calling: {} }) },
    judge: ({ now }) => {
        const headOffice = at(now, "headOffice");
        if (isUnknown(headOffice)) {
            return [];
        }
        if (isRaw(headOffice)) {
            return findWrong(headOfficeFields, now);
        }
        if (!isAbsent(headOffice)) {
            const reason = `${shown(headOffice)} is not a location object`;
            return [{ path: "headOffice", reason, wayOut: "Set headOffice: { name, timezone, language, address }." }];
        }
        const calling = (choicesIn(now) ?? []).find((choice) => isCalling(choice.name));
        return calling === undefined
            ? []
            : [
                  {
                      path: "headOffice",
                      reason: `is missing; ${calling.name} is a calling package, and calling needs a location`,
                      wayOut: "Set headOffice: { name, timezone, language, address }.",
                  },
              ];
    },
};
