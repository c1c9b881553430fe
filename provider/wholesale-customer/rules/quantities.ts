// Rules C5 to C10: quantities are all or none, only on what can be counted, whole, and only rise (guide, create a customer, step 6).
import type { Rule } from "../../validation/rule";
import { shown } from "../../validation/shown";
import { isUnknown } from "../../validation/unknown";
import { packageEntries, quantityOf } from "../../validation/package-entries";
import { hasQuantity, isCountable, isRestricted } from "../quantities";
import { packageNamed } from "../../catalog/packages";
import { withPackages, type CustomerSubject } from "../subject";

type CustomerRule = Rule<CustomerSubject>;
const source = "guide, create a customer, step 6";
const quantityOfPackage = (name: string): string => `packages.${name}.quantity`;
const ways = "or run `pulumi refresh` to accept Webex's current value, then put that value in your program";

export const quantitiesAreAllOrNone: CustomerRule = {
    id: "C5",
    severity: "refused",
    sentence: "Quantities on some countable packages but not on others.",
    source,
    factsFrom: ["offline", "emulator"],
    example: { now: withPackages({ webex_calling: { quantity: 25 }, webex_meetings: {} }) },
    validate: ({ now }) => {
        const choices = packageEntries(now) ?? [];
        const countable = choices.filter(isCountable);
        const counted = choices.filter(({ name }) => packageNamed(name)?.countable !== false);
        if (!counted.some((choice) => hasQuantity(choice) && !isUnknown(choice.quantity))) {
            return [];
        }
        return countable
            .filter((choice) => !hasQuantity(choice))
            .map(({ name }) => ({
                path: quantityOfPackage(name),
                reason: "is missing although other packages have one; a customer cannot mix restricted and unrestricted packages",
                fix: "Set a quantity for every countable package, or for none.",
            }));
    },
};

export const uncountablePackagesHaveNoQuantity: CustomerRule = {
    id: "C6",
    severity: "refused",
    sentence: "A quantity on a package that is not assigned to users or workspaces, such as Cisco Calling Plan.",
    source,
    factsFrom: ["offline", "emulator"],
    example: { now: withPackages({ webex_calling: { quantity: 25 }, cisco_calling_plan: { quantity: 1 } }) },
    validate: ({ now }) =>
        (packageEntries(now) ?? [])
            .filter((choice) => packageNamed(choice.name)?.countable === false)
            .filter((choice) => hasQuantity(choice) && !isUnknown(choice.quantity))
            .map(({ name }) => ({
                path: quantityOfPackage(name),
                reason: `${name} cannot have a quantity, because it is not assigned to users or workspaces`,
                fix: `Use ${name}: {}.`,
            })),
};

export const quantityIsAWholeNumber: CustomerRule = {
    id: "C7",
    severity: "refused",
    sentence: "A quantity that is not a whole number of at least 1.",
    source,
    factsFrom: ["offline", "emulator"],
    example: { now: withPackages({ webex_meetings: { quantity: 0 } }) },
    validate: ({ now }) =>
        (packageEntries(now) ?? []).flatMap((choice) => {
            const { name, quantity, invalidValue } = choice;
            if (invalidValue !== undefined) {
                const reason = `${shown(invalidValue)} is not { quantity } or {}`;
                return [{ path: `packages.${name}`, reason, fix: `Use ${name}: { quantity: 25 } or ${name}: {}.` }];
            }
            return hasQuantity(choice) && !isUnknown(quantity) && quantityOf(choice) === undefined
                ? [
                      {
                          path: quantityOfPackage(name),
                          reason: `${shown(quantity)} is not a whole number of at least 1`,
                          fix: "Use 1 or more, or remove the package.",
                      },
                  ]
                : [];
        }),
};

export const quantityOnlyRises: CustomerRule = {
    id: "C8",
    severity: "refused",
    sentence: "A quantity lower than the one currently assigned.",
    source,
    factsFrom: ["offline", "webex", "emulator"],
    comparesWithState: true,
    example: {
        before: withPackages({ webex_meetings: { quantity: 25 } }),
        now: withPackages({ webex_meetings: { quantity: 24 } }),
    },
    validate: ({ now, before, facts }) => {
        const declared = new Map((packageEntries(before) ?? []).map((choice) => [choice.name, quantityOf(choice)]));
        return (packageEntries(now) ?? []).flatMap((choice) => {
            const known = declared.get(choice.name);
            const had = known === undefined ? undefined : (facts?.assigned?.get(choice.name) ?? known);
            const wanted = quantityOf(choice);
            return had === undefined || wanted === undefined || wanted >= had
                ? []
                : [
                      {
                          path: quantityOfPackage(choice.name),
                          reason: `${wanted} is lower than the ${had} now assigned; a quantity may stay or rise`,
                          fix: `Write ${had} or more${facts?.drifted === true ? `, ${ways}` : ""}.`,
                          fixBeforeAdoption: `Write ${had} or more.`,
                      },
                  ];
        });
    },
};

export const restrictedStaysRestricted: CustomerRule = {
    id: "C9",
    severity: "refused",
    sentence: "Turning a restricted customer into an unrestricted one, by whatever route.",
    source,
    factsFrom: ["offline", "emulator"],
    comparesWithState: true,
    example: {
        before: withPackages({ webex_meetings: { quantity: 25 } }),
        now: withPackages({ webex_meetings: {} }),
    },
    validate: ({ now, before }) => {
        const [was, is] = [packageEntries(before), packageEntries(now)];
        return was === undefined || is === undefined || isRestricted(was) !== true || isRestricted(is) !== false
            ? []
            : [
                  {
                      path: "packages",
                      reason: "the customer is restricted, and quantities cannot be turned off again",
                      fix: `Set a quantity for every countable package, ${ways}.`,
                      fixBeforeAdoption: "Set a quantity for every countable package.",
                  },
              ];
    },
};

export const unrestrictedStaysUnrestricted: CustomerRule = {
    id: "C10",
    severity: "refused",
    sentence: "Turning an unrestricted customer into a restricted one, by whatever route.",
    source,
    factsFrom: ["offline", "emulator"],
    comparesWithState: true,
    example: {
        before: withPackages({ webex_meetings: {} }),
        now: withPackages({ webex_meetings: { quantity: 25 } }),
    },
    validate: ({ now, before }) => {
        const [was, is] = [packageEntries(before), packageEntries(now)];
        return was === undefined || is === undefined || isRestricted(was) !== false || isRestricted(is) !== true
            ? []
            : [
                  {
                      path: "packages",
                      reason: "the customer was created without quantities and cannot become restricted",
                      fix: `Leave the quantities out, ${ways}.`,
                      fixBeforeAdoption: "Leave the quantities out.",
                  },
              ];
    },
};
