// Rules C3, C4 and C17: which packages a customer may have together, and which it may lose (guide, create a customer, step 6).
import { packageNames, packageNamed, packagesAmong } from "../../catalog/packages";
import type { Rule } from "../../validation/rule";
import { didYouMean, hintFor, meantBy } from "../../validation/hint";
import { shown } from "../../validation/shown";
import { at, isRaw, isUnknown } from "../../validation/unknown";
import { packageEntries } from "../../validation/package-entries";
import { withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;
const source = "guide, create a customer, step 6";

export const hasAKnownPackage: CustomerRule = {
    id: "C3",
    severity: "refused",
    sentence: "`packages` without any known package.",
    source,
    factsFrom: ["offline", "emulator"],
    example: { now: withPackages({ webex_caling: {} }) },
    validate: ({ now }) => {
        const packagesNow = at(now, "packages");
        const choices = packageEntries(now) ?? [];
        const blank = choices
            .filter(({ name }) => name.trim() === "")
            .map(() => ({ path: "packages", reason: "contains a blank name", fix: "Remove it." }));
        const empty = isRaw(packagesNow)
            ? "is empty; a customer needs at least one package"
            : "is not a map from package names to { quantity? }";
        return isUnknown(packagesNow) || choices.some(({ name }) => packageNamed(name) !== undefined)
            ? blank
            : [
                  {
                      path: "packages",
                      reason:
                          choices.length === 0
                              ? empty
                              : `does not name any Webex package, but ${shown(choices.map(({ name }) => name))}`,
                      hint: didYouMean(choices.flatMap(({ name }) => meantBy(name, packagesAmong(packageNames)))),
                      fix: `Use one or more of ${packageNames.join(", ")}.`,
                  },
              ];
    },
};

export const unknownPackageIsLeftToWebex: CustomerRule = {
    id: "C3",
    severity: "warned",
    sentence: "An unknown package name alongside known ones: Webex adds packages over time, so Webex decides.",
    source,
    factsFrom: ["offline"],
    example: { now: withPackages({ webex_meetings: {}, webex_holograms: {} }) },
    validate: ({ now }) => {
        const choices = packageEntries(now) ?? [];
        const unknown = choices.filter(({ name }) => packageNamed(name) === undefined);
        return unknown.length === choices.length
            ? []
            : unknown
                  .filter(({ name }) => name.trim() !== "")
                  .map(({ name }) => ({
                      path: `packages.${name}`,
                      reason: "is not a package this version knows, so only Webex can validate it",
                      hint: hintFor(name, packagesAmong(packageNames)),
                      fix: "Check the spelling; if it is correct, no action is needed.",
                  }));
    },
};

export const addOnHasItsPackage: CustomerRule = {
    id: "C4",
    severity: "refused",
    sentence: "An add-on without any of the packages it depends on.",
    source: "Webex API, Provision a Wholesale Customer",
    factsFrom: ["offline", "emulator"],
    example: { now: withPackages({ webex_meetings: {}, cisco_calling_plan: {} }) },
    validate: ({ now }) => {
        const names = (packageEntries(now) ?? []).map(({ name }) => name);
        return names.flatMap((name) => {
            const needed = packageNamed(name)?.needsOneOf ?? [];
            return needed.length === 0 || needed.some((other) => names.includes(other))
                ? []
                : [
                      {
                          path: `packages.${name}`,
                          reason: "is an add-on that depends on another package",
                          fix: `Add one of ${needed.join(", ")}, or remove ${name}.`,
                      },
                  ];
        });
    },
};

export const packageInUseStays: CustomerRule = {
    id: "C17",
    severity: "refused",
    sentence: "A package removed while users still have it: they would lose service.",
    source: "choice: they would lose service",
    factsFrom: ["webex", "emulator"],
    example: {
        now: withPackages({ webex_suite: {} }),
        facts: { users: new Map([["webex_meetings", ["anna@norrbygg.example"]]]) },
    },
    validate: ({ now, facts }) => {
        const choices = packageEntries(now);
        if (choices === undefined) {
            return [];
        }
        const kept = new Set(choices.map(({ name }) => name));
        return [...(facts?.users ?? [])]
            .filter(([name, users]) => users.length > 0 && !kept.has(name))
            .map(([name, users]) => ({
                path: `packages.${name}`,
                reason: `is removed while ${users.length} user${users.length === 1 ? "" : "s"} of the customer still ha${users.length === 1 ? "s" : "ve"} it`,
                fix: "Move those users to another package or remove them first, then remove the package in the next run.",
            }));
    },
};
