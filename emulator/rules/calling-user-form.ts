// Refuses names and extensions that Webex Calling does not accept for its users.
import { isCalling } from "../catalog/packages";
import { refuse, type Refusal } from "./refusal";

const LONGEST_NAME = 30;
const FORBIDDEN = /[%#<>\\/"]/u;
const EMERGENCY_NUMBERS: readonly string[] = ["112", "911"];

export interface Names {
    readonly firstName?: string | undefined;
    readonly lastName?: string | undefined;
}

/** Webex Help, Webex Calling users: at most 30 characters, and none of % # < > \ / ". */
export function callingUserNames(packageName: string, names: Names): Refusal[] {
    if (!isCalling(packageName)) {
        return [];
    }
    return (["firstName", "lastName"] as const).flatMap((field) => {
        const name = names[field] ?? "";
        if (Array.from(name).length <= LONGEST_NAME && !FORBIDDEN.test(name)) {
            return [];
        }
        const text = `${field} of a calling user must have at most ${LONGEST_NAME} characters and must not contain any of % # < > \\ / ".`;
        return [refuse("callingUserForm", text)];
    });
}

/** Webex Help, Webex Calling extensions: 2 to 10 digits; Webex's error code WXC-4911: not an emergency number. */
export function callingUserExtension(packageName: string, extension: string | undefined): Refusal[] {
    if (!isCalling(packageName) || extension === undefined || isExtension(extension)) {
        return [];
    }
    const text = `The extension ${extension} must have 2 to 10 digits and must not be an emergency number.`;
    return [refuse("callingUserForm", text)];
}

export function isExtension(text: string): boolean {
    return /^\d{2,10}$/u.test(text) && !EMERGENCY_NUMBERS.includes(text);
}
