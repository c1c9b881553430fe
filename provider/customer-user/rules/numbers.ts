// Rules U5, U8 and U9: seats, numbers and locations that somebody else has, or that cannot move.
import { isCalling } from "../../catalog/packages";
import type { Rule } from "../../validation/rule";
import { same } from "../../validation/same";
import { isAbsent, isUnknown, textAt } from "../../validation/unknown";
import { packageEntries, quantityOf } from "../../validation/package-entries";
import { aUser, type UserSubject } from "../subject";

type UserRule = Rule<UserSubject>;
const NAMED = 5;

const listed = (names: readonly string[]): string =>
    names.length <= NAMED ? names.join(", ") : `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more`;

export const seatsAreNotExceeded: UserRule = {
    id: "U5",
    severity: "refused",
    sentence:
        "More users on a package than its quantity, counting both the users at Webex and those this program declares.",
    source: "guide, create a customer, step 6",
    factsFrom: ["offline", "webex", "emulator"],
    needs: ["packages"],
    example: {
        now: { ...aUser, email: "ylva@norrbygg.example" },
        customer: { packages: { webex_calling: { quantity: 1 } } },
        facts: { seats: ["anna@norrbygg.example", "ylva@norrbygg.example"] },
    },
    validate: ({ now, customer, facts }) => {
        const wanted = textAt(now, "package");
        const choice = packageEntries(customer)?.find(({ name }) => name === wanted);
        const quantity = choice === undefined ? undefined : quantityOf(choice);
        const seats = facts?.seats ?? [];
        return quantity === undefined || seats.length <= quantity
            ? []
            : [
                  {
                      path: "package",
                      reason: `${seats.length} users would have ${wanted}, but its quantity is ${quantity}; users without a seat: ${listed(seats.slice(quantity))}`,
                      fix: `Raise the quantity to ${seats.length}, choose another package, or remove users first (in a separate run, because Pulumi creates before it deletes).`,
                  },
              ];
    },
};

export const seatIsFreedFirst: UserRule = {
    id: "U5",
    severity: "refused",
    sentence:
        "Users in one `CustomerUsers` resource who wait for each other's seats, such as two users who swap packages that are both full.",
    source: "guide, create a customer, step 6",
    factsFrom: ["offline", "webex", "emulator"],
    needs: ["packages"],
    example: {
        now: aUser,
        facts: { waitingForSeats: ["anna@norrbygg.example", "bo@norrbygg.example"] },
    },
    validate: ({ now, facts }) =>
        facts?.waitingForSeats === undefined
            ? []
            : [
                  {
                      path: "package",
                      reason: `${facts.waitingForSeats.length} users move between packages that are full, so each would wait for the other's seat: ${listed(facts.waitingForSeats)}`,
                      fix: `First move one of them to a package with a free seat, in a separate run, or raise the quantity of ${textAt(now, "package") ?? "a package"} by one.`,
                  },
              ],
};

export const numberIsFree: UserRule = {
    id: "U8",
    severity: "refused",
    sentence:
        "A phone number that another user has, that is not one of the customer's or that is otherwise in use; or an extension used twice in one location.",
    source: "guide, configure a customer, step 6",
    factsFrom: ["offline", "webex", "emulator"],
    example: {
        now: aUser,
        facts: {
            numberTaken: {
                path: "extension",
                reason: "4567 belongs to another user of the location",
                fix: "Use another extension.",
            },
        },
    },
    validate: ({ facts }) => (facts?.numberTaken === undefined ? [] : [facts.numberTaken]),
};

export const callingUserStaysInLocation: UserRule = {
    id: "U9",
    severity: "refused",
    sentence: "A change of location for a user who already has calling.",
    source: "Webex API, Update a Person",
    factsFrom: ["offline", "webex", "emulator"],
    comparesWithState: true,
    example: { before: { ...aUser, location: "HQ" }, now: { ...aUser, location: "Lager" } },
    validate: ({ now, before, facts }) => {
        const had = textAt(before, "location") ?? facts?.locationNow;
        const wanted = now["location"];
        const wasCalling = isCalling(textAt(before, "package") ?? "");
        const isSettled = isAbsent(wanted) || isUnknown(wanted) || had === undefined || same(had, wanted);
        return !wasCalling || isSettled || !isCalling(textAt(now, "package") ?? "")
            ? []
            : [
                  {
                      path: "location",
                      reason: "Webex cannot move a user who already has calling to another location",
                      fix: `Keep ${JSON.stringify(had)}, or remove the user and add them again in the other location.`,
                  },
              ];
    },
};
