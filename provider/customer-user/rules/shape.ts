// Rules U1 to U4: who the user is, the package, and the number that calling needs (guide, configure, steps 5 and 6).
import { isCalling, neverCalls, packageNamed, packages } from "../../catalog/packages";
import { findWrong } from "../../validation/field";
import { checksOf, only, without } from "../../validation/field-table";
import type { Finding } from "../../validation/refusal";
import type { Rule } from "../../validation/rule";
import { isAbsent, isUnknown, textAt } from "../../validation/unknown";
import { choicesIn } from "../../validation/package-choices";
import { callingKeys, userFields } from "../fields";
import { aUser, type UserSubject } from "../subject";

type UserRule = Rule<UserSubject>;

const callFields = checksOf(only(userFields, callingKeys));
const fields = checksOf(without(userFields, callingKeys));

const quoted = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(", ");

function unknownRoles(roles: unknown, names: readonly string[] | undefined): Finding[] {
    const known = new Set(names?.map((name) => name.toLowerCase()));
    const wanted = Array.isArray(roles) ? roles.filter((role): role is string => typeof role === "string") : [];
    return names === undefined
        ? []
        : wanted
              .filter((role) => !known.has(role.toLowerCase()))
              .map((role) => ({
                  path: "roles",
                  reason: `Webex has no role ${JSON.stringify(role)}`,
                  wayOut: `Write one of ${quoted(names)}.`,
              }));
}

export const userIsComplete: UserRule = {
    id: "U1",
    severity: "refused",
    sentence: "First name, last name or e-mail address is missing or malformed, or there is not exactly one package.",
    source: "guide, configure a customer, step 5",
    judges: ["offline", "emulator"],
    example: { now: { ...aUser, email: "anna" } },
    judge: ({ now, facts }) => {
        const roles: unknown = now["roles"];
        const settled = Array.isArray(roles) ? { ...now, roles: roles.filter((role) => !isUnknown(role)) } : now;
        return [...findWrong(fields, settled), ...unknownRoles(settled["roles"], facts?.roleNames)];
    },
};

export const packageIsForUsersOfTheCustomer: UserRule = {
    id: "U2",
    severity: "refused",
    sentence: "A package that users cannot hold, or that the customer does not have.",
    source: "guide, configure a customer, step 5",
    judges: ["offline", "webex", "emulator"],
    example: { now: { ...aUser, package: "common_area_calling" } },
    judge: ({ now, customer }) => {
        const wanted = textAt(now, "package");
        if (wanted === undefined || wanted.trim() === "") {
            return [];
        }
        if (packageNamed(wanted)?.forUsers === false) {
            const held = Object.keys(packages).filter((name) => packageNamed(name)?.forUsers);
            const reason = `${wanted} cannot be held by a user`;
            return [{ path: "package", reason, wayOut: `Write one of ${held.join(", ")}.` }];
        }
        const owned = choicesIn(customer)?.map(({ name }) => name);
        return owned === undefined || owned.includes(wanted)
            ? []
            : [
                  {
                      path: "package",
                      reason: `the customer does not have ${wanted}`,
                      wayOut: `Add ${wanted} to the customer's packages, or write one of ${owned.join(", ")}.`,
                  },
              ];
    },
};

export const callingNeedsANumber: UserRule = {
    id: "U3",
    severity: "refused",
    sentence:
        "A calling package without phone number and extension, or without location where the customer has several; a number not in E.164, an extension not of digits.",
    source: "guide, configure a customer, step 6; API, section 4",
    judges: ["offline", "webex", "emulator"],
    example: { now: { ...aUser, extension: undefined } },
    judge: ({ now, before, facts }) => {
        const wanted = textAt(now, "package");
        const malformed = findWrong(callFields, now);
        if (wanted === undefined || !isCalling(wanted)) {
            return malformed;
        }
        const lacksNumber = isAbsent(now["phoneNumber"]) && isAbsent(now["extension"]);
        const startsCalling = !isCalling(textAt(before, "package") ?? "");
        const known = facts?.locations ?? [];
        const place = textAt(now, "location");
        const isNowhere = startsCalling && place !== undefined && known.length > 0 && !known.includes(place);
        return [
            ...malformed,
            ...(lacksNumber
                ? [
                      {
                          path: "phoneNumber",
                          reason: `is missing, as is extension; ${wanted} is a calling package and needs one of them`,
                          wayOut: 'Write phoneNumber: "+46901234567", extension: "4567", or both.',
                      },
                  ]
                : []),
            ...(isNowhere
                ? [
                      {
                          path: "location",
                          reason: `the customer has no location ${JSON.stringify(place)}`,
                          wayOut: `Write one of ${quoted(known)}, or the CustomerLocation itself.`,
                      },
                  ]
                : []),
            ...(known.length > 1 && startsCalling && isAbsent(now["location"])
                ? [
                      {
                          path: "location",
                          reason: "is missing; the customer has several locations",
                          wayOut: `Write one of ${quoted(known)}.`,
                      },
                  ]
                : []),
        ];
    },
};

export const numberNeedsCalling: UserRule = {
    id: "U4",
    severity: "warned",
    sentence: "A phone number, extension or location without a calling package: it is not sent, and not compared.",
    source: "guide, configure a customer, step 6",
    judges: ["offline"],
    example: { now: { ...aUser, package: "webex_meetings" } },
    judge: ({ now }) => {
        const wanted = textAt(now, "package");
        return wanted === undefined || !neverCalls(wanted)
            ? []
            : ["phoneNumber", "extension", "location"]
                  .filter((path) => !isAbsent(now[path]) && !isUnknown(now[path]))
                  .map((path) => ({
                      path,
                      reason: `${wanted} is no calling package, and only calling has ${path === "extension" ? "an" : "a"} ${path === "phoneNumber" ? "phone number" : path}`,
                      wayOut: `It is not sent. Leave ${path} out, or write a calling package.`,
                  }));
    },
};
