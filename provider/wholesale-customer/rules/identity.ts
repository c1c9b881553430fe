// Rules C11 to C13 and C15: what Webex's update does not take, and what only the backend can tell.
import type { Rule } from "../../plan/rule";
import { same, sameEmail } from "../../plan/same";
import { at, isAbsent, isUnknown } from "../../plan/unknown";
import { choicesIn } from "../../plan/package-choices";
import { isRestricted } from "../quantities";
import { aCustomer, withPackages, type CustomerSubject } from "../subject";

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
                      wayOut: "Write another one, or take that customer over with adopt: true.",
                  },
              ],
};

const precheckRefuses = (id: string, severity: "refused" | "warned", sentence: string): CustomerRule => ({
    id,
    severity,
    sentence,
    source: "guide, create a customer, step 6",
    judges: ["webex", "emulator"],
    example: {
        ...(severity === "warned" ? { before: withPackages({ webex_meetings: { quantity: 5 } }) } : {}),
        now: withPackages({ webex_meetings: { quantity: 90_000 } }),
        facts: { precheck: ["the quantity of webex_meetings is above the partner's allowance"] },
    },
    judge: ({ now, before, facts }) => {
        const choices = choicesIn(now);
        const isJudged = choices !== undefined && isRestricted(choices) === true;
        return !isJudged || (before === undefined) !== (severity === "refused")
            ? []
            : (facts?.precheck ?? []).map((words) => ({
                  path: "packages",
                  reason: `Webex's precheck says: ${words.replace(/\.$/, "")}`,
                  wayOut:
                      severity === "refused"
                          ? "Lower the quantity or ask Cisco for a larger allowance; during a migration, leave quantities out."
                          : "Webex decides at the update itself.",
              }));
    },
});

/** One precheck answers for both: it tells an allowance from a migration only in words. */
export const precheckPasses = precheckRefuses(
    "C11",
    "refused",
    "Webex's precheck refuses the customer: a quantity above the partner's allowance (C11), or quantities during a migration with BroadWorks packages (C12).",
);
export const precheckWarns = precheckRefuses(
    "C11",
    "warned",
    "At an update the precheck's word on allowance (C11) and migration (C12) is a warning: the backend decides.",
);
