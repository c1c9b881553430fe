// The rules of a location (guide, configure a customer; API, section 8.1).
import { phoneNumber } from "../catalog/phone-numbers";
import { findWrong } from "../validation/field";
import { checksOf } from "../validation/field-table";
import type { Finding } from "../validation/refusal";
import type { Rule } from "../validation/rule";
import { shown } from "../validation/shown";
import { isAbsent, isUnknown, textAt, type Raw } from "../validation/unknown";
import { numbersNeedPstn, pstnMayNotBeOffered, pstnWasNotChecked } from "./pstn-rules";
import { locationFields, nameField } from "./fields";
import { aLocation, type LocationSubject } from "./subject";

type LocationRule = Rule<LocationSubject>;

const checksFor = ({ callingEnabled }: Raw) => checksOf({ ...locationFields, name: nameField(callingEnabled) });

function wrongNumbers(value: unknown): Finding[] {
    const wayOut = 'Write a list of numbers in E.164, such as ["+46901234500"].';
    if (isAbsent(value) || isUnknown(value)) {
        return [];
    }
    if (!Array.isArray(value)) {
        return [{ path: "phoneNumbers", reason: "is not a list of numbers", wayOut }];
    }
    return value.flatMap((number: unknown, index) => {
        const path = `phoneNumbers.${index}`;
        if (isUnknown(number)) {
            return [];
        }
        if (!phoneNumber.safeParse(number).success) {
            return [{ path, reason: `${shown(number)} is not a number in E.164`, wayOut }];
        }
        const isRepeated = value.indexOf(number) < index;
        return isRepeated ? [{ path, reason: `${String(number)} is listed twice`, wayOut: "Drop one of them." }] : [];
    });
}

export const locationIsComplete: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence:
        "Name, address, language or time zone (an IANA name) is missing or malformed, or a number is not in E.164.",
    source: "API, section 8.1",
    judges: ["offline", "emulator"],
    example: { now: { ...aLocation, timezone: "Mars/Olympus" } },
    judge: ({ now }) => [...findWrong(checksFor(now), now), ...wrongNumbers(now["phoneNumbers"])],
};

export const locationNameIsFree: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence: "A location name twice in a customer.",
    source: "API, section 8.1",
    judges: ["offline", "webex", "emulator"],
    example: { now: aLocation, others: ["HQ", "Lager"] },
    judge: ({ now, others, headOffice }) => {
        const name = textAt(now, "name");
        if (name !== undefined && name === headOffice) {
            const reason = `the customer's head office is named ${JSON.stringify(name)}, and is declared with the customer`;
            return [{ path: "name", reason, wayOut: "Write another name, or leave this location out." }];
        }
        const wayOut =
            "Write another name, take that location over with adopt: true, or write dependsOn with the location of this program that gives the name up.";
        return name !== undefined && (others ?? []).includes(name)
            ? [{ path: "name", reason: `another location of the customer is named ${JSON.stringify(name)}`, wayOut }]
            : [];
    },
};

export const mainNumberIsOfTheLocation: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence:
        "A main number that is not among the location's phone numbers, or that a location without `phoneNumbers` does not have at Webex.",
    source: "API, section 8.3",
    judges: ["offline", "webex", "emulator"],
    example: { now: { ...aLocation, phoneNumbers: ["+46901234500"], mainNumber: "+46901234599" } },
    judge: ({ now, before, pstn }) => {
        const path = "mainNumber";
        const main = textAt(now, path);
        const numbers: unknown = now["phoneNumbers"];
        if (main === undefined || isUnknown(numbers)) {
            return [];
        }
        if (Array.isArray(numbers)) {
            const isOpen = numbers.some(isUnknown) || numbers.includes(main);
            const wayOut = "Add it to phoneNumbers, or write one of those.";
            return isOpen ? [] : [{ path, reason: `${main} is not among phoneNumbers`, wayOut }];
        }
        // Adoption and changes find the numbers that Webex has; a location still to be made has none.
        const isNew = pstn?.location === "new" && before === undefined;
        const standing = isNew ? [] : pstn?.standing;
        const wayOut = "Add phoneNumbers that hold it, and pstn for a new location, or leave mainNumber out.";
        return standing === undefined || standing.includes(main)
            ? []
            : [{ path, reason: `the location has no number ${main}`, wayOut }];
    },
};

export const numbersAreNotElsewhere: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence:
        "A phone number that another location of the customer has, or another location of the program declares too.",
    source: "API, section 8.3",
    judges: ["webex", "emulator"],
    example: {
        now: { ...aLocation, phoneNumbers: ["+46901234500"] },
        elsewhere: new Map([["+46901234500", "HQ"]]),
    },
    judge: ({ elsewhere, declaredTwice }) => [
        ...[...(elsewhere ?? [])].map(([number, place]) => ({
            path: "phoneNumbers",
            reason: `${number} belongs to the location ${JSON.stringify(place)}`,
            wayOut: "Remove it there first: in a run of its own, or in this one with dependsOn here. Or leave it out here (what stands at Webex is accepted by `pulumi refresh`).",
        })),
        ...[...(declaredTwice ?? [])].map(([number, place]) => ({
            path: "phoneNumbers",
            reason: `${number} is declared by the location ${JSON.stringify(place)} of this program too`,
            wayOut: "Leave it out at one of them.",
        })),
    ],
};

export const callingStaysEnabled: LocationRule = {
    id: "L1",
    severity: "refused",
    sentence: "Calling is disabled on a location that stays.",
    source: "choice: Webex disables calling on the way to removing a location, and its users would lose service",
    judges: ["offline"],
    example: { before: aLocation, now: { ...aLocation, callingEnabled: false } },
    judge: ({ now, before }) =>
        before?.["callingEnabled"] === true && now["callingEnabled"] === false
            ? [
                  {
                      path: "callingEnabled",
                      reason: "calling is disabled only with the location itself",
                      wayOut: "Keep true, or remove the location.",
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
