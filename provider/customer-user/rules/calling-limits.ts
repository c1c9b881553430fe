// Rule U10: what Cisco's pages say Webex Calling refuses of a user; nobody has seen it on the wholesale API, so it warns.
import { isCalling } from "../../catalog/packages";
import type { Violation } from "../../validation/refusal";
import type { Rule } from "../../validation/rule";
import { textAt } from "../../validation/unknown";
import { aUser, type UserSubject } from "../subject";

const LONGEST_NAME = 30;
const NOT_IN_NAMES = /[%#<>\\/"]/u;
/** Those that are emergency numbers in most countries that have Webex Calling. */
const EMERGENCY = new Set(["000", "110", "112", "911", "999"]);

function ofName(path: string, name: string | undefined): Violation[] {
    if (name === undefined) {
        return [];
    }
    const limit = Array.from(name).length > LONGEST_NAME ? `is longer than ${LONGEST_NAME} characters` : undefined;
    const character = NOT_IN_NAMES.exec(name)?.[0];
    const reason = limit ?? (character === undefined ? undefined : `contains the character ${character}`);
    const fix = `Webex Calling may reject it. Use at most ${LONGEST_NAME} characters and none of % # < > \\ / ".`;
    return reason === undefined ? [] : [{ path, reason, fix }];
}

function ofExtension(extension: string | undefined): Violation[] {
    if (extension === undefined || !/^\d+$/u.test(extension)) {
        return [];
    }
    const path = "extension";
    if (EMERGENCY.has(extension)) {
        return [{ path, reason: `${extension} is an emergency number`, fix: "Use another extension." }];
    }
    const fix = "Webex Calling may reject it. Use 2 to 10 digits.";
    return extension.length < 2 || extension.length > 10
        ? [{ path, reason: `${extension} does not have 2 to 10 digits`, fix }]
        : [];
}

export const callingTakesNamesAndExtension: Rule<UserSubject> = {
    id: "U10",
    severity: "warned",
    sentence:
        "A calling user's first or last name that is longer than 30 characters or contains one of `% # < > \\ / \"`, or an extension that does not have 2 to 10 digits or is an emergency number.",
    source: "Webex Help, Webex Calling users; Webex Help, Webex Calling extensions",
    factsFrom: ["offline", "emulator"],
    example: { now: { ...aUser, extension: "1" } },
    validate: ({ now }) =>
        isCalling(textAt(now, "package") ?? "")
            ? [
                  ...ofName("firstName", textAt(now, "firstName")),
                  ...ofName("lastName", textAt(now, "lastName")),
                  ...ofExtension(textAt(now, "extension")),
              ]
            : [],
};
