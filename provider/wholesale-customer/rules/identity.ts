// Rules C13 and C15: what Webex's update does not take, and the key that no two customers share.
import type { Rule } from "../../validation/rule";
import { same, sameEmail } from "../../validation/same";
import { at, isAbsent, isUnknown } from "../../validation/unknown";
import { aCustomer, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

interface Fixed {
    readonly path: string;
    readonly reason: string;
    readonly wayOut: string;
}

const fixed: readonly Fixed[] = [
    {
        path: "name",
        reason: "Webex's update takes no new name",
        wayOut: "Rename the organization in Control Hub, accept it by `pulumi refresh`, and write the new name.",
    },
    {
        path: "adminEmail",
        reason: "Webex's update takes no new administrator's e-mail address",
        wayOut: "Keep the address, and give the new administrator a role by a CustomerUser.",
    },
    { path: "language", reason: "Webex's update takes no new language", wayOut: "Keep it; users choose their own." },
    {
        path: "provisioningId",
        reason: "a customer stays with the onboarding template it was created with",
        wayOut: "Keep it, or change the settings of that template.",
    },
    {
        path: "orgId",
        reason: "a customer stays with its organization",
        wayOut: "Keep it, or declare another customer for the other organization.",
    },
    {
        path: "onBehalfOf",
        reason: "a customer stays with its sub-partner",
        wayOut: "Keep it, or declare another customer for the other sub-partner.",
    },
    {
        path: "address.country",
        reason: "the country decided the data region at creation",
        wayOut: "Keep it; a company that moved needs a customer of its own, because replacing this one would cut it off.",
    },
];

export const identityStays: CustomerRule = {
    id: "C15",
    severity: "refused",
    sentence:
        "A change of name, administrator's e-mail, language, provisioning ID, organization or country. A customer is never replaced: that would cut off a company.",
    source: "API, section 3.4",
    judges: ["offline", "emulator"],
    example: { before: aCustomer, now: { ...aCustomer, name: "Sydbygg AB" } },
    judge: ({ now, before }) =>
        fixed.filter(({ path }) => {
            const [had, wanted] = [at(before, path), at(now, path)];
            const isOpen =
                isUnknown(wanted) || isUnknown(had) || isAbsent(wanted) || (isAbsent(had) && path === "orgId");
            return (
                before !== undefined && !isOpen && !(path === "adminEmail" ? sameEmail(had, wanted) : same(had, wanted))
            );
        }),
};

export const externalIdIsFree: CustomerRule = {
    id: "C13",
    severity: "refused",
    sentence: "Another customer of the partner has the external id.",
    source: "choice: it is the key by which a lost creation is found again",
    judges: ["webex", "emulator"],
    example: { now: aCustomer, facts: { externalIdTaken: true } },
    judge: ({ now, facts }) =>
        facts?.externalIdTaken !== true
            ? []
            : [
                  {
                      path: "externalId",
                      reason: `another customer has the external id ${JSON.stringify(now["externalId"])}`,
                      wayOut: "Write another one, take that customer over with adopt: true, or write dependsOn with the customer of this program that gives it up.",
                  },
              ],
};

export const organizationIsFree: CustomerRule = {
    id: "C13",
    severity: "refused",
    sentence: "Another customer of the partner has the organization that is to be attached.",
    source: "API, section 9: an organization is one customer",
    judges: ["webex", "emulator"],
    example: { now: { ...aCustomer, orgId: "Y2lzY29zcGFyazovL3VzL09S" }, facts: { organizationHolder: "crm-004712" } },
    judge: ({ facts }) =>
        facts?.organizationHolder === undefined
            ? []
            : [
                  {
                      path: "orgId",
                      reason: `the organization belongs to the customer with the external id ${JSON.stringify(facts.organizationHolder)}`,
                      wayOut: "Leave orgId out for a new organization, or take that customer over: its external id, and adopt: true.",
                  },
              ],
};
