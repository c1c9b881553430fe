// Rules C13 and C15: what Webex's update does not take, and the key that no two customers share.
import { isWrong } from "../../validation/field";
import { checksOf } from "../../validation/field-table";
import type { Rule } from "../../validation/rule";
import { same, sameEmail } from "../../validation/same";
import { at, isAbsent, isUnknown } from "../../validation/unknown";
import { customerFields } from "../fields";
import { aCustomer, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;

const checks = checksOf(customerFields);

interface Fixed {
    readonly path: string;
    readonly reason: string;
    readonly fix: string;
    readonly fixBeforeAdoption?: string;
}

const fixed: readonly Fixed[] = [
    {
        path: "name",
        reason: "the Webex API cannot change a customer's name",
        fix: "Rename the organization in Control Hub, run `pulumi refresh` to accept the new name, then put it in your program.",
        fixBeforeAdoption: "Write the name that the organization has in Control Hub, or rename the organization there.",
    },
    {
        path: "adminEmail",
        reason: "the Webex API cannot change the administrator's e-mail address",
        fix: "Keep the address, and assign the role to the new administrator with a CustomerUser resource.",
    },
    {
        path: "language",
        reason: "the Webex API cannot change a customer's language",
        fix: "Keep it; users can choose their own language.",
    },
    {
        path: "provisioningId",
        reason: "a customer keeps the onboarding template it was created with",
        fix: "Keep it, or change the settings of that template.",
    },
    {
        path: "orgId",
        reason: "a customer cannot be moved to another organization",
        fix: "Keep it, or declare another customer for the other organization.",
    },
    {
        path: "onBehalfOf",
        reason: "a customer cannot be moved to another sub-partner",
        fix: "Keep it, or declare another customer for the other sub-partner.",
    },
    {
        path: "address.country",
        reason: "the country determined the data region when the customer was created",
        fix: "Keep it; a company that has moved needs a new customer, because replacing this one would interrupt its service.",
    },
];

export const identityStays: CustomerRule = {
    id: "C15",
    severity: "refused",
    sentence:
        "A change of name, administrator's e-mail address, language, Provisioning ID, organization or country. A customer is never replaced, because that would interrupt the company's service.",
    source: "Webex API, Update a Wholesale Customer",
    factsFrom: ["offline", "emulator"],
    comparesWithState: true,
    example: { before: aCustomer, now: { ...aCustomer, name: "Sydbygg AB" } },
    validate: ({ now, before }) =>
        // A malformed value is refused as such (C1).
        fixed.filter(({ path }) => {
            const [had, wanted] = [at(before, path), at(now, path)];
            const isOpen =
                isUnknown(wanted) || isUnknown(had) || isAbsent(wanted) || (isAbsent(had) && path === "orgId");
            const isMalformed = checks.some((field) => field.path === path && isWrong(field, now));
            return (
                before !== undefined &&
                !isOpen &&
                !isMalformed &&
                !(path === "adminEmail" ? sameEmail(had, wanted) : same(had, wanted))
            );
        }),
};

export const externalIdIsFree: CustomerRule = {
    id: "C13",
    severity: "refused",
    sentence: "An external id that another customer of the partner already has.",
    source: "choice: an interrupted creation is found again by this key",
    factsFrom: ["offline", "webex", "emulator"],
    example: { now: aCustomer, facts: { externalIdTaken: true } },
    validate: ({ now, facts }) =>
        facts?.externalIdTaken !== true
            ? []
            : [
                  {
                      path: "externalId",
                      reason: `another customer already has the external id ${JSON.stringify(now["externalId"])}`,
                      fix: "Use another external id, take over that customer with adopt: true, or set dependsOn to the customer of this program that gives the id up.",
                      fixUnordered:
                          "Use another external id, or take over that customer with adopt: true. If a customer of this program gives the id up, run `pulumi up` with that change first.",
                  },
              ],
};

export const organizationIsFree: CustomerRule = {
    id: "C13",
    severity: "refused",
    sentence: "An existing organization (orgId) that already belongs to another customer of the partner.",
    source: "Webex API, Precheck a Wholesale Customer Provisioning: an organization is one customer",
    factsFrom: ["webex", "emulator"],
    example: { now: { ...aCustomer, orgId: "Y2lzY29zcGFyazovL3VzL09S" }, facts: { organizationHolder: "crm-004712" } },
    validate: ({ facts }) =>
        facts?.organizationHolder === undefined
            ? []
            : [
                  {
                      path: "orgId",
                      reason: `the organization belongs to the customer with the external id ${JSON.stringify(facts.organizationHolder)}`,
                      fix: "Leave orgId out for a new organization, or take over that customer: use its external id and set adopt: true.",
                  },
              ],
};
