// Rules C3, C4 and C17: which packages a customer may have together, and which it may lose (guide, step 6).
import { packageNamed, packages } from "../../catalog/packages";
import type { Rule } from "../../validation/rule";
import { at, isRaw, isUnknown } from "../../validation/unknown";
import { choicesIn } from "../../validation/package-choices";
import { withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;
const source = "guide, create a customer, step 6";

export const hasAKnownPackage: CustomerRule = {
    id: "C3",
    severity: "refused",
    sentence: "No known package.",
    source,
    judges: ["offline", "emulator"],
    example: { now: withPackages({ webex_caling: {} }) },
    judge: ({ now }) => {
        const packagesNow = at(now, "packages");
        const choices = choicesIn(now) ?? [];
        const blank = choices
            .filter(({ name }) => name.trim() === "")
            .map(() => ({ path: "packages", reason: "holds a blank name", wayOut: "Drop it." }));
        const empty = isRaw(packagesNow)
            ? "is empty; a customer needs a package"
            : "is not a map from package names to { quantity? }";
        return isUnknown(packagesNow) || choices.some(({ name }) => packageNamed(name) !== undefined)
            ? blank
            : [
                  {
                      path: "packages",
                      reason: choices.length === 0 ? empty : "names no package that Webex has",
                      wayOut: `Write one or more of ${Object.keys(packages).join(", ")}.`,
                  },
              ];
    },
};

export const unknownPackageIsLeftToWebex: CustomerRule = {
    id: "C3",
    severity: "warned",
    sentence: "An unknown package name beside known ones: Webex's list grows, and the backend decides.",
    source,
    judges: ["offline"],
    example: { now: withPackages({ webex_meetings: {}, webex_holograms: {} }) },
    judge: ({ now }) => {
        const choices = choicesIn(now) ?? [];
        const unknown = choices.filter(({ name }) => packageNamed(name) === undefined);
        return unknown.length === choices.length
            ? []
            : unknown.map(({ name }) => ({
                  path: `packages.${name}`,
                  reason: "is no package this version knows, so no rule but Webex's own judges it",
                  wayOut: "Check the spelling; if it is right, nothing is to be done.",
              }));
    },
};

export const addOnHasItsPackage: CustomerRule = {
    id: "C4",
    severity: "refused",
    sentence: "An add-on without one of the packages it depends on.",
    source: "API, section 3.2",
    judges: ["offline", "emulator"],
    example: { now: withPackages({ webex_meetings: {}, cisco_calling_plan: {} }) },
    judge: ({ now }) => {
        const names = (choicesIn(now) ?? []).map(({ name }) => name);
        return names.flatMap((name) => {
            const needed = packageNamed(name)?.needsOneOf ?? [];
            return needed.length === 0 || needed.some((other) => names.includes(other))
                ? []
                : [
                      {
                          path: `packages.${name}`,
                          reason: "is an add-on that depends on another package",
                          wayOut: `Add one of ${needed.join(", ")}, or drop ${name}.`,
                      },
                  ];
        });
    },
};

export const packageInUseStays: CustomerRule = {
    id: "C17",
    severity: "refused",
    sentence: "A package is dropped while users hold it: they would lose service.",
    source: "choice: they would lose service",
    judges: ["webex", "emulator"],
    example: {
        now: withPackages({ webex_suite: {} }),
        facts: { users: new Map([["webex_meetings", ["anna@norrbygg.example"]]]) },
    },
    judge: ({ now, facts }) => {
        const choices = choicesIn(now);
        if (choices === undefined) {
            return [];
        }
        const kept = new Set(choices.map(({ name }) => name));
        return [...(facts?.users ?? [])]
            .filter(([name, users]) => users.length > 0 && !kept.has(name))
            .map(([name, users]) => ({
                path: `packages.${name}`,
                reason: `is dropped while ${users.length} user${users.length === 1 ? "" : "s"} of the customer hold${users.length === 1 ? "s" : ""} it`,
                wayOut: "Move those users to another package or remove them first, then drop the package in the next run.",
            }));
    },
};
