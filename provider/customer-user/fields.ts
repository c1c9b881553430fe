// Every field of a user as one table: what it must be, how it is compared, who keeps it, and how users files head it.
import { z } from "zod";
import { emailField } from "../catalog/email";
import { phoneNumber, proposedNumber } from "../catalog/phone-numbers";
import { subPartnerField } from "../catalog/sub-partner";
import { text } from "../catalog/text";
import { adoptField } from "../validation/adopt-field";
import type { FieldFacts } from "../validation/field-table";
import { same, sameName, sameSet, type Same } from "../validation/same";
import { isAbsent } from "../validation/unknown";
import { sameAddress } from "./address";

/** A column of Partner Hub's and Control Hub's user files. */
export interface Column {
    /** As Partner Hub heads it. */
    readonly heading: string;
    readonly alsoCalled?: readonly string[];
    /** Headings nobody knows that probably mean it: to pass over such a column would take from users what they have. */
    readonly looksLike?: RegExp;
    /** Headings that mean something else nevertheless. */
    readonly unless?: RegExp;
}

export interface UserField extends FieldFacts {
    /** Who keeps it at Webex. Default: the subscriber. */
    readonly keptBy?: "person";
    /** The field of the People API that holds it as it is. */
    readonly personField?: string;
    /** The creation of a subscriber takes it; what else the person keeps is written afterwards. */
    readonly atCreation?: true;
    readonly csv?: Column;
}

/** Takes a free number of the location, and keeps it. */
export const NEXT = "next";

const sameNumber: Same = (had, wanted) => (wanted === NEXT ? !isAbsent(had) : same(had, wanted));

/** Webex finds a role whatever its case, and has it once. */
const roleSet = (roles: unknown): unknown =>
    Array.isArray(roles) ? [...new Set(roles.map((role) => String(role).toLowerCase()))] : roles;

/** The digits alone, of `ext. 4567`, `45 67` or `4567.0`; not of a date or a fraction. */
function proposedExtension(text: string): string | undefined {
    const [, digits] = /^\s*(?:\p{L}+\.?:?\s*)?(\d[\d ]*?)(?:[.,]0+)?\s*$/u.exec(text) ?? [];
    const proposal = digits?.replaceAll(" ", "");
    return proposal === text ? undefined : proposal;
}

/** Numbers of other things than telephones. */
const OTHER_NUMBER =
    /\b(ext|extension|short|internal|employee|personnel|staff|customer|account|contract|order|invoice|cost|serial|badge|room|house|seat|caller|caller id|fax)\b/u;

/** In the order in which messages, files and comparisons name them. */
export const userFields = {
    firstName: {
        schema: text,
        must: "a first name",
        example: "Anna",
        same: sameName,
        keptBy: "person",
        personField: "firstName",
        atCreation: true,
        csv: { heading: "First Name", alsoCalled: ["given name"] },
    },
    lastName: {
        schema: text,
        must: "a last name",
        example: "Berg",
        same: sameName,
        keptBy: "person",
        personField: "lastName",
        atCreation: true,
        csv: { heading: "Last Name", alsoCalled: ["surname", "family name"] },
    },
    email: {
        ...emailField,
        example: "anna@norrbygg.example",
        same: (_had, _wanted, olds, news) => sameAddress(olds, news),
        csv: { heading: "Email", alsoCalled: ["e-mail", "email address", "user id/email", "user id"] },
    },
    package: {
        schema: text,
        must: "the name of one package",
        example: "webex_calling",
        printable: true,
        csv: { heading: "Package", alsoCalled: ["packages", "wholesale package"] },
    },
    location: {
        schema: text,
        must: "a CustomerLocation or a location name",
        example: "HQ",
        optional: true,
        printable: true,
        unmanagedWhenAbsent: true,
        csv: {
            heading: "Location",
            alsoCalled: ["location name"],
            looksLike: /\b(location|site)s?\b/u,
            unless: /\b(webex|meetings?)\b/u,
        },
    },
    phoneNumber: {
        schema: z.union([z.literal(NEXT), phoneNumber]),
        must: 'a number in E.164, or "next"',
        example: "+46901234567",
        optional: true,
        propose: (text, { country }) => (text.trim().toLowerCase() === NEXT ? NEXT : proposedNumber(text, country)),
        same: sameNumber,
        keptBy: "person",
        atCreation: true,
        csv: {
            heading: "Phone Number",
            alsoCalled: ["primary phone number", "number"],
            looksLike: /\b(number|phone|telephone|tel|mobile|cell|did|ddi|msisdn|e 164)s?\b/u,
            unless: OTHER_NUMBER,
        },
    },
    extension: {
        schema: z.string().regex(/^\d+$/u),
        must: "an extension that consists of digits",
        example: "4567",
        optional: true,
        propose: proposedExtension,
        keptBy: "person",
        atCreation: true,
        csv: { heading: "Extension", looksLike: /\bext(ension)?s?\b|\b(short|internal) (number|code)\b/u },
    },
    roles: {
        type: z.array(z.string()),
        schema: z.array(text),
        must: "a list of role names",
        example: ["Full Administrator"],
        optional: true,
        same: (had, wanted) => sameSet(roleSet(had), roleSet(wanted)),
        unmanagedWhenAbsent: true,
        keptBy: "person",
        csv: {
            heading: "Roles",
            alsoCalled: ["role"],
            looksLike: /\b(role|admin|administrator|privilege)s?\b/u,
        },
    },
    customerId: {
        schema: text,
        must: "a WholesaleCustomer or a customer id",
        example: "Y2lzY29zcGFyazovL3VzL0VOVA",
    },
    onBehalfOf: subPartnerField,
    adopt: adoptField,
} as const satisfies Readonly<Record<string, UserField>>;

export type UserFields = typeof userFields;

/** Only a package with calling has a use for these: rule U4 warns of them where it has none, and they are not sent then. */
export const callingKeys = ["phoneNumber", "location", "extension"] as const;
