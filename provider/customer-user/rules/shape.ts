// Rules U1 to U4: who the user is, the package, and the number that calling needs (guide, configure a customer, step 5 and step 6).
import { isCalling, neverCalls } from "../../catalog/packages";
import { findWrong } from "../../validation/field";
import { checksOf, only, without } from "../../validation/field-table";
import { amongNames, hintFor } from "../../validation/hint";
import type { Violation } from "../../validation/refusal";
import type { Rule } from "../../validation/rule";
import { quotedList, shown } from "../../validation/shown";
import { isAbsent, isUnknown, textAt } from "../../validation/unknown";
import { callingKeys, userFields } from "../fields";
import { aUser, type UserSubject } from "../subject";
import { wrongPackage } from "../wrong-package";

type UserRule = Rule<UserSubject>;

const callFields = checksOf(only(userFields, callingKeys));
const fields = checksOf(without(userFields, callingKeys));

function unknownRoles(roles: unknown, names: readonly string[] | undefined): Violation[] {
    const known = new Set(names?.map((name) => name.toLowerCase()));
    const wanted = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === "string") : [];
    return names === undefined
        ? []
        : wanted
              .filter((role) => !known.has(role.toLowerCase()))
              .map((role) => ({
                  path: "roles",
                  reason: `Webex has no role ${shown(role)}`,
                  hint: hintFor(role, amongNames(names)),
                  fix: `Use one of ${quotedList(names)}.`,
              }));
}

export const userIsComplete: UserRule = {
    id: "U1",
    severity: "refused",
    sentence: "A missing or malformed first name, last name or e-mail address, or not exactly one package.",
    source: "guide, configure a customer, step 5",
    factsFrom: ["offline", "webex", "emulator"],
    example: { now: { ...aUser, email: "anna" } },
    validate: ({ now, facts }) => {
        const roles: unknown = now["roles"];
        const settled = Array.isArray(roles) ? { ...now, roles: roles.filter((role) => !isUnknown(role)) } : now;
        return [...findWrong(fields, settled), ...unknownRoles(settled["roles"], facts?.roleNames)];
    },
};

export const packageIsForUsersOfTheCustomer: UserRule = {
    id: "U2",
    severity: "refused",
    sentence: "A package that cannot be assigned to a user, or that the customer does not have.",
    source: "guide, configure a customer, step 5",
    factsFrom: ["offline", "webex", "emulator"],
    needs: ["packages"],
    example: { now: { ...aUser, package: "common_area_calling" } },
    validate: (subject) => [wrongPackage(subject)].filter((finding) => finding !== undefined),
};

export const callingNeedsANumber: UserRule = {
    id: "U3",
    severity: "refused",
    sentence:
        "A calling package without a phone number or extension, or without a location when the customer has several; a number that is not in E.164 format, or an extension that contains anything but digits.",
    source: "guide, configure a customer, step 6; Webex API, Provision a Wholesale Subscriber",
    factsFrom: ["offline", "webex", "emulator"],
    needs: ["locations"],
    example: { now: { ...aUser, extension: undefined } },
    validate: ({ now, before, facts }) => {
        const wanted = textAt(now, "package");
        const malformed = findWrong(callFields, now, { country: facts?.country });
        if (wanted === undefined || !isCalling(wanted)) {
            return malformed;
        }
        const lacksNumber = isAbsent(now["phoneNumber"]) && isAbsent(now["extension"]);
        const startsCalling = !isCalling(textAt(before, "package") ?? "");
        const known = facts?.locations ?? [];
        const place = textAt(now, "location");
        const several = new Set([...known, ...(facts?.declaredLocations ?? [])]);
        const isNowhere = startsCalling && place !== undefined && known.length > 0 && !known.includes(place);
        return [
            ...malformed,
            ...(lacksNumber
                ? [
                      {
                          path: "phoneNumber",
                          reason: `is missing, and so is extension; ${wanted} is a calling package and requires at least one of them`,
                          fix: 'Set phoneNumber: "+46901234567", extension: "4567", or both.',
                      },
                  ]
                : []),
            ...(isNowhere
                ? [
                      {
                          path: "location",
                          reason: `the customer has no location ${shown(place)}`,
                          hint: hintFor(place, amongNames(known)),
                          fix: `Use one of ${quotedList(known)}, or pass the CustomerLocation resource.`,
                      },
                  ]
                : []),
            ...(several.size > 1 && startsCalling && isAbsent(now["location"])
                ? [
                      {
                          path: "location",
                          reason: "is missing, and the customer has several locations",
                          fix: `Use one of ${quotedList([...several])}.`,
                      },
                  ]
                : []),
        ];
    },
};

export const numberNeedsCalling: UserRule = {
    id: "U4",
    severity: "warned",
    sentence: "A phone number, extension or location without a calling package: it is neither sent nor compared.",
    source: "guide, configure a customer, step 6",
    factsFrom: ["offline"],
    example: { now: { ...aUser, package: "webex_meetings" } },
    validate: ({ now }) => {
        const wanted = textAt(now, "package");
        return wanted === undefined || !neverCalls(wanted)
            ? []
            : ["phoneNumber", "extension", "location"]
                  .filter((path) => !isAbsent(now[path]) && !isUnknown(now[path]))
                  .map((path) => ({
                      path,
                      reason: `${wanted} is not a calling package, and only calling users have ${path === "extension" ? "an" : "a"} ${path === "phoneNumber" ? "phone number" : path}`,
                      fix: `It is not sent. Leave ${path} out, or use a calling package.`,
                  }));
    },
};
