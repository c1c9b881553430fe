// The rules of a location (Webex API, Create a Location).
import { phoneNumber, proposedNumber } from "../catalog/phone-numbers";
import { findWrong } from "../validation/field";
import { checksOf } from "../validation/field-table";
import { didYouMean } from "../validation/hint";
import type { Violation } from "../validation/refusal";
import type { Rule } from "../validation/rule";
import { shown } from "../validation/shown";
import { isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import { numbersNeedPstn, pstnMayNotBeOffered, pstnWasNotChecked } from "./pstn-rules";
import { locationFields, nameField } from "./fields";
import { aLocation, type LocationSubject } from "./subject";

type LocationRule = Rule<LocationSubject>;

const checksFor = ({ callingEnabled }: Raw) => checksOf({ ...locationFields, name: nameField(callingEnabled) });

/** The number as it is probably meant, also where it was written without quotes. */
function numberHint(number: unknown, country: string | undefined): string | undefined {
    const isWritten = typeof number === "string" || typeof number === "number";
    const proposal = isWritten ? proposedNumber(String(number), country) : undefined;
    return proposal === undefined ? undefined : didYouMean([proposal]);
}

function wrongNumbers(value: unknown, country: string | undefined): Violation[] {
    const fix = 'Use a list of numbers in E.164 format, such as ["+46901234500"].';
    if (isAbsent(value) || isUnknown(value)) {
        return [];
    }
    if (!Array.isArray(value)) {
        return [{ path: "phoneNumbers", reason: "is not a list of numbers", fix }];
    }
    return value.flatMap((number: unknown, index) => {
        const path = `phoneNumbers.${index}`;
        if (isUnknown(number)) {
            return [];
        }
        if (!phoneNumber.safeParse(number).success) {
            const hint = numberHint(number, country);
            return [{ path, reason: `${shown(number)} is not a number in E.164`, fix, hint }];
        }
        const isRepeated = value.indexOf(number) < index;
        return isRepeated ? [{ path, reason: `${String(number)} is listed twice`, fix: "Remove one of them." }] : [];
    });
}

export const locationIsComplete: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence:
        "A missing or malformed name, address, language or time zone (an IANA name), or a number that is not in E.164 format.",
    source: "Webex API, Create a Location",
    factsFrom: ["offline", "emulator"],
    example: { now: { ...aLocation, timezone: "Mars/Olympus" } },
    validate: ({ now }) => {
        const country = textAt(now, "address.country");
        return [...findWrong(checksFor(now), now, { country }), ...wrongNumbers(now["phoneNumbers"], country)];
    },
};

export const locationNameIsFree: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence: "Two locations of one customer with the same name.",
    source: "Webex API, Create a Location",
    factsFrom: ["offline", "webex", "emulator"],
    example: { now: aLocation, others: ["HQ", "Lager"] },
    validate: ({ now, others, headOffice }) => {
        const name = textAt(now, "name");
        if (name !== undefined && name === headOffice) {
            const reason = `the customer's head office is named ${JSON.stringify(name)} and is declared with the customer`;
            return [{ path: "name", reason, fix: "Use another name, or leave this location out." }];
        }
        const fix =
            "Use another name, take over that location with adopt: true, or set dependsOn to the location of this program that gives the name up.";
        const fixUnordered =
            "Use another name, or take over that location with adopt: true. If a location of this program gives the name up, run `pulumi up` with that change first.";
        const reason = `another location of the customer is named ${JSON.stringify(name)}`;
        return name !== undefined && (others ?? []).includes(name) ? [{ path: "name", reason, fix, fixUnordered }] : [];
    },
};

export const mainNumberIsOfTheLocation: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence:
        "A main number that is not one of the location's phone numbers, or that a location without `phoneNumbers` does not have at Webex.",
    source: "Webex API, Update Location Webex Calling Details",
    factsFrom: ["offline", "webex", "emulator"],
    example: { now: { ...aLocation, phoneNumbers: ["+46901234500"], mainNumber: "+46901234599" } },
    validate: ({ now, before, pstn }) => {
        const path = "mainNumber";
        const main = textAt(now, path);
        const numbers: unknown = now["phoneNumbers"];
        // One that is malformed is refused as such.
        if (main === undefined || isUnknown(numbers) || !phoneNumber.safeParse(main).success) {
            return [];
        }
        if (Array.isArray(numbers)) {
            const isOpen = numbers.some(isUnknown) || numbers.includes(main);
            const fix = "Add it to phoneNumbers, or use one of those.";
            return isOpen ? [] : [{ path, reason: `${main} is not one of phoneNumbers`, fix }];
        }
        // Adoption and changes find the numbers that Webex has; a location still to be made has none.
        const isNew = pstn?.location === "new" && before === undefined;
        const current = isNew ? [] : pstn?.present;
        const fix = "Add it to phoneNumbers (a new location also needs pstn), or leave mainNumber out.";
        return current === undefined || current.includes(main)
            ? []
            : [{ path, reason: `the location does not have the number ${main}`, fix }];
    },
};

export const numbersAreNotElsewhere: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence:
        "A phone number that another location of the customer has, or that another location of the program also declares.",
    source: "Webex API, Add Phone Numbers to a Location",
    factsFrom: ["offline", "webex", "emulator"],
    example: {
        now: { ...aLocation, phoneNumbers: ["+46901234500"] },
        elsewhere: new Map([["+46901234500", "HQ"]]),
    },
    validate: ({ elsewhere, declaredTwice }) => [
        ...[...(elsewhere ?? [])].map(([number, place]) => ({
            path: "phoneNumbers",
            reason: `${number} belongs to the location ${JSON.stringify(place)}`,
            fix: "Remove it there first, either in a separate run or in this one with dependsOn on this location; or leave it out here (run `pulumi refresh` to accept what Webex has).",
            fixUnordered:
                "Remove it there first and run `pulumi up`; or leave it out here (run `pulumi refresh` to accept what Webex has).",
        })),
        ...[...(declaredTwice ?? [])].map(([number, place]) => ({
            path: "phoneNumbers",
            reason: `${number} is also declared by the location ${JSON.stringify(place)} of this program`,
            fix: "Remove it from one of them.",
        })),
    ],
};

export const callingStaysEnabled: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence: "Calling disabled on a location that is kept.",
    source: "choice: Webex disables calling only as a step of removing a location, and its users would lose service",
    factsFrom: ["offline"],
    comparesWithState: true,
    example: { before: aLocation, now: { ...aLocation, callingEnabled: false } },
    validate: ({ now, before }) =>
        before?.["callingEnabled"] === true && now["callingEnabled"] === false
            ? [
                  {
                      path: "callingEnabled",
                      reason: "calling can be disabled only by removing the location",
                      fix: "Keep true, or remove the location.",
                  },
              ]
            : [],
};

export const locationRules: readonly LocationRule[] = [
    locationIsComplete,
    locationNameIsFree,
    mainNumberIsOfTheLocation,
    numbersAreNotElsewhere,
    callingStaysEnabled,
    numbersNeedPstn,
    pstnWasNotChecked,
    pstnMayNotBeOffered,
];
