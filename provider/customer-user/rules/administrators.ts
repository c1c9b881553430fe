// Rules U6 and U7: administrators keep the package level of their organization (guide, configure a customer, roles).
import { forUsers, packageNamed } from "../../catalog/packages";
import { packageEntries } from "../../validation/package-entries";
import type { Rule } from "../../validation/rule";
import { sameEmail } from "../../validation/same";
import { isUnknown, textAt, type Raw } from "../../validation/unknown";
import { aUser, type UserSubject } from "../subject";
import { wrongPackage } from "../wrong-package";

type UserRule = Rule<UserSubject>;

export const FULL_ADMINISTRATOR = "Full Administrator";
const source = "guide, configure a customer, roles";

export const namesIn = (value: unknown): readonly string[] | undefined =>
    Array.isArray(value)
        ? value.filter((name): name is string => typeof name === "string" && !isUnknown(name))
        : undefined;

/** The roles after the change: those declared, else those that stay because nobody manages them; none while they are not known. */
function rolesAfter({ now, before, facts }: UserSubject): readonly string[] {
    return isUnknown(now["roles"])
        ? []
        : (namesIn(now["roles"]) ?? facts?.rolesNow ?? namesIn(before?.["roles"]) ?? []);
}

const rolesBefore = ({ before, facts }: UserSubject): readonly string[] =>
    namesIn(before?.["roles"]) ?? facts?.rolesNow ?? [];

/** Webex finds a role whatever its case. */
export const areFull = (roles: readonly string[]): boolean =>
    roles.some((role) => role.toLowerCase() === FULL_ADMINISTRATOR.toLowerCase());

/** The person the customer was created with is its full administrator, whoever manages the roles. */
export const hasAdminAddress = (email: unknown, adminEmail: string | undefined): boolean =>
    adminEmail !== undefined && sameEmail(adminEmail, email);

const isTheCustomersAdministrator = ({ now, customer }: UserSubject): boolean =>
    hasAdminAddress(now["email"], customer?.adminEmail);

/** An address changes last: a package is changed for whoever has the account until then. */
const wasTheCustomersAdministrator = ({ now, before, customer }: UserSubject): boolean =>
    hasAdminAddress((before ?? now)["email"], customer?.adminEmail);

const keepsPackage = ({ now, before }: UserSubject): boolean => textAt(before, "package") === textAt(now, "package");

/** What exists was accepted once; only a new package, a new role or the administrator's address is validated. */
function isAsBefore(subject: UserSubject): boolean {
    const { now, before } = subject;
    const roles = (side: Raw): string =>
        JSON.stringify([...(namesIn(side["roles"]) ?? [])].map((role) => role.toLowerCase()).sort());
    const keepsAddress = wasTheCustomersAdministrator(subject) || !isTheCustomersAdministrator(subject);
    return before !== undefined && keepsPackage(subject) && keepsAddress && roles(before) === roles(now);
}

/** Of the packages the customer was created with, those that it still has. */
function waysOf({ customer }: UserSubject, created: readonly string[]): string {
    const owned = packageEntries(customer)?.map(({ name }) => name);
    const offered = forUsers(created).filter((name) => owned?.includes(name) !== false);
    const other = "ive the administrator role to another user.";
    return offered.length === 0 ? `G${other}` : `Use one of ${offered.join(", ")}, or g${other}`;
}

export const administratorHasTheCustomersPackage: UserRule = {
    id: "U6",
    severity: "refused",
    sentence:
        "An administrator (a user with an administrator role, or the customer's admin e-mail) whose package is not one of those the customer was created with.",
    source,
    factsFrom: ["offline", "webex", "emulator"],
    needs: ["packages"],
    example: {
        now: { ...aUser, package: "webex_meetings", extension: undefined, roles: [FULL_ADMINISTRATOR] },
        customer: { createdWith: ["webex_calling"], packages: { webex_calling: {}, webex_meetings: {} } },
    },
    validate: (subject) => {
        const { now, customer } = subject;
        const wanted = textAt(now, "package");
        const created = namesIn(customer?.createdWith);
        const isComplete = created !== undefined && !(customer?.createdWith as unknown[]).some(isUnknown);
        const hasRole = rolesAfter(subject).some((role) => /administrator/iu.test(role));
        const isAdmin =
            isTheCustomersAdministrator(subject) || (!keepsPackage(subject) && wasTheCustomersAdministrator(subject));
        return wanted === undefined ||
            isAsBefore(subject) ||
            !isComplete ||
            created.includes(wanted) ||
            wrongPackage(subject) !== undefined ||
            !(hasRole || isAdmin)
            ? []
            : [
                  {
                      path: "package",
                      reason: `an administrator needs a package the customer was created with, and ${wanted} is not one of them`,
                      fix: waysOf(subject, created),
                  },
              ];
    },
};

export const administratorIsNotDowngraded: UserRule = {
    id: "U7",
    severity: "refused",
    sentence: "A full administrator moved to a package that does not include the current one.",
    source,
    factsFrom: ["offline", "webex", "emulator"],
    comparesWithState: true,
    example: {
        before: { ...aUser, roles: [FULL_ADMINISTRATOR] },
        now: { ...aUser, package: "webex_meetings", extension: undefined, roles: [FULL_ADMINISTRATOR] },
    },
    validate: (subject) => {
        const [had, wanted] = [textAt(subject.before, "package"), textAt(subject.now, "package")];
        const isFull =
            wasTheCustomersAdministrator(subject) || (areFull(rolesBefore(subject)) && areFull(rolesAfter(subject)));
        const isUpgrade =
            had === undefined || wanted === undefined || had === wanted || packageNamed(wanted)?.includes.includes(had);
        return isUpgrade === true || !isFull || wrongPackage(subject) !== undefined
            ? []
            : [
                  {
                      path: "package",
                      reason: `${wanted} does not include ${had}, and a full administrator's package cannot be downgraded`,
                      fix: `Keep ${had}; or run \`pulumi refresh\` to accept Webex's current package, then put it in your program; or remove the role "${FULL_ADMINISTRATOR}" first.`,
                      fixBeforeAdoption: `Use ${had}, or remove the role "${FULL_ADMINISTRATOR}" first.`,
                  },
              ];
    },
};
