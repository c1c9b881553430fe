// E-mail addresses as Webex takes them: the characters and the length that Cisco publishes (error codes WXC-4801, 4900 and 4901).
import { z } from "zod";
import type { FieldFacts } from "../validation/field-table";

const LONGEST = 161;

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~;-]+";
/** Letters, digits and hyphens, none of these at an end. */
const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
/** The last one is of letters, or punycode such as `xn--p1ai`. */
const TOP = "(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])";

export const email = z
    .string()
    .max(LONGEST)
    .regex(new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${TOP}$`, "u"));

const FOREIGN = new RegExp("[^A-Za-z0-9!#$%&'*+/=?^_`{|}~;.@-]", "u");

/** What is wrong with a text that should be one address, without the text itself: it is a person's. */
export function flawOfEmail(text: string): string | undefined {
    const [local = "", domain, ...more] = text.split("@");
    const foreign = FOREIGN.exec(text)?.[0];
    if (/^mailto:/iu.test(text)) {
        return 'it begins with "mailto:"';
    }
    if (/<[^<>]+@[^<>]+>/u.test(text)) {
        return "it is a name with the address in angle brackets; use the address alone";
    }
    if (domain === undefined) {
        return "it contains no @";
    }
    if (more.length > 0) {
        return /[;,\s|]/u.test(text) ? "it contains several addresses; use one" : "it contains more than one @";
    }
    if (foreign !== undefined) {
        return foreign === " " ? "it contains a space" : `it contains the character ${nameOf(foreign)}`;
    }
    if (text.length > LONGEST) {
        return `it has ${text.length} characters, and ${LONGEST} are allowed`;
    }
    if (local === "" || domain === "") {
        return `there is nothing ${local === "" ? "before" : "after"} the @`;
    }
    if (/^\.|\.\.|\.$|\.@/u.test(text)) {
        return "it contains a dot at a place where none may be";
    }
    return domain.includes(".") ? undefined : "what follows the @ contains no dot";
}

const nameOf = (character: string): string => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${JSON.stringify(character)} (U+${code})` : `U+${code}`;
};

export const emailField = {
    schema: email,
    must: "an e-mail address",
    flaw: flawOfEmail,
} as const satisfies FieldFacts;
