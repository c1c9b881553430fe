// Rules C1, C2 and C14: what a customer must declare, and the head office that calling needs (guide, create a customer, step 4, step 5 and step 7).
import { isCalling } from "../../catalog/packages";
import { findWrong } from "../../validation/field";
import { checksOf } from "../../validation/field-table";
import type { Rule } from "../../validation/rule";
import { shown } from "../../validation/shown";
import { at, isAbsent, isRaw, isUnknown } from "../../validation/unknown";
import { packageEntries } from "../../validation/package-entries";
import { customerFields, headOfficeFields } from "../fields";
import { aCustomer, withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

const fields = checksOf(customerFields);

export const customerInformationIsComplete: CustomerRule = {
    id: "C1",
    severity: "refused",
    sentence:
        "A missing or malformed name (it must not contain `%`), administrator's e-mail address, external id or address; name and e-mail address may be left out only when an existing `orgId` is attached.",
    source: "guide, create a customer, step 4; Webex API, Provision a Wholesale Customer",
    factsFrom: ["offline", "webex", "emulator"],
    example: { now: { ...aCustomer, name: "100 % Bygg" } },
    validate: ({ now }) => {
        const attaches = !isAbsent(now["orgId"]);
        const isIdentity = (path: string): boolean => path === "name" || path === "adminEmail";
        const checks = fields.map((field) => (isIdentity(field.path) ? { ...field, optional: attaches } : field));
        return findWrong(checks, now);
    },
};

export const locationIsAttested: CustomerRule = {
    id: "C2",
    severity: "refused",
    sentence: "A customer that nobody has confirmed to be in a location that supports Webex.",
    source: "guide, create a customer, step 5",
    factsFrom: ["offline"],
    example: { now: { ...aCustomer, locationSupportsWebex: false } },
    validate: ({ now }) => {
        const attested = now["locationSupportsWebex"];
        return attested === true || isUnknown(attested)
            ? []
            : [
                  {
                      path: "locationSupportsWebex",
                      reason: "must be true: you must confirm that the customer is in a location that supports Webex",
                      fix: "Verify the location (see Webex data residency), then set it to true.",
                  },
              ];
    },
};

const headOfficeChecks = checksOf(headOfficeFields, "headOffice.");

export const callingNeedsAHeadOffice: CustomerRule = {
    id: "C14",
    severity: "refused",
    sentence:
        "A calling package without a head office, or a head office with a malformed time zone, language or address.",
    source: "guide, create a customer, step 7; Webex API, Provision a Wholesale Customer",
    factsFrom: ["offline", "emulator"],
    example: { now: withPackages({ webex_calling: {} }) },
    validate: ({ now }) => {
        const headOffice = at(now, "headOffice");
        if (isUnknown(headOffice)) {
            return [];
        }
        if (isRaw(headOffice)) {
            return findWrong(headOfficeChecks, now);
        }
        if (!isAbsent(headOffice)) {
            const reason = `${shown(headOffice)} is not a location object`;
            return [{ path: "headOffice", reason, fix: "Set headOffice: { name, timezone, language, address }." }];
        }
        const calling = (packageEntries(now) ?? []).find((choice) => isCalling(choice.name));
        return calling === undefined
            ? []
            : [
                  {
                      path: "headOffice",
                      reason: `is missing; ${calling.name} is a calling package, and calling needs a location`,
                      fix: "Set headOffice: { name, timezone, language, address }.",
                  },
              ];
    },
};
