// The columns of Partner Hub's and Control Hub's user files, by the names that their exports and templates use.

interface Column {
    /** As Partner Hub heads it. */
    readonly heading: string;
    readonly alsoCalled?: readonly string[];
    readonly isNeeded?: boolean;
    /** Headings nobody knows that probably mean it: to pass over such a column would take from users what they have. */
    readonly looksLike?: RegExp;
}

const columns: Readonly<Record<string, Column>> = {
    firstName: { heading: "First Name", alsoCalled: ["given name"], isNeeded: true },
    lastName: { heading: "Last Name", alsoCalled: ["surname", "family name"], isNeeded: true },
    email: {
        heading: "Email",
        alsoCalled: ["e-mail", "email address", "user id/email", "user id"],
        isNeeded: true,
    },
    package: { heading: "Package", alsoCalled: ["packages", "wholesale package"], isNeeded: true },
    location: { heading: "Location", alsoCalled: ["location name"], looksLike: /\b(location|site)s?\b/ },
    phoneNumber: {
        heading: "Phone Number",
        alsoCalled: ["primary phone number", "number"],
        looksLike: /\b(number|phone|telephone|tel|mobile|cell|did|ddi|msisdn|e 164)s?\b/,
    },
    extension: { heading: "Extension", looksLike: /\bext(ension)?s?\b|\b(short|internal) (number|code)\b/ },
    roles: { heading: "Roles", alsoCalled: ["role"], looksLike: /\b(role|admin|administrator|privilege)s?\b/ },
};

/** Numbers of other things than telephones. */
const OTHER_NUMBER =
    /\b(ext|extension|short|internal|employee|personnel|staff|customer|account|contract|order|invoice|cost|serial|badge|room|house|seat|caller|caller id|fax)\b/;

export const headings: readonly string[] = Object.values(columns).map(({ heading }) => heading);

export const headingOf = (field: string): string => columns[field]?.heading ?? field;

export const isField = (name: string): boolean => Object.hasOwn(columns, name);

/** Underlines and hyphens as blanks, and without what cannot be seen or only says whether the column must be there. */
function plainly(heading: string): string {
    const words = heading
        .normalize("NFKC")
        .replace(/\p{Cf}/gu, "")
        .replace(/[\s_-]+/g, " ");
    return words
        .trim()
        .toLowerCase()
        .replace(/ ?(\((required|optional)\)|\*)$/, "");
}

/** The field a heading names, or the heading itself where it is none of ours: such a column is passed over. */
export function fieldOf(heading: string): string {
    const name = plainly(heading);
    const isNamed = ([field, column]: [string, Column]): boolean =>
        [field, column.heading, ...(column.alsoCalled ?? [])].map(plainly).includes(name);
    return Object.entries(columns).find(isNamed)?.[0] ?? heading;
}

/** The field that a heading nobody knows probably means. */
export function likelyField(heading: string): string | undefined {
    const name = plainly(heading).replace(/[^\p{L}\p{N}]+/gu, " ");
    const isMeant = ([field, { looksLike }]: [string, Column]): boolean =>
        looksLike?.test(name) === true && !(field === "phoneNumber" && OTHER_NUMBER.test(name));
    return Object.entries(columns).find(isMeant)?.[0];
}

/** Headings of the columns that must be there and are not. */
export function missingAmong(fields: readonly string[]): string[] {
    return Object.entries(columns).flatMap(([field, { heading, isNeeded }]) =>
        isNeeded === true && !fields.includes(field) ? [heading] : [],
    );
}
