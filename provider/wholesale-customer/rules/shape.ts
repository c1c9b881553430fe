// Rules C1, C2 and C14: what a customer must tell, and the head office that calling needs (guide, steps 4, 5 and 7).
import { isCalling } from "../../catalog/packages";
import { findWrong } from "../../validation/field";
import { checksOf } from "../../validation/field-table";
import type { Rule } from "../../validation/rule";
import { shown } from "../../validation/shown";
import { at, isAbsent, isRaw, isUnknown } from "../../validation/unknown";
import { choicesIn } from "../../validation/package-choices";
import { customerFields, headOfficeFields } from "../fields";
import { aCustomer, withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

const fields = checksOf(customerFields);

export const customerInformationIsComplete: CustomerRule = {
    id: "C1",
    severity: "refused",
    sentence:
        "Name (no `%`), administrator's e-mail, external id or address is missing or malformed; name and e-mail may be absent only where an existing `orgId` is attached.",
    source: "guide, create a customer, step 4; API, section 3.3",
    judges: ["offline", "webex", "emulator"],
    example: { now: { ...aCustomer, name: "100 % Bygg" } },
    judge: ({ now }) => {
        const attaches = !isAbsent(now["orgId"]);
        const isIdentity = (path: string): boolean => path === "name" || path === "adminEmail";
        const checks = fields.map((field) => (isIdentity(field.path) ? { ...field, optional: attaches } : field));
        return findWrong(checks, now);
    },
};

export const locationIsAttested: CustomerRule = {
    id: "C2",
    severity: "refused",
    sentence: "Nobody attests that the customer is in a location that supports Webex.",
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
                      reason: "must be true: somebody has to attest that the customer is in a location that supports Webex",
                      wayOut: "Verify the location (Webex data residency), and write true.",
                  },
              ];
    },
};

const headOfficeChecks = checksOf(headOfficeFields, "headOffice.");

export const callingNeedsAHeadOffice: CustomerRule = {
    id: "C14",
    severity: "refused",
    sentence:
        "A calling package without a head office, or a head office whose time zone, language or address is malformed.",
    source: "guide, create a customer, step 7; API, section 3.3",
    judges: ["offline", "emulator"],
    example: { now: withPackages({ webex_calling: {} }) },
    judge: ({ now }) => {
        const headOffice = at(now, "headOffice");
        if (isUnknown(headOffice)) {
            return [];
        }
        if (isRaw(headOffice)) {
            return findWrong(headOfficeChecks, now);
        }
        if (!isAbsent(headOffice)) {
            const reason = `${shown(headOffice)} does not tell a location`;
            return [{ path: "headOffice", reason, wayOut: "Write headOffice: { name, timezone, language, address }." }];
        }
        const calling = (choicesIn(now) ?? []).find((choice) => isCalling(choice.name));
        return calling === undefined
            ? []
            : [
                  {
                      path: "headOffice",
                      reason: `is missing; ${calling.name} is a calling package, and calling needs a location`,
                      wayOut: "Write headOffice: { name, timezone, language, address }.",
                  },
              ];
    },
};
